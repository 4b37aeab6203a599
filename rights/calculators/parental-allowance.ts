import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { amount, money as moneyField, worker } from './parts/fields.ts';
import { money, notice, step } from './parts/result.ts';

const PARENTAL = 'insurance.EI.parental';

/** The allowance in parental leave (EIA 19-2) with the wage subsidy, by months or by days. */
export const parentalAllowance = calculator({
  id: 'parental-allowance',
  input: {
    averageInsuredWage: moneyField,
    days: amount(731, 'days'),
    months: amount(24, 'months'),
    worker,
  },
  needs: ['averageInsuredWage'],
  alsoNeeds: ({ days, months }) => (days === undefined && months === undefined ? ['months', 'days'] : []),
  articles: ['EIA 11(1)4', 'EIA 19-2', 'GEA 16'],
  ineligible: ({ worker: who = 'citizen' }) =>
    who === 'citizen' ? undefined : { reason: 'notInsured', articles: ['EIA 5'] },
  compute({ averageInsuredWage, days = 0, months = 0 }, law) {
    const percent = law.number(PARENTAL, 'pct').plus(law.number(PARENTAL, 'subsidy_pct'));
    const most = law.number(PARENTAL, 'months_per_child');
    const monthDays = law.number('insurance.month_days');
    const asked = Fraction.of(days).over(monthDays).plus(months);
    const paid = asked.min(most);
    const pay = percent.over(100).times(averageInsuredWage).times(paid);
    return {
      values: { pay: money(pay) },
      steps: [step('pay', `${averageInsuredWage} × ${percent} % × ${paid}`, pay)],
      notices: [
        ...(asked.moreThan(most) ? [notice('allowanceEnds', { months: most.toNumber() })] : []),
        notice('oneYearInsured'),
      ],
    };
  },
});
