import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { count, money as moneyField, oneOf, worker } from './parts/fields.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { money, notice, step } from './parts/result.ts';

/** Six months have at most 184 days, and at least 181. */
const days = count(1, 184, 'days');
const SHORTEST_HALF_YEAR = 181;

/** The average wage (LSA 2(4)): all wages of six months by their calendar days, with a floor for daily, hourly and piece pay. */
export const averageWage = calculator({
  id: 'average-wage',
  input: {
    sixMonthTotal: moneyField,
    calendarDays: days,
    payBasis: oneOf('monthly', 'daily', 'hourly', 'piece'),
    daysWorked: days,
    worker,
  },
  needs: ['sixMonthTotal', 'calendarDays'],
  alsoNeeds: ({ payBasis }) => (payBasis === undefined || payBasis === 'monthly' ? [] : ['daysWorked']),
  articles: ['LSA 2.4', 'ER 2'],
  check({ calendarDays, daysWorked }) {
    if (calendarDays !== undefined && daysWorked !== undefined && daysWorked > calendarDays) {
      throw new InvalidRequest('daysWorked', 'maximum', { limit: calendarDays });
    }
  },
  ineligible: outsideLsa,
  compute({ sixMonthTotal, calendarDays, payBasis, daysWorked = 1 }, law) {
    const total = Fraction.of(sixMonthTotal);
    const byCalendar = total.over(calendarDays);
    const share = law.number('termination.average_wage.floor');
    const floor = total.over(daysWorked).times(share);
    const hasFloor = payBasis !== undefined && payBasis !== 'monthly';
    const daily = hasFloor ? byCalendar.max(floor) : byCalendar;
    const months = law.number('termination.average_wage.months');
    const daysOfMonth = law.number('termination.average_wage.days_of_month');
    const monthlyBySix = total.over(months);
    const monthlyByDays = daily.times(daysOfMonth);
    return {
      values: {
        daily: money(daily),
        monthlyBySix: money(monthlyBySix),
        monthlyByDays: money(monthlyByDays),
      },
      steps: [
        step('averageByCalendar', `${total} ÷ ${calendarDays}`, byCalendar),
        ...(hasFloor ? [step('averageFloor', `${total} ÷ ${daysWorked} × ${share}`, floor)] : []),
        step('monthlyBySix', `${total} ÷ ${months}`, monthlyBySix),
        step('monthlyByDays', `${daily} × ${daysOfMonth}`, monthlyByDays),
      ],
      notices: [
        ...(monthlyBySix.compare(monthlyByDays) === 0 ? [] : [notice('twoAverageReadings')]),
        ...(calendarDays < SHORTEST_HALF_YEAR ? [notice('lessThanSixMonths')] : []),
      ],
      notCovered: [{ key: 'periodsLeftOut' }],
    };
  },
});
