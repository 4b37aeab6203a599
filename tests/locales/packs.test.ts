import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createSpeaker, type Speaker } from '../../bot/channels/terminal/speaker.ts';
import type { Hotline } from '../../bot/hotline.ts';
import { createAnswerer } from '../../dialogs/answers/answerer.ts';
import { loadKnowledge } from '../../dialogs/knowledge.ts';
import { sameMessages } from '../../dialogs/lint/messages.ts';
import { plainText } from '../../dialogs/plain-text.ts';
import { assembleModels, trainModels } from '../../dialogs/understanding/models.ts';
import { type MessageTree, messageLeaves } from '../../locales/messages.ts';
import { loadOtherLanguages } from '../../locales/other-languages.ts';
import { loadPacks, type Packs } from '../../locales/packs.ts';

const NOW = Date.parse('2026-11-20T14:00:00+08:00');
const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));
const FIXTURE = fileURLToPath(new URL('fixtures/tl', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'laborline-packs-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** The fixture with a full `messages.json`: the master's messages, its own words where it has any. */
function writeFixture(): string {
  const folder = join(directory, 'tl');
  cpSync(FIXTURE, folder, { recursive: true });
  const words = JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8')) as Record<string, string>;
  const master = JSON.parse(readFileSync(join(LOCALES, 'en/messages.json'), 'utf8')) as MessageTree;
  const keys = new Set(messageLeaves(master).map(([key]) => key));
  for (const key of Object.keys(words))
    if (!keys.has(key)) throw new Error(`the master has no message ${key}`);
  writeFileSync(join(folder, 'messages.json'), JSON.stringify(replaceLeaves(master, words)));
  return directory;
}

function replaceLeaves(tree: MessageTree, words: Readonly<Record<string, string>>, prefix = ''): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? (words[prefix + key] ?? value)
        : replaceLeaves(value, words, `${prefix}${key}.`),
    ]),
  );
}

/** The whole hotline with the sixth pack. Only two languages are trained, so that the test is quick. */
function open(packs: Packs): Hotline {
  const knowledge = loadKnowledge('taichung');
  const trained = new Map([...packs].filter(([code]) => code === 'tl' || code === 'en'));
  const models = assembleModels(trainModels(trained, loadOtherLanguages(new Set(packs.keys()))), packs);
  return { packs, knowledge, answerer: createAnswerer(packs, knowledge), models };
}

describe('a sixth language is a folder', () => {
  const packs = loadPacks([LOCALES, writeFixture()]);
  const hotline = open(packs);
  const begin = () => createSpeaker(hotline, NOW);
  const ask = (speaker: Speaker, text: string) => {
    const answered = speaker.hear({ kind: 'text', text });
    return { ...answered, text: answered.replies.map(plainText).join('\n\n') };
  };

  it('stands behind the five, in its order', () => {
    expect([...packs.keys()]).toEqual(['zh-TW', 'en', 'id', 'vi', 'th', 'tl']);
  });

  it('has every message of the master', () => {
    const faults = sameMessages.run({ packs, knowledge: hotline.knowledge, today: '2026-11-20' });
    expect(faults).toEqual([]);
  });

  it('is greeted in', () => {
    const greeted = ask(begin(), 'kumusta po');
    expect(greeted.state.language).toBe('tl');
    expect(greeted.text).toContain('Kumusta po, ito ang Laborline');
    expect(greeted.choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Minimum na sahod', '中文', 'English', 'ภาษาไทย']),
    );
  });

  it('answers with its words, its figures and the articles', () => {
    const speaker = begin();
    const answered = ask(speaker, 'magkano po ang minimum wage dito sa taiwan');
    const pack = packs.get('tl');
    const { value } = hotline.knowledge.law.value('minimum_wage.min_wage', '2026-11-20');
    const wage = value as { monthly: number; hourly: number };
    expect(answered.text).toContain(`${pack?.format.money(wage.monthly)} kada buwan`);
    expect(answered.text).toContain('(最低工資法第5條)');
    const hourly = ask(speaker, 'paano kung kada oras');
    expect(hourly.text).toContain(`Bawat oras ay hindi bababa sa ${pack?.format.money(wage.hourly)}`);
  });

  it('says where an answer is not written yet, and offers a person', () => {
    const answered = ask(begin(), 'hindi po ako pinasahod ng amo ko');
    expect(answered.state).toMatchObject({ language: 'tl', topic: 'wage.unpaid' });
    expect(answered.choices.map(({ token }) => token)).toEqual(['go:do.human']);
  });

  it('knows danger', () => {
    const answered = ask(begin(), 'sinuntok po ako ng amo ko');
    expect(answered.text).toContain('Ligtas po ba kayo ngayon');
    expect(answered.replies[0]).toMatchObject({ urgent: true });
  });

  it('leads through a flow', () => {
    const speaker = begin();
    const asked = ask(speaker, 'makausap ang tao');
    expect(asked.state.flow?.id).toBe('human');
    expect(asked.text).toContain('Itatala po ba namin');
    expect(ask(speaker, 'opo').state.flow?.answers).toEqual({ callback: 'yes' });
    expect(ask(speaker, 'huwag na').state.flow).toBeUndefined();
  });

  it('is named and offered in the other languages', () => {
    const speaker = begin();
    const offered = ask(speaker, 'change language');
    expect(offered.choices.map(({ label }) => label)).toContain('Tagalog');
    expect(ask(speaker, 'Tagalog').text).toContain('Tagalog na po ang gamit natin');
  });
});
