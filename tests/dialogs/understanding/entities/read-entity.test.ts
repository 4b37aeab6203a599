import { describe, expect, test } from 'vitest';
import { type EntityKind, entities, readEntity } from '../../../../dialogs/understanding/entities/index.ts';
import { lexiconOf } from './lexicons.ts';

const TODAY = '2026-11-20';

/** language, what was asked for, the answer, what it is taken as */
const ANSWERS: [string, EntityKind, string, unknown][] = [
  ['vi', 'years', '7 tháng', 0.5833],
  ['zh-TW', 'days', '兩個禮拜', 14],
  ['zh-TW', 'hours', '210分鐘', 3.5],
  ['en', 'money', '180', 180],
  ['en', 'hours', '9 to 5', 8],
  ['id', 'hours', '3', 3],
  ['id', 'money', '300', 300],
  ['vi', 'time', '5h', '05:00'],
  ['vi', 'hours', '5h', 5],
  ['en', 'time', '8', '08:00'],
  ['en', 'date', '2021', '2021'],
  ['en', 'date', 'may', '2026-05'],
  ['th', 'humidity', '70%', 70],
  ['th', 'number', 'หนึ่ง', 1],
  ['zh-TW', 'number', '一個', 1],
  ['en', 'yes-no', 'yes please', true],
  ['en', 'money', 'I do not know', undefined],
  ['en', 'date', '3 hours', undefined],
];

describe('an answer to a question for one kind of thing', () => {
  test.each(ANSWERS)('%s, asked for %s: %s → %s', (language, kind, text, value) => {
    expect(readEntity(text, kind, lexiconOf(language), TODAY)?.value).toBe(value);
  });
});

test('the reference date decides what yesterday is', () => {
  const [yesterday] = entities('yesterday', lexiconOf('en'), { today: '2026-01-01' });
  expect(yesterday?.value).toBe('2025-12-31');
});

test('a reference date that is none is refused', () => {
  expect(() => entities('yesterday', lexiconOf('en'), { today: '20 Nov' })).toThrow(RangeError);
});
