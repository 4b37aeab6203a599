import { describe, expect, it } from 'vitest';
import { CALCULATORS, calculatorsOver } from '../../../rights/calculators/index.ts';
import { agrees, answerTo, TABLES } from './case-table.ts';

const TODAY = '2026-11-20';
const calculate = calculatorsOver();

it('every calculator has its table of cases, and every table its calculator', () => {
  expect([...TABLES.keys()].sort()).toEqual([...CALCULATORS.keys()].sort());
});

describe.each([...TABLES])('%s', (_calculator, cases) => {
  it.each(cases.map((one) => [one.id, one.note ?? '', one] as const))('%s: %s', (_id, _note, one) => {
    const actual = answerTo(one, calculate, TODAY);
    if (!agrees(one.expected, actual)) expect(actual).toMatchObject(one.expected);
  });
});
