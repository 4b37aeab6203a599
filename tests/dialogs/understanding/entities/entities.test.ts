import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Entity, entities } from '../../../../dialogs/understanding/entities/index.ts';
import { LANGUAGES, lexiconOf } from './lexicons.ts';

const USUAL_UNITS = [
  'TWD',
  'ISO',
  '24h',
  '%',
  '°C',
  'weekday',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  '',
];

/** "money 29500/month? or 1.5", as in the case tables. */
function show({ kind, value, unit, per, confirm, also }: Entity): string {
  const currency = USUAL_UNITS.includes(unit) ? '' : ` ${unit}`;
  const others = also ? ` or ${also.join(' or ')}` : '';
  return `${kind} ${value}${currency}${per ? `/${per}` : ''}${confirm ? '?' : ''}${others}`;
}

for (const language of LANGUAGES) {
  const table = parse(readFileSync(new URL(`./cases/${language}.yaml`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  describe(`entities in ${language}`, () => {
    test.each(Object.entries(table))('%s → %s', (text, expected) => {
      const found = entities(text, lexiconOf(language), { today: '2026-11-20' });
      expect(found.map(show).join('; ') || 'nothing').toBe(expected);
      for (const entity of found) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    });
  });
}

test('spans point into the original text, whatever was folded', () => {
  const text = 'gaji\u200B saya　２９．５００ nt, น\u0E4D\u0E32';
  const [money] = entities(text, lexiconOf('id'), { today: '2026-11-20' });
  expect(money).toMatchObject({ kind: 'money', value: 29500, text: '２９．５００ nt' });
});

test('decomposed Vietnamese is understood and its span is that of the original', () => {
  const text = 'làm 3 tiếng rưỡi'.normalize('NFD');
  const [hours] = entities(text, lexiconOf('vi'), { today: '2026-11-20' });
  expect(hours).toMatchObject({ kind: 'hours', value: 3.5, text: '3 tiếng rưỡi'.normalize('NFD') });
});
