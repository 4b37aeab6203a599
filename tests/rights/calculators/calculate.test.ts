import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citation, loadActs } from '../../../rights/acts.ts';
import {
  CALCULATORS,
  calculatorsOver,
  GAPS,
  InvalidRequest,
  NOTICES,
  type Result,
  STEPS,
  UnknownCalculator,
  VIOLATIONS,
} from '../../../rights/calculators/index.ts';
import { TABLES } from './case-table.ts';

const TODAY = '2026-11-20';
const calculate = calculatorsOver();
const monthly = { payBasis: 'monthly', wage: 36000, dayType: 'weekday', hours: 5 };

describe('an answer', () => {
  it('has the shape of the contract, with the arithmetic', () => {
    expect(calculate('overtime', monthly, { today: TODAY })).toEqual({
      calculator: 'overtime',
      status: 'result',
      asOf: TODAY,
      values: { hourlyBase: 150, payDue: 1150, lawful: false },
      steps: [
        { label: 'hourlyBase', formula: '36000 ÷ 30 ÷ 8', value: 150 },
        { label: 'hoursAtRate', formula: '2 × 150 × 4/3', value: 400 },
        { label: 'hoursAtRate', formula: '3 × 150 × 5/3', value: 750 },
        { label: 'payDue', formula: '400 + 750', value: 1150 },
      ],
      articles: [
        { law: 'LSA', article: '24(1)', url: expect.stringContaining('N0030001') },
        { law: 'LSA', article: '32(2)', url: expect.stringContaining('N0030001') },
      ],
      violations: [
        {
          article: { law: 'LSA', article: '32(2)', url: expect.stringContaining('N0030001') },
          what: { key: 'tooManyHoursInDay', params: { hours: 5 } },
          fine: { min: 20000, max: 1000000 },
        },
      ],
      notices: [{ key: 'beyondLimitAtLastRate', params: { limit: 4 } }],
      notCovered: [{ key: 'compensatoryLeave' }, { key: 'flexibleHours' }],
    });
  });

  it('says what is missing, the most useful first', () => {
    expect(calculate('overtime', {}, { today: TODAY })).toMatchObject({
      status: 'missing',
      missing: ['payBasis', 'wage', 'dayType', 'hours'],
    });
  });

  it('says why nothing is owed, with the article', () => {
    expect(calculate('severance', { reason: 'resigned' }, { today: TODAY })).toMatchObject({
      status: 'ineligible',
      reason: 'resigned',
      articles: [
        { law: 'LSA', article: '15' },
        { law: 'LSA', article: '18' },
      ],
    });
  });

  it('warns of a figure whose source was not seen', () => {
    const { notices } = calculate('holidays', { day: '2027-02-06' }, { today: TODAY });
    expect(notices).toContainEqual({ key: 'unverified', params: { id: 'working_time.holidays' } });
  });

  it('names the day whose law was used: of the event, else the date told, else today', () => {
    const asOf = (id: string, input: object) => calculate(id, input, { today: TODAY }).asOf;
    expect(asOf('overtime', monthly)).toBe(TODAY);
    expect(asOf('overtime', { ...monthly, date: '2020-02-29' })).toBe('2020-02-29');
    expect(asOf('annual-leave', { startDate: '2020-01-01', onDate: '2021-01-01' })).toBe('2021-01-01');
    expect(asOf('holidays', { year: 2026 })).toBe('2026-01-01');
  });
});

describe('a wrong question', () => {
  it.each([null, 'wage', 5, [], undefined])('%j is no input', (input) => {
    expect(() => calculate('overtime', input, { today: TODAY })).toThrow(InvalidRequest);
  });

  it('names the field, the problem and the limit', () => {
    expect(() => calculate('overtime', { hours: 25 }, { today: TODAY })).toThrow(
      expect.objectContaining({ field: 'hours', problem: 'maximum', params: { limit: 24 } }),
    );
    expect(() => calculate('overtime', { constructor: 1 }, { today: TODAY })).toThrow(
      expect.objectContaining({ field: 'constructor', problem: 'unknownField' }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])('a wage of %d is refused', (wage) => {
    expect(() => calculate('pension-new', { wage }, { today: TODAY })).toThrow(InvalidRequest);
  });

  it.each(['overtimes', '', '__proto__'])('there is no calculator %j', (id) => {
    expect(() => calculate(id, {}, { today: TODAY })).toThrow(UnknownCalculator);
  });

  it.each([...CALCULATORS.keys()])('%s refuses a field that it does not know', (id) => {
    expect(() => calculate(id, { salary: 1 }, { today: TODAY })).toThrow(
      expect.objectContaining({ field: 'salary' }),
    );
  });

  it.each([...CALCULATORS.keys()])('%s asks when nothing is told', (id) => {
    const { status, missing } = calculate(id, {}, { today: TODAY });
    const answer = { status, asks: (missing ?? []).length > 0 };
    const knowsWithout = id === 'wage-check';
    expect(answer).toEqual(
      knowsWithout ? { status: 'result', asks: false } : { status: 'missing', asks: true },
    );
  });
});

describe('all results of the cases', () => {
  const acts = loadActs();
  const results: Result[] = [...TABLES.values()].flat().flatMap((one) => {
    try {
      return [calculate(one.calculator, one.input, { today: TODAY })];
    } catch {
      return [];
    }
  });

  it('rest on articles that can be cited', () => {
    for (const { articles, violations, calculator } of results) {
      expect(articles.length, calculator).toBeGreaterThan(0);
      for (const { law, article } of [...articles, ...violations.map((one) => one.article)]) {
        expect(() => citation(acts, `${law} ${article}`)).not.toThrow();
      }
    }
  });

  it('show their arithmetic', () => {
    for (const { status, values, steps, calculator } of results) {
      const plain = ['holidays', 'wage-check', 'stay', 'hours'].includes(calculator);
      if (status === 'result' && !plain)
        expect(steps.length, `${calculator} ${JSON.stringify(values)}`).toBeGreaterThan(0);
    }
  });

  it('can be sent as JSON without loss', () => {
    for (const result of results) expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('the words of results', () => {
  const folder = new URL('../../../rights/calculators/', import.meta.url);
  const sources = ['', 'parts/']
    .flatMap((part) => readdirSync(new URL(part || '.', folder)).map((file) => `${part}${file}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('message-keys.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');

  it.each([...STEPS, ...NOTICES, ...VIOLATIONS, ...GAPS])('%s is used', (key) => {
    expect(sources).toContain(`'${key}'`);
  });
});
