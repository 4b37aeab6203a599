import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { count, endReason, flag, money as moneyField, worker } from './parts/fields.ts';
import { money, notice, step } from './parts/result.ts';

const BENEFIT = 'insurance.EI.unemployment';

/** Unemployment benefit after an involuntary end (EIA 11, 16, 19-1). */
export const unemployment = calculator({
  id: 'unemployment',
  input: {
    averageInsuredWage: moneyField,
    dependants: count(0, 30, 'persons'),
    age: count(15, 120, 'years'),
    disabled: flag,
    reason: endReason,
    worker,
  },
  needs: ['reason', 'averageInsuredWage'],
  articles: ['EIA 11', 'EIA 16(1)', 'EIA 19-1'],
  ineligible({ reason, worker: who = 'citizen' }) {
    if (who !== 'citizen') return { reason: 'notInsured', articles: ['EIA 5'] };
    return reason === 'misconduct' || reason === 'resigned' ? { reason, articles: ['EIA 11(3)'] } : undefined;
  },
  compute({ averageInsuredWage, dependants = 0, age = 0, disabled = false, reason }, law) {
    const extra = law
      .number(BENEFIT, 'dependants_extra_pct_each')
      .times(dependants)
      .min(law.number(BENEFIT, 'dependants_max_pct'));
    const percent = law.number(BENEFIT, 'pct').plus(extra);
    const monthly = percent.over(100).times(averageInsuredWage);
    const longer = disabled || !law.number('insurance.EI.unemployment.longer_from_age').moreThan(age);
    const months = law.number(BENEFIT, longer ? 'months_if_45plus_or_disabled' : 'months');
    return {
      values: { monthly: money(monthly), months: months.toNumber() },
      steps: [
        step('monthlyBenefit', `${averageInsuredWage} × ${percent} %`, monthly),
        step('benefitTotal', `${monthly} × ${months}`, Fraction.of(monthly).times(months)),
      ],
      notices: [
        notice('oneYearInsured'),
        notice('registerAsJobSeeker', { days: law.number(BENEFIT, 'wait_days').toNumber() }),
        ...(reason === 'fixedTermEnded' ? [notice('fixedTermCountsAsInvoluntary')] : []),
      ],
    };
  },
});
