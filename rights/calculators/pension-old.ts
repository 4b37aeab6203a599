import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { count, flag, money as moneyField, remainingMonths, worker, years } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { money, notice, number, step } from './parts/result.ts';

/** The pension of the old system: when a worker may retire (LSA 53) and what is due (LSA 55). */
export const pensionOld = calculator({
  id: 'pension-old',
  input: {
    years,
    months: remainingMonths,
    averageWage: moneyField,
    age: count(15, 120, 'years'),
    disabledByWork: flag,
    worker,
  },
  needs: ['years', 'months'],
  articles: ['LSA 53', 'LSA 55(1)'],
  ineligible: outsideLsa,
  compute({ years: whole, months, averageWage, age, disabledByWork = false }, law) {
    const eligible = mayRetire(whole, age, law);
    const { bases, formula } = basesFor(whole, months, disabledByWork, law);
    const pay = bases.times(averageWage ?? 0);
    const forcedAt = law.knows('pension.pension_old.forced')
      ? law.number('pension.pension_old.forced', 'age')
      : undefined;
    return {
      values: {
        ...(eligible === undefined ? {} : { eligible }),
        bases: number(bases),
        ...(averageWage === undefined ? {} : { pay: money(pay) }),
      },
      steps: [
        step('bases', formula, number(bases)),
        ...(averageWage === undefined ? [] : [step('pay', `${averageWage} × ${bases}`, pay)]),
      ],
      articles: ['LSA 54', ...(disabledByWork ? ['LSA 55(1)2'] : [])],
      notices: [
        ...(forcedAt && age !== undefined && !forcedAt.moreThan(age)
          ? [notice('employerMayRetire', { age: forcedAt.toNumber() })]
          : []),
        ...(disabledByWork ? [notice('retiredForDisability')] : []),
        notice('paidWithin', { days: law.number(BASES, 'pay_within_days').toNumber() }),
      ],
      notCovered: [{ key: 'newSystemService' }],
    };
  },
});

const BASES = 'pension.pension_old.bases';

/** LSA 53; undefined while the age is not known and decides. */
function mayRetire(service: number, age: number | undefined, law: Figures): boolean | undefined {
  const met = law
    .rows('pension.pension_old.conditions')
    .some(
      (row) =>
        !row.number('years').moreThan(service) &&
        (!row.has('age') || (age !== undefined && !row.number('age').moreThan(age))),
    );
  return met || age !== undefined ? met : undefined;
}

/** LSA 55(1): two bases a year, later one, up to the cap; a rest counts as half a year or a year. */
function basesFor(whole: number, months: number, disabled: boolean, law: Figures) {
  const first = law.number('pension.pension_old.service', 'first_years');
  const wholeYear = law.number('pension.pension_old.service', 'whole_year_from_months');
  const rest = months === 0 ? '0' : wholeYear.moreThan(months) ? '1/2' : '1';
  const service = Fraction.of(rest).plus(whole);
  const early = service.min(first);
  const late = service.minus(early);
  const perYear = [
    law.number(BASES, 'first_15_years_per_year'),
    law.number(BASES, 'after_per_year'),
  ] as const;
  const cap = law.number(BASES, 'cap');
  const bases = early.times(perYear[0]).plus(late.times(perYear[1])).min(cap);
  const more = disabled
    ? law.number(BASES, 'occupational_disability_extra_pct').over(100).plus(1)
    : Fraction.of(1);
  return {
    bases: bases.times(more),
    formula: `(${early} × ${perYear[0]} + ${late} × ${perYear[1]} ≤ ${cap}) × ${more}`,
  };
}
