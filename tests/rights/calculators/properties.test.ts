import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  CALCULATORS,
  calculatorsOver,
  InvalidRequest,
  LawNotKnown,
} from '../../../rights/calculators/index.ts';
import { lawFrom } from '../../../rights/law.ts';
import { answerTo, TABLES } from './case-table.ts';

// One seed: a check that fails now and then teaches people to run it again.
fc.configureGlobal({ seed: 20_261_120 });

const TODAY = '2026-11-20';
const calculate = calculatorsOver();

const wage = fc.integer({ min: 0, max: 30_000_000 }).map((cents) => cents / 100);
const quarterHours = fc.integer({ min: 0, max: 64 }).map((quarters) => quarters / 4);
const dayType = fc.constantFrom('weekday', 'restDay', 'holiday', 'annualLeaveDay', 'regularLeave');
const payBasis = fc.constantFrom('monthly', 'daily', 'hourly');
const day = fc
  .date({ min: new Date('2018-03-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function value(id: string, input: object, name: string): number {
  return Number(calculate(id, input, { today: TODAY }).values?.[name]);
}

/** The larger input never gives less. */
function rises<T>(smaller: T, larger: T, of: (input: T) => number): void {
  const [less, more] = [of(smaller), of(larger)];
  expect(less).toBeGreaterThanOrEqual(0);
  expect(more).toBeGreaterThanOrEqual(less);
}

describe('pay never falls and is never negative', () => {
  it('overtime, by hours and by wage', () => {
    fc.assert(
      fc.property(payBasis, dayType, fc.boolean(), day, wage, wage, quarterHours, quarterHours, (...told) => {
        const [basis, type, disaster, date, a, b, x, y] = told;
        const pay = ([amount, hours]: readonly [number, number]) =>
          value(
            'overtime',
            { payBasis: basis, dayType: type, disaster, date, wage: amount, hours },
            'payDue',
          );
        rises([a, Math.min(x, y)] as const, [a, Math.max(x, y)] as const, pay);
        rises([Math.min(a, b), x] as const, [Math.max(a, b), x] as const, pay);
      }),
    );
  });

  it('severance, by a day more of service', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('new', 'old'), wage, (a, b, system, averageWage) => {
        const [startDate, endDate] = [a, b].sort();
        const pay = (end: string) =>
          value('severance', { reason: 'laidOff', system, averageWage, startDate, endDate: end }, 'pay');
        const next = new Date(Date.parse(`${endDate}`) + 86_400_000).toISOString().slice(0, 10);
        // Leftover days are divided by the days of the month in which the end lies: only within it more days are more.
        if (next.slice(0, 7) === String(endDate).slice(0, 7)) rises(String(endDate), next, pay);
      }),
    );
  });

  it('annual leave, notice and the old pension, by a month more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (months) => {
        rises(months, months + 1, (served) => value('annual-leave', { months: served }, 'days'));
        rises(months, months + 1, (served) => value('notice', { months: served }, 'days'));
        rises(months, months + 1, (served) =>
          value('pension-old', { years: Math.floor(served / 12), months: served % 12 }, 'bases'),
        );
      }),
    );
  });

  it('premiums and contributions, by wage', () => {
    fc.assert(
      fc.property(wage, wage, fc.boolean(), (a, b, partTime) => {
        for (const name of ['total', 'employerLabourInsurance', 'employerOccupationalInsurance']) {
          rises(Math.min(a, b), Math.max(a, b), (told) => value('insurance', { wage: told, partTime }, name));
        }
        rises(Math.min(a, b), Math.max(a, b), (told) =>
          value('pension-new', { wage: told }, 'employerContribution'),
        );
      }),
    );
  });

  it('pay in sickness and injury, by a day more', () => {
    fc.assert(
      fc.property(wage, fc.integer({ min: 0, max: 300 }), (told, days) => {
        rises(days, days + 1, (sickDays) => value('sick-leave', { wage: told, sickDays }, 'deduct'));
        rises(days, days + 1, (daysOff) =>
          value('injury', { averageInsuredWage: told, daysOff }, 'insurance'),
        );
      }),
    );
  });
});

describe('a whole is the sum of its parts', () => {
  it('overtime by tiers, as the steps show it', () => {
    fc.assert(
      fc.property(dayType, wage, quarterHours, (type, amount, hours) => {
        const result = calculate(
          'overtime',
          { payBasis: 'monthly', wage: amount, dayType: type, hours },
          { today: TODAY },
        );
        const parts = result.steps.filter(({ label }) => label === 'hoursAtRate' || label === 'dayOff');
        const sum = parts.reduce((total, { value: part }) => total + Number(part), 0);
        expect(Math.abs(sum - Number(result.values?.payDue))).toBeLessThan(0.02);
      }),
    );
  });

  it('what both insurances take', () => {
    fc.assert(
      fc.property(wage, fc.integer({ min: 0, max: 6 }), fc.boolean(), (told, dependants, leftMidMonth) => {
        const { values } = calculate('insurance', { wage: told, dependants, leftMidMonth }, { today: TODAY });
        expect(Number(values?.labourInsurance) + Number(values?.healthInsurance)).toBe(values?.total);
      }),
    );
  });

  it('severance under both systems', () => {
    const years = fc.integer({ min: 0, max: 40 });
    const months = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(years, months, years, months, (oldYears, oldMonths, newYears, newMonths) => {
        const base = (told: object) =>
          value('severance', { reason: 'laidOff', averageWage: 1, ...told }, 'baseMonths');
        const mixed = base({ system: 'mixed', oldYears, oldMonths, newYears, newMonths });
        const apart =
          base({ system: 'old', years: oldYears, months: oldMonths }) +
          base({ system: 'new', years: newYears, months: newMonths });
        expect(mixed).toBeCloseTo(apart, 5);
      }),
    );
  });

  it('broker fees month by month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), (months, rehired) => {
        const caps = Array.from({ length: months }, (_, index) =>
          value('broker-fee', { month: index + 1, rehired }, 'cap'),
        );
        expect(value('broker-fee', { months, rehired }, 'maxTotal')).toBe(
          caps.reduce((sum, cap) => sum + cap, 0),
        );
      }),
    );
  });
});

describe('the law of another time', () => {
  const directory = new URL('../../../rights/values/', import.meta.url);
  type File = Record<string, { yearly?: boolean; values: Record<string, unknown>[] }>;
  const files: File = Object.assign(
    {},
    ...readdirSync(directory).map((name) => parse(readFileSync(new URL(name, directory), 'utf8')) as File),
  );

  it('a past result does not change when a new value is entered', () => {
    const wages = files['minimum_wage.min_wage'];
    const entered = {
      ...files,
      'minimum_wage.min_wage': {
        ...wages,
        values: wages?.values.map((entry) =>
          entry.from === '2027-01-01' ? { ...entry, value: { monthly: 99_999, hourly: 999 } } : entry,
        ),
      },
    };
    const later = calculatorsOver(lawFrom(entered as never));
    const before = [...TABLES.values()]
      .flat()
      .filter(({ input }) => String(input.date ?? TODAY) <= '2026-12-31');
    expect(before.length).toBeGreaterThan(300);
    for (const one of before)
      expect(answerTo(one, later, TODAY), one.id).toEqual(answerTo(one, calculate, TODAY));
    expect(later('wage-check', { date: '2027-01-01' }, { today: TODAY }).values?.minimumMonthly).toBe(99_999);
  });
});

describe('any input', () => {
  it('is answered or refused by name, and always in the same way', () => {
    const names = [...new Set([...TABLES.values()].flat().flatMap(({ input }) => Object.keys(input)))];
    const anything = fc.oneof(
      fc.double(),
      fc.integer({ min: -2, max: 100 }),
      fc.boolean(),
      day,
      fc.constantFrom('monthly', 'citizen', 'laidOff', 'weekday', 'birth', 'private', 'employer', ''),
      fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CALCULATORS.keys()),
        fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 5 }),
        (id, input) => {
          const once = () => {
            try {
              return calculate(id, input, { today: TODAY });
            } catch (error) {
              if (error instanceof InvalidRequest || error instanceof LawNotKnown) return error.message;
              throw error;
            }
          };
          expect(once()).toEqual(once());
        },
      ),
      { numRuns: 2000 },
    );
  });
});
