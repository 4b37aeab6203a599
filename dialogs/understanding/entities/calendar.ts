/** Days as `YYYY-MM-DD` strings: no clock and no time zone. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY = 86_400_000;

/** Takes `YYYY-MM-DD` apart. @throws {RangeError} for anything else */
export function dayOf(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!match || !isDay(day)) throw new RangeError(`not a date (YYYY-MM-DD): ${iso}`);
  return day;
}

/** `YYYY-MM-DD`, or as much of it as is known. */
export function iso(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

export function isDay({ year, month, day }: Day): boolean {
  return (
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
  );
}

export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(from: Day, days: number): Day {
  const date = new Date(time(from) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month `months` after the one of `from`. */
export function addMonths(from: Day, months: number): { year: number; month: number } {
  const index = from.year * 12 + from.month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return new Date(time(day)).getUTCDay() || 7;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((time(to) - time(from)) / DAY);
}

function time({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}
