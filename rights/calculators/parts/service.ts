import type { Day } from '../../day.ts';
import { Fraction } from '../../fraction.ts';

const MONTHS_A_YEAR = 12;

/** A length of service as the law counts it. */
export interface Service {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  /** Length of the month that the leftover days are a part of. */
  readonly daysInMonth: number;
}

export function addDays(from: Day, days: number): Day {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function daysInMonthOf(day: Day): number {
  return new Date(Date.UTC(yearOf(day), monthOf(day), 0)).getUTCDate();
}

/**
 * The day on which so many months of service are complete: the corresponding day, or the first of the
 * next month where the month has no such day (Civil Code 121(2)).
 */
export function afterMonths(start: Day, months: number): Day {
  const first = new Date(Date.UTC(yearOf(start), monthOf(start) - 1 + months, 1)).toISOString().slice(0, 10);
  const day = Number(start.slice(8));
  return addDays(first, Math.min(day - 1, daysInMonthOf(first)));
}

/** Full months of service on the day. */
export function fullMonths(start: Day, on: Day): number {
  const most = (yearOf(on) - yearOf(start)) * MONTHS_A_YEAR + monthOf(on) - monthOf(start);
  return afterMonths(start, most) <= on ? most : most - 1;
}

/** Service from the first to the last day of work, both counted: full years, then months, then days. */
export function serviceBetween(first: Day, last: Day): Service {
  const end = addDays(last, 1);
  const months = fullMonths(first, end);
  const rest = (Date.parse(end) - Date.parse(afterMonths(first, months))) / 86_400_000;
  return {
    years: Math.floor(months / MONTHS_A_YEAR),
    months: months % MONTHS_A_YEAR,
    days: rest,
    daysInMonth: daysInMonthOf(last),
  };
}

/** Service in years, months and days pro rata. */
export function proRataYears({ years, months, days, daysInMonth }: Service): Fraction {
  const partOfMonth = Fraction.of(days).over(daysInMonth).min(1);
  return partOfMonth.plus(months).over(MONTHS_A_YEAR).plus(years);
}

/** Service in years and months, where a part of a month counts as a month. */
export function startedMonthsYears({ years, months, days }: Service): Fraction {
  return Fraction.of(months + (days > 0 ? 1 : 0))
    .over(MONTHS_A_YEAR)
    .plus(years);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
