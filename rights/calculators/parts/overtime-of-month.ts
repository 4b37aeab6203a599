import { Fraction } from '../../fraction.ts';
import type { Figures } from './figures.ts';
import { breach, type HoursCheck, isTooLong } from './hours-check.ts';
import { notice, number, step } from './result.ts';

/** The overtime of a month: in all, or by its days. */
export interface OvertimeOfMonth {
  readonly overtimeThisMonth?: number;
  readonly weekdayOvertime?: readonly number[];
  readonly restDayHours?: readonly number[];
  readonly holidayHours?: readonly number[];
  /** Of the union or the labour-management meeting, to the higher limit. */
  readonly agreement?: boolean;
}

/** LSA 32(2), 36(3): rest-day hours count; of a national holiday only the hours beyond the normal day. */
export function monthOf(given: OvertimeOfMonth, law: Figures): HoursCheck | undefined {
  const { overtimeThisMonth, weekdayOvertime, restDayHours, holidayHours, agreement } = given;
  const lists = [weekdayOvertime, restDayHours, holidayHours];
  if (overtimeThisMonth === undefined && lists.every((list) => list === undefined)) return undefined;
  const parts = [
    total(weekdayOvertime),
    total(restDayHours),
    total(holidayHours?.map((worked) => Fraction.of(worked).minus(normalDay(law)).max(0))),
  ];
  const counted = overtimeThisMonth === undefined ? total(parts) : Fraction.of(overtimeThisMonth);
  const formula = overtimeThisMonth === undefined ? parts.join(' + ') : String(counted);
  const limit = law.number(
    agreement ? 'working_time.hours.ot_month_with_agreement' : 'working_time.hours.ot_month',
  );
  const longest = longestDay(given, law);
  return {
    values: { countedMonthHours: number(counted) },
    steps: [step('countedMonthHours', formula, number(counted))],
    broken: [
      ...(limit.lessThan(counted)
        ? [breach('LSA 32(2)', 'tooMuchOvertimeInMonth', counted, limit.toNumber())]
        : []),
      ...(longest ? [breach('LSA 32(2)', 'tooManyHoursInDay', longest)] : []),
    ],
    notices: agreement ? [notice('agreementMustBeReported')] : [],
  };
}

/** LSA 32(2): with consent three months have their own limit; without it, three monthly limits are as much. */
export function threeMonthsOf(
  { threeMonthsTotal }: { readonly threeMonthsTotal?: number },
  law: Figures,
): HoursCheck | undefined {
  if (threeMonthsTotal === undefined) return undefined;
  const limit = law.number('working_time.hours.ot_three_months_with_agreement');
  if (!limit.lessThan(threeMonthsTotal)) return {};
  return {
    broken: [breach('LSA 32(2)', 'tooMuchOvertimeInThreeMonths', threeMonthsTotal, limit.toNumber())],
  };
}

function longestDay(given: OvertimeOfMonth, law: Figures): Fraction | undefined {
  const { weekdayOvertime = [], restDayHours = [], holidayHours = [] } = given;
  return [
    ...weekdayOvertime.map((worked) => normalDay(law).plus(worked)),
    ...[...restDayHours, ...holidayHours].map((worked) => Fraction.of(worked)),
  ]
    .filter((worked) => isTooLong(worked, law))
    .reduce<Fraction | undefined>((most, worked) => most?.max(worked) ?? worked, undefined);
}

function normalDay(law: Figures): Fraction {
  return law.number('working_time.hours.normal_day');
}

function total(list: readonly (number | Fraction)[] = []): Fraction {
  return list.reduce<Fraction>((sum, part) => sum.plus(part), Fraction.of(0));
}
