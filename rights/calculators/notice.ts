import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { amount, day, money as moneyField, oneOf, serviceMonths, worker } from './parts/fields.ts';
import { fineForNotice } from './parts/fine.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { notice as message, money, step } from './parts/result.ts';
import { addDays, fullMonths } from './parts/service.ts';

/** Notice of the end of a contract, by either side, and the pay for days of notice not given (LSA 15(2), 16). */
export const notice = calculator({
  id: 'notice',
  input: {
    startDate: day,
    endDate: day,
    months: serviceMonths,
    by: oneOf('employer', 'worker'),
    wage: moneyField,
    noticeGivenDays: amount(366, 'days'),
    worker,
  },
  needs: [],
  alsoNeeds: ({ startDate, months }) => {
    if (months !== undefined) return [];
    return startDate === undefined ? ['startDate', 'endDate', 'months'] : ['endDate'];
  },
  articles: ['LSA 16(1)'],
  on: ({ date, endDate }) => date ?? endDate,
  check({ startDate, endDate }) {
    if (startDate !== undefined && endDate !== undefined && endDate < startDate) {
      throw new InvalidRequest('endDate', 'beforeStart', { start: startDate });
    }
  },
  ineligible: outsideLsa,
  compute({ startDate, endDate, months = 0, by = 'employer', wage, noticeGivenDays }, law) {
    const dated = startDate !== undefined && endDate !== undefined;
    const service = dated ? fullMonths(startDate, addDays(endDate, 1)) : months;
    const days =
      law
        .rows('termination.notice.table')
        .findLast((row) => !row.number('from_months').moreThan(service))
        ?.number('days') ?? Fraction.of(0);
    const given = noticeGivenDays ?? 0;
    const short = days.minus(given).max(0);
    const paid = by === 'employer' && wage !== undefined;
    const daysOfMonth = law.number('wage.month_days');
    const pay = Fraction.of(wage ?? 0)
      .over(daysOfMonth)
      .times(short);
    return {
      values: { days: days.toNumber(), ...(paid ? { noticePay: money(pay) } : {}) },
      steps: [
        step('monthsOfService', dated ? `${startDate} → ${endDate}` : String(months), service),
        step('noticeDays', String(service), days),
        ...(paid ? [step('noticePay', `${wage} ÷ ${daysOfMonth} × (${days} − ${given})`, pay)] : []),
      ],
      articles: by === 'worker' ? ['LSA 15(2)'] : ['LSA 16(3)'],
      violations:
        by === 'employer' && noticeGivenDays !== undefined && short.moreThan(0)
          ? [
              {
                article: 'LSA 16(1)',
                what: { key: 'noticeTooShort', params: { given, days: days.toNumber() } },
                fine: fineForNotice(law),
              },
            ]
          : [],
      notices: [
        ...(paid ? [message('noticePayReading')] : []),
        ...(by === 'employer' && days.moreThan(0) ? [message('leaveToLookForWork')] : []),
      ],
    };
  },
});
