/** The year of a date that was said without one. */
import { type Day, daysBetween } from './calendar.ts';

/** Beyond this many days ahead, the last such day is likelier than the next one. */
const SOON = 92;
/** Beyond this many days back, the next such day is worth asking about. */
const LONG_AGO = 270;

/** The likeliest year, then the other one worth asking about, if there is one. */
export function nearestYear(today: Day, month: number, day = 1): [number, ...number[]] {
  const { year } = today;
  const away = daysBetween(today, { year, month, day });
  if (away > SOON) return [year - 1, year];
  if (away > 0) return [year, year - 1];
  return away < -LONG_AGO ? [year, year + 1] : [year];
}
