import type { Day } from '../day.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { day, serviceMonths, worker } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { step } from './parts/result.ts';
import { afterMonths, fullMonths } from './parts/service.ts';

const MONTHS_A_YEAR = 12;

/** Days of annual leave by service (LSA 38(1)), by anniversaries of the first day of work. */
export const annualLeave = calculator({
  id: 'annual-leave',
  input: { startDate: day, onDate: day, months: serviceMonths, worker },
  needs: [],
  alsoNeeds: ({ startDate, months }) =>
    startDate === undefined && months === undefined ? ['startDate', 'months'] : [],
  articles: ['LSA 38(1)', 'ER 24(2)'],
  on: ({ onDate }) => onDate,
  check({ startDate, onDate }, law) {
    if (startDate !== undefined && startDate > law.day) {
      const field = onDate === undefined ? 'startDate' : 'onDate';
      throw new InvalidRequest(field, 'beforeStart', { start: startDate });
    }
  },
  ineligible: outsideLsa,
  compute({ startDate, months = 0 }, law) {
    const service = startDate === undefined ? months : fullMonths(startDate, law.day);
    const days = leaveFor(service, law);
    const next = nextPeriod(service, law);
    return {
      values: {
        monthsOfService: service,
        days,
        next: {
          ...(startDate === undefined ? {} : { date: afterMonths(startDate, next) }),
          days: leaveFor(next, law),
        },
      },
      steps: [
        step(
          'monthsOfService',
          startDate === undefined ? String(months) : between(startDate, law.day),
          service,
        ),
        step('leaveDays', String(service), days),
      ],
      notices: [{ key: 'employerMustProve' }],
      notCovered: [{ key: 'otherLeaveYear' }],
    };
  },
});

/** The table; after ten years a day more for every year, up to the most. */
function leaveFor(service: number, law: Figures): number {
  const rows = law.rows('annual_leave.table').filter((row) => !row.number('from_months').moreThan(service));
  const row = rows.at(-1);
  if (!row) return 0;
  if (row.has('days')) return row.number('days').toNumber();
  const before = rows.at(-2);
  if (!before) throw new RangeError('the table of annual leave begins with its rule');
  const years = row
    .number('from_months')
    .over(-MONTHS_A_YEAR)
    .plus(Math.floor(service / MONTHS_A_YEAR) + 1);
  return law
    .number('annual_leave.after_ten_years', 'extra_days_per_year')
    .times(years)
    .plus(before.number('days'))
    .min(law.number('annual_leave.after_ten_years', 'max_days'))
    .toNumber();
}

/** The first right arises before the first anniversary; then every anniversary begins a period. */
function nextPeriod(service: number, law: Figures): number {
  const first = law.rows('annual_leave.table')[0]?.number('from_months').toNumber() ?? 0;
  return service < first ? first : (Math.floor(service / MONTHS_A_YEAR) + 1) * MONTHS_A_YEAR;
}

function between(start: Day, on: Day): string {
  return `${start} → ${on}`;
}
