import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { amount, oneOf, people } from './parts/fields.ts';
import { bracket } from './parts/fine.ts';
import { money, notice, number, step } from './parts/result.ts';

const PUBLIC = 0;
const PRIVATE = 1;

/** How many disabled workers an employer must have, and the fee for those missing (PWD 38, 43). */
export const disabilityQuota = calculator({
  id: 'disability-quota',
  input: {
    sector: oneOf('public', 'private'),
    employees: people,
    employed: amount(10_000_000, 'persons; a severe disability counts twice'),
  },
  needs: ['sector', 'employees'],
  articles: ['PWD 38', 'PWD 43'],
  compute({ sector, employees, employed }, law) {
    law.value('disability_quota.rounding');
    const row = law.rows('disability_quota.quota')[sector === 'public' ? PUBLIC : PRIVATE];
    if (!row) throw new RangeError(`there is no quota for the ${sector} sector`);
    const covered = !row.number('employees').moreThan(employees);
    const part = row.number('rate').times(employees).floor();
    const least = row.has('min') ? row.number('min') : Fraction.of(0);
    const required = covered ? part.max(least) : Fraction.of(0);
    const quota = step('required', `${employees} × ${row.number('rate')}`, required);
    if (employed === undefined) return { values: { required: required.toNumber() }, steps: [quota] };
    const missing = required.minus(employed).max(0);
    const fee = missing.moreThan(0)
      ? missing.times(law.number('minimum_wage.min_wage', 'monthly'))
      : Fraction.of(0);
    return {
      values: { required: required.toNumber(), missing: number(missing), monthlyFee: money(fee) },
      steps: [
        quota,
        step('missingWorkers', `${required} − ${employed}`, number(missing)),
        ...(missing.moreThan(0)
          ? [step('monthlyFee', `${missing} × ${law.number('minimum_wage.min_wage', 'monthly')}`, fee)]
          : []),
      ],
      violations: missing.moreThan(0)
        ? [{ article: 'PWD 38', what: { key: 'quotaNotMet' }, fine: bracket(law, 'disability_quota.fine') }]
        : [],
      notices: [notice('severeCountsTwice')],
    };
  },
});
