import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { amount, money as moneyField, payBasis, worker, workingHours } from './parts/fields.ts';
import { money, notice, step } from './parts/result.ts';

/** Pay for annual leave that was not taken (LSA 38(4); ER 24-1). */
export const unusedLeave = calculator({
  id: 'unused-leave',
  input: {
    payBasis,
    wage: moneyField,
    unusedDays: amount(366, 'days'),
    hoursPerDay: workingHours,
    originalDailyWage: moneyField,
    worker,
  },
  needs: [],
  alsoNeeds: ({ payBasis: basis, originalDailyWage }) => [
    ...(originalDailyWage === undefined ? (['payBasis', 'wage'] as const) : []),
    'unusedDays',
    ...(originalDailyWage === undefined && basis === 'hourly' ? (['hoursPerDay'] as const) : []),
  ],
  articles: ['LSA 38(4)', 'ER 24-1(2)'],
  ineligible: outsideLsa,
  compute({ payBasis: basis, wage = 0, unusedDays = 0, hoursPerDay = 0, originalDailyWage }, law) {
    law.value('annual_leave.unused_pay');
    const { daily, formula } = dailyWage();
    const pay = daily.times(unusedDays);
    return {
      values: { dailyWage: money(daily), pay: money(pay) },
      steps: [step('dailyWage', formula, daily), step('pay', `${daily} × ${unusedDays}`, pay)],
      notices: [notice('paidWithin', { days: law.number('annual_leave.pay_within_days').toNumber() })],
    };

    function dailyWage(): { daily: Fraction; formula: string } {
      if (originalDailyWage !== undefined) {
        return { daily: Fraction.of(originalDailyWage), formula: String(originalDailyWage) };
      }
      if (basis === 'daily') return { daily: Fraction.of(wage), formula: String(wage) };
      if (basis === 'hourly') {
        return { daily: Fraction.of(wage).times(hoursPerDay), formula: `${wage} × ${hoursPerDay}` };
      }
      const days = law.number('wage.month_days');
      return { daily: Fraction.of(wage).over(days), formula: `${wage} ÷ ${days}` };
    }
  },
});
