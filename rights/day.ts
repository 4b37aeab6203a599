/** A calendar day, `YYYY-MM-DD`. Comparing two days as texts compares them in time. */
export type Day = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

/** Throws a RangeError for anything that is not a day of the calendar. */
export function requireDay(value: string): Day {
  if (!isDay(value)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${value}`);
  return value;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);
}
