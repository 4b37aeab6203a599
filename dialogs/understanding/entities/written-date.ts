/** Dates written in digits: which part is the day, the month and the year, and which other readings there are. */
import { type Day, isDay, iso } from './calendar.ts';
import { nearestYear } from './nearest-year.ts';
import type { Lexicon } from './words.ts';
import { yearOf } from './year.ts';

export interface DateReading {
  value: string;
  also: string[];
  confirm: boolean;
}

/** Reads 110/3/2, 02/03/2021, 2021-03, 3/2. @param era as for a year */
export function readWrittenDate(
  raw: string,
  today: Day,
  lexicon: Lexicon,
  era?: number,
): DateReading | undefined {
  const written = raw.split(/[./-]/);
  const readings =
    written.length === 3 ? threeParts(written, today, lexicon, era) : twoParts(written, today, lexicon, era);
  const [value, ...also] = [...new Set(readings)];
  return value === undefined ? undefined : { value, also, confirm: also.length > 0 };
}

function threeParts(written: readonly string[], today: Day, lexicon: Lexicon, era?: number): string[] {
  const [a = '', b = '', c = ''] = written;
  const yearFirst = a.length >= 3 || Number(a) > 31 || era !== undefined;
  const year = (part: string) => yearOf(Number(part), part.length, lexicon.settings, today.year, era);
  if (yearFirst) return days(yearOf(Number(a), a.length, lexicon.settings, today.year, era), [[b, c]]);
  const [first, second] = orders(a, b, lexicon);
  const last = days(c.length === 4 ? year(c) : (shortYear(c, lexicon, today) ?? undefined), [first, second]);
  // 21/3/2 in the Chinese order
  if (c.length === 2 && lexicon.settings.shortYear === 'roc')
    return [...days(2000 + Number(a), [[b, c]]), ...last];
  return last;
}

/** A year of two digits at the end of a date is hardly ever one of the Republic. */
function shortYear(part: string, lexicon: Lexicon, today: Day): number | undefined {
  const shortYear = lexicon.settings.shortYear === 'buddhist' ? 'buddhist' : 'gregorian';
  return yearOf(Number(part), 2, { shortYear }, today.year);
}

function twoParts(written: readonly string[], today: Day, lexicon: Lexicon, era?: number): string[] {
  const [a = '', b = ''] = written;
  if (a.length >= 3 || b.length >= 3) {
    const [longer, month] = a.length >= 3 ? [a, Number(b)] : [b, Number(a)];
    const year = yearOf(Number(longer), longer.length, lexicon.settings, today.year, era);
    return year !== undefined && month >= 1 && month <= 12 ? [iso(year, month)] : [];
  }
  return orders(a, b, lexicon).flatMap(([month, day]) => {
    if (!isDay({ year: 2024, month: Number(month), day: Number(day) })) return [];
    const [year] = nearestYear(today, Number(month), Number(day));
    return [iso(year, Number(month), Number(day))];
  });
}

/** Month and day in the order that the language prefers, then in the other. */
function orders(a: string, b: string, lexicon: Lexicon): [[string, string], [string, string]] {
  return lexicon.settings.dateOrder === 'mdy'
    ? [
        [a, b],
        [b, a],
      ]
    : [
        [b, a],
        [a, b],
      ];
}

function days(year: number | undefined, pairs: readonly (readonly [string, string])[]): string[] {
  if (year === undefined) return [];
  return pairs
    .map(([month, day]) => ({ year, month: Number(month), day: Number(day) }))
    .filter(isDay)
    .map((day) => iso(day.year, day.month, day.day));
}
