import Type from 'typebox';
import { Fraction } from '../fraction.ts';
import { calculator, type Input } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { amount, count, flag, hoursOfDay, worker } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { fineForHoursAndPay } from './parts/fine.ts';
import { breach, type HoursCheck, isTooLong } from './parts/hours-check.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { monthOf, threeMonthsOf } from './parts/overtime-of-month.ts';
import { overwork } from './parts/overwork.ts';
import { notice, number, step } from './parts/result.ts';

const monthHours = amount(744, 'hours');
const days = Type.Array(hoursOfDay, { maxItems: 31 });

const input = {
  hoursInDay: hoursOfDay,
  hoursInWeek: amount(168, 'hours'),
  overtimeThisMonth: monthHours,
  weekdayOvertime: days,
  restDayHours: days,
  holidayHours: days,
  threeMonthsTotal: amount(2232, 'hours'),
  agreement: flag,
  shiftGapHours: amount(168, 'hours'),
  consecutiveWorkDays: count(0, 366, 'days'),
  overtimeLastMonth: monthHours,
  averageMonths2to6: monthHours,
  averageMonths1to6: monthHours,
  worker,
};

type Hours = Input<typeof input>;

/** Limits of working time (LSA 30, 32, 34, 36) and the overwork alert of the official guide. */
export const hours = calculator({
  id: 'hours',
  input,
  needs: [],
  alsoNeeds: (given) =>
    Object.keys(given).some((name) => !['agreement', 'date', 'worker'].includes(name))
      ? []
      : ['hoursInDay', 'overtimeThisMonth'],
  articles: ['LSA 30(1)', 'LSA 32(2)', 'LSA 36'],
  check({ weekdayOvertime = [] }, law) {
    const limit = law.number('working_time.ot.wage_hours', 'hours').times(-1).plus(24);
    if (weekdayOvertime.some((worked) => limit.lessThan(worked))) {
      throw new InvalidRequest('weekdayOvertime', 'maximum', { limit: limit.toNumber() });
    }
  },
  ineligible: outsideLsa,
  compute(given, law) {
    const checks = [
      dayAndWeek(given, law),
      monthOf(given, law),
      threeMonthsOf(given, law),
      shiftGap(given, law),
      daysInARow(given, law),
    ].flatMap((check) => check ?? []);
    const breaches = checks.flatMap(({ broken }) => broken ?? []);
    const fine = breaches.length > 0 ? fineForHoursAndPay(law) : undefined;
    const alert = overwork(
      {
        lastMonth: given.overtimeLastMonth,
        months2to6: given.averageMonths2to6,
        months1to6: given.averageMonths1to6,
      },
      law,
    );
    return {
      values: {
        ...Object.assign({}, ...checks.map(({ values }) => values ?? {})),
        ...(checks.length > 0 ? { lawful: breaches.length === 0 } : {}),
        ...(alert ? { overwork: alert } : {}),
      },
      steps: checks.flatMap(({ steps }) => steps ?? []),
      violations: breaches.map((breach) => ({ ...breach, ...(fine ? { fine } : {}) })),
      notices: [
        ...checks.flatMap(({ notices }) => notices ?? []),
        ...(alert ? [notice('overworkIsGuidance')] : []),
      ],
      notCovered: [{ key: 'flexibleHours' }, { key: 'article84Agreement' }],
    };
  },
});

function dayAndWeek({ hoursInDay, hoursInWeek }: Hours, law: Figures): HoursCheck | undefined {
  if (hoursInDay === undefined && hoursInWeek === undefined) return undefined;
  const normalDay = law.number('working_time.hours.normal_day');
  const normalWeek = law.number('working_time.hours.normal_week');
  const spans = [
    ...(hoursInDay === undefined ? [] : [{ worked: Fraction.of(hoursInDay), normal: normalDay }]),
    ...(hoursInWeek === undefined ? [] : [{ worked: Fraction.of(hoursInWeek), normal: normalWeek }]),
  ].map(({ worked, normal }) => ({ worked, normal, over: worked.minus(normal).max(0) }));
  const most = spans.reduce((a, b) => (b.over.moreThan(a.over) ? b : a));
  const tooLong = hoursInDay !== undefined && isTooLong(hoursInDay, law);
  return {
    values: { normalHours: number(most.worked.min(most.normal)), overtimeHours: number(most.over) },
    steps: [step('overtimeHours', `${most.worked} − ${most.normal}`, number(most.over))],
    broken: tooLong ? [breach('LSA 32(2)', 'tooManyHoursInDay', hoursInDay)] : [],
  };
}

function shiftGap({ shiftGapHours }: Hours, law: Figures): HoursCheck | undefined {
  if (shiftGapHours === undefined) return undefined;
  const gap = law.number('working_time.rest.shift_gap');
  const shortest = law.number('working_time.rest.shift_gap_shortest');
  if (!gap.moreThan(shiftGapHours)) return {};
  return {
    broken: [breach('LSA 34(2)', 'shiftGapTooShort', shiftGapHours, gap.toNumber())],
    notices: shortest.moreThan(shiftGapHours)
      ? []
      : [notice('shiftGapAnnounced', { hours: shortest.toNumber() })],
  };
}

function daysInARow({ consecutiveWorkDays }: Hours, law: Figures): HoursCheck | undefined {
  if (consecutiveWorkDays === undefined) return undefined;
  const most = law.number('working_time.rest.weekly', 'max_consecutive_work_days');
  return {
    broken: most.lessThan(consecutiveWorkDays)
      ? [breach('LSA 36(1)', 'tooManyDaysInARow', consecutiveWorkDays, most.toNumber())]
      : [],
  };
}
