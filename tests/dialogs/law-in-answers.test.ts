import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { createAnswerer } from '../../dialogs/answers/answerer.ts';
import { parsePlaceholder } from '../../dialogs/answers/placeholder.ts';
import { valueText } from '../../dialogs/answers/value-text.ts';
import { loadKnowledge } from '../../dialogs/knowledge.ts';
import { plainText } from '../../dialogs/plain-text.ts';
import { loadPacks } from '../../locales/packs.ts';
import { citation } from '../../rights/acts.ts';
import { loadLaw } from '../../rights/law.ts';

const TODAY = '2026-11-20';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const packs = loadPacks();
const knowledge = loadKnowledge('taichung');
const answerer = createAnswerer(packs, knowledge);
const languages = [...packs.keys()];
const topics = [...knowledge.topics.values()];

const directory = mkdtempSync(join(tmpdir(), 'laborline-law-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe.each(languages)('the law in the answers of %s', (language) => {
  const pack = packs.get(language);
  if (!pack) throw new Error(`no pack ${language}`);
  const rendered = (topic: string, facets: readonly string[] = [], using = answerer) => {
    const answer = using.answer({ topic, language, date: TODAY, today: TODAY, facets });
    if (!answer) throw new Error(`no answer to ${topic}`);
    return { answer, text: plainText(answer) };
  };

  it('has an answer to each of the 34 topics', () => {
    expect(topics).toHaveLength(34);
    expect([...pack.answers.keys()].sort()).toEqual(topics.map(({ id }) => id).sort());
  });

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    '%s cites its articles by their Chinese names',
    (id, topic) => {
      const cited = rendered(id).answer.law.content;
      const wanted = topic.articles.map((ref) => citation(knowledge.acts, ref));
      expect(cited.map(({ url }) => url)).toEqual(wanted.map(({ url }) => url));
      for (const [i, { zh, act }] of wanted.entries()) {
        expect(cited[i]?.text.replace(/[《》]/g, '')).toContain(zh);
        expect(cited[i]?.text).toContain(act.zh);
      }
    },
  );

  it.each(topics.map((topic) => [topic.id, topic] as const))('%s shows each of its figures', (id, topic) => {
    const figures = (sources: readonly string[]) =>
      sources.map((source) => {
        const placeholder = parsePlaceholder(source);
        if (placeholder?.kind !== 'value') throw new Error(`${source} is no value`);
        return valueText(placeholder, knowledge.law.value(placeholder.id, TODAY).value, pack.format, source);
      });
    const { text } = rendered(id);
    for (const figure of figures(topic.values)) expect(text).toContain(figure);
    for (const [facet, sources] of topic.facets) {
      const { answer } = rendered(id, [facet]);
      for (const figure of figures(sources)) expect(answer.lead, facet).toContain(figure);
    }
  });

  it('types no digit in an answer file', () => {
    const folder = join(ROOT, 'locales', language, 'answers');
    const typed = readdirSync(folder).flatMap((name) => {
      const body = readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, '');
      const left = body.replace(/\{\{.*?\}\}/g, '').replace(/^\s*\d+\.\s/gm, '');
      return [...left.matchAll(/.{0,15}\p{N}.{0,15}/gu)].map(([near]) => `${name}: ${near}`);
    });
    expect(typed).toEqual([]);
  });

  it('changes when a file of values changes, with no change of words', () => {
    const folder = join(directory, language);
    cpSync(join(ROOT, 'rights/values'), folder, { recursive: true });
    const raised = changeMinimumWage(join(folder, 'minimum-wage.yaml'));
    const law = loadLaw(folder);
    const before = rendered('wage.minimum').text;
    const after = rendered('wage.minimum', [], createAnswerer(packs, { ...knowledge, law })).text;
    for (const part of ['monthly', 'hourly'] as const) {
      expect(before).toContain(pack.format.money(raised.old[part]));
      expect(after).toContain(pack.format.money(raised.new[part]));
      expect(after).not.toContain(pack.format.money(raised.old[part]));
    }
  });
});

type Wage = Readonly<Record<'monthly' | 'hourly', number>>;

/** Raises the wage in force today in a copy of its file. */
function changeMinimumWage(file: string): { readonly old: Wage; readonly new: Wage } {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { values } = document.toJS()['minimum_wage.min_wage'] as { values: { from: string; value: Wage }[] };
  const index = values.findIndex(({ from }) => from === `${TODAY.slice(0, 4)}-01-01`);
  const old = values[index]?.value;
  if (!old) throw new Error('no minimum wage of this year');
  const raised = { monthly: old.monthly + 1_234, hourly: old.hourly + 17 };
  document.setIn(['minimum_wage.min_wage', 'values', index, 'value'], raised);
  writeFileSync(file, document.toString());
  return { old, new: raised };
}
