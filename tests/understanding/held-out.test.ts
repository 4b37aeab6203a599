import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateOne, figures } from '../../bot/editors/evaluation.ts';
import { readLabelled } from '../../bot/editors/labelled.ts';
import { openHotline } from '../../bot/hotline.ts';
import { loadPacks } from '../../locales/packs.ts';

/**
 * Messages by authors who had not seen the packs. Nobody writes examples from them: they only tell whether
 * understanding has become worse. The floors lie below what was measured, not at what is hoped for.
 */
const FILE = fileURLToPath(new URL('held-out.jsonl', import.meta.url));
const rows = readLabelled(FILE);
const hotline = openHotline('taichung');

describe.each(['zh-TW', 'en', 'id', 'vi', 'th'])('held-out messages in %s', (language) => {
  const measured = figures(
    rows.filter(({ lang }) => lang === language).map((row) => evaluateOne(hotline, row)),
  );

  it('are understood', () => expect(measured.topic).toBeGreaterThanOrEqual(86));
  it('are known by their language', () => expect(measured.language).toBeGreaterThanOrEqual(97));
  it('of danger are found', () => expect(measured.urgentRecall).toBeGreaterThanOrEqual(82));
  it('of everyday trouble are not taken for danger', () =>
    expect(measured.falseAlarms).toBeLessThanOrEqual(8));
});

describe('confidence', () => {
  it('says how often it is right', () => {
    const all = figures(rows.map((row) => evaluateOne(hotline, row)));
    expect(all.calibrationError).toBeLessThanOrEqual(6);
  });
});

describe('what is learnt from', () => {
  it('has no message that is measured with', () => {
    const held = new Set(rows.map(({ text }) => text.normalize('NFC').toLowerCase().trim()));
    const learnt = [...loadPacks().values()].flatMap(({ utterances, danger }) =>
      [...Object.values(utterances), ...Object.values(danger)].flat(),
    );
    const both = learnt.filter((line) => held.has(line.toLowerCase()) && line.length > 12);
    expect(both.length).toBe(0);
  });
});
