/** From the parts of a date that were said to the date, with the readings that have to be asked about. */
import type { Unit } from '../../../locales/lexicon.ts';
import { addDays, addMonths, type Day, isDay, iso, lengthOfMonth, weekdayOf } from './calendar.ts';
import { nearestYear } from './nearest-year.ts';
import type { DateReading } from './written-date.ts';

/** What was said, piece by piece. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  era?: number;
  weekday?: number;
  part?: 'start' | 'middle' | 'end';
  /** last (−1), this (0), next (1): of a month's name or a weekday */
  relative?: number;
  /** months and weeks from this one */
  monthShift?: number;
  week?: number;
  date?: Day;
  written?: DateReading;
  /** whether a weekday with "next" is always that of next week */
  strictWeeks?: boolean;
  shift?: { unit: string; amount: number };
}

export interface DateValue {
  value: string | number;
  also: (string | number)[];
  confirm: boolean;
  weekday?: boolean;
}

/** The date, month or year that the parts name, or undefined if they name none. */
export function dateFrom(parts: DateParts, today: Day): DateValue | undefined {
  if (parts.written) return parts.written;
  if (parts.shift) return shifted(today, parts.shift.unit as Unit, parts.shift.amount);
  if (parts.date) return sure(iso(parts.date.year, parts.date.month, parts.date.day));
  if (parts.weekday !== undefined && parts.month === undefined && parts.day === undefined)
    return weekday(parts.weekday, parts, today);
  const month =
    parts.month ?? (parts.monthShift === undefined ? undefined : addMonths(today, parts.monthShift).month);
  const year =
    parts.year ?? (parts.monthShift === undefined ? undefined : addMonths(today, parts.monthShift).year);
  if (month !== undefined) return inMonth(parts, today, month, year);
  if (parts.day !== undefined && year === undefined) return dayOfThisMonth(parts.day, today);
  if (year !== undefined) return parts.part ? partOfYear(year, parts.part) : sure(iso(year));
  if (parts.week !== undefined) {
    const day = addDays(today, parts.week * 7);
    return { value: iso(day.year, day.month, day.day), also: [], confirm: true };
  }
  return undefined;
}

function inMonth(
  parts: DateParts,
  today: Day,
  month: number,
  year: number | undefined,
): DateValue | undefined {
  if (year !== undefined) return dayInMonth(parts, year, month);
  if (parts.relative !== undefined) return namedMonth(parts, today, month, parts.relative);
  if (parts.day !== undefined && !isDay({ year: 2024, month, day: parts.day })) return undefined;
  const [likely, ...others] = nearestYear(today, month, parts.day);
  const value = dayInMonth(parts, likely, month);
  if (!value) return undefined;
  const also = others.flatMap((other) => dayInMonth(parts, other, month)?.value ?? []);
  return { value: value.value, also: [...value.also, ...also], confirm: value.confirm || also.length > 0 };
}

/** "last March": the latest one, or the one of last year: people mean both. */
function namedMonth(parts: DateParts, today: Day, month: number, relative: number): DateValue | undefined {
  const passed = month < today.month;
  const year =
    relative < 0
      ? passed
        ? today.year
        : today.year - 1
      : relative > 0 && month <= today.month
        ? today.year + 1
        : today.year;
  const value = dayInMonth(parts, year, month);
  const other = relative < 0 && passed ? dayInMonth(parts, year - 1, month) : undefined;
  if (!value) return undefined;
  return other ? { value: value.value, also: [other.value], confirm: true } : value;
}

function dayInMonth(parts: DateParts, year: number, month: number): DateValue | undefined {
  const { day, part } = parts;
  if (day !== undefined) return isDay({ year, month, day }) ? sure(iso(year, month, day)) : undefined;
  if (!part) return sure(iso(year, month));
  const about = part === 'start' ? 1 : part === 'middle' ? 15 : lengthOfMonth(year, month);
  return { value: iso(year, month, about), also: [iso(year, month)], confirm: true };
}

function partOfYear(year: number, part: 'start' | 'middle' | 'end'): DateValue {
  const month = part === 'start' ? 1 : part === 'middle' ? 6 : 12;
  return { value: iso(year, month), also: [iso(year)], confirm: true };
}

/** A day of the month alone ("5號"): the one of this month, to be confirmed. */
function dayOfThisMonth(day: number, today: Day): DateValue | undefined {
  if (!isDay({ ...today, day })) return undefined;
  const last = addMonths(today, -1);
  const also = day > today.day && isDay({ ...last, day }) ? [iso(last.year, last.month, day)] : [];
  return { value: iso(today.year, today.month, day), also, confirm: true };
}

function weekday(number: number, { week, relative, strictWeeks }: DateParts, today: Day): DateValue {
  const offset = week ?? relative;
  if (offset === undefined) return { value: number, also: [], confirm: false, weekday: true };
  const distance = number - weekdayOf(today);
  const inWeek = addDays(today, distance + offset * 7);
  const value = iso(inWeek.year, inWeek.month, inWeek.day);
  if (week !== undefined || offset === 0 || strictWeeks) return sure(value);
  // "last Friday" said on a Saturday: yesterday, or the Friday of last week
  const nearest = addDays(
    today,
    offset < 0 ? (distance < 0 ? distance : distance - 7) : distance > 0 ? distance : distance + 7,
  );
  const near = iso(nearest.year, nearest.month, nearest.day);
  return near === value ? sure(value) : { value: near, also: [value], confirm: true };
}

function shifted(today: Day, unit: Unit, amount: number): DateValue | undefined {
  if (Math.abs(amount) > 40_000) return undefined;
  if (unit === 'year') {
    const { year, month } = addMonths(today, Math.round(amount * 12));
    return { value: amount % 1 === 0 ? iso(year) : iso(year, month), also: [], confirm: true };
  }
  if (unit === 'month') {
    const { year, month } = addMonths(today, Math.round(amount));
    return { value: iso(year, month), also: [], confirm: true };
  }
  if (unit !== 'week' && unit !== 'day') return undefined;
  const day = addDays(today, Math.round(amount * (unit === 'week' ? 7 : 1)));
  return { value: iso(day.year, day.month, day.day), also: [], confirm: unit === 'week' };
}

function sure(value: string): DateValue {
  return { value, also: [], confirm: false };
}
