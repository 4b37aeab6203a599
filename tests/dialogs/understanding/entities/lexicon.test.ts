import { describe, expect, test } from 'vitest';
import { compileLexicon, entities } from '../../../../dialogs/understanding/entities/index.ts';
import { LexiconError, parseLexicon } from '../../../../locales/lexicon.ts';

const TINY = `
settings:
  decimal: '.'
  dateOrder: dmy
  shortYear: gregorian
  shorthand: 0
  marksOptional: false
  halfBefore: false
  impliedOne: false
  strictWeeks: false
number:
  digit: { 2: [tveir], 3: [þrír] }
  scale: { 1000: [þúsund] }
unit:
  name: { day: [dagar] }
money:
  currency: { TWD: [dalir] }
date:
  month: { 3: [mars] }
`;

describe('a lexicon file', () => {
  test('of a new language needs no code', () => {
    const lexicon = compileLexicon(parseLexicon(TINY, 'is'));
    const found = entities('þrír dagar, tveir þúsund dalir', lexicon, { today: '2026-11-20' });
    expect(found.map(({ kind, value }) => [kind, value])).toEqual([
      ['days', 3],
      ['money', 2000],
    ]);
  });

  test.each([
    ['an unknown field', TINY.replace('scale:', 'skale:'), 'is/lexicon.yaml: number.skale: unknown field'],
    [
      'an unknown meaning',
      TINY.replace('day: [dagar]', 'dag: [dagar]'),
      'is/lexicon.yaml: unit.name.dag: is no meaning of this field',
    ],
    [
      'a word that is no list',
      TINY.replace('[dalir]', 'dalir'),
      'is/lexicon.yaml: money.currency.TWD: must be a list of words',
    ],
    ['an empty word', TINY.replace('[mars]', "['']"), 'is/lexicon.yaml: date.month.3[0]: must be a word'],
    [
      'a bad setting',
      TINY.replace('dateOrder: dmy', 'dateOrder: ymd'),
      'is/lexicon.yaml: settings.dateOrder: must be one of dmy mdy',
    ],
    ['a missing field', TINY.replace(/unit:\n.*\n/, ''), 'is/lexicon.yaml: unit.name: is missing'],
  ])('with %s is refused by file and field', (_problem, yaml, message) => {
    expect(() => parseLexicon(yaml, 'is')).toThrow(
      new LexiconError('is/lexicon.yaml', message.split(': ')[1] ?? '', message.split(': ')[2] ?? ''),
    );
  });
});
