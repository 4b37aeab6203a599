/** The state of reading a date, token by token. */
import type { Day } from './calendar.ts';
import type { DateParts } from './date-value.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

export interface DateState {
  tokens: readonly Token[];
  lexicon: Lexicon;
  today: Day;
  at: number;
  parts: DateParts;
}

/** Notes what was read and moves `width` tokens on. */
export function set(state: DateState, parts: Partial<DateParts>, width = 1): boolean {
  Object.assign(state.parts, parts);
  state.at += width;
  return true;
}

export function noDay(parts: DateParts): boolean {
  return parts.date === undefined && parts.day === undefined && parts.month === undefined;
}

export function isDayNumber(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** Whether the token counts the number before it; a year mark after a month ("tháng 3 năm 2021") does not. */
export function tokenCounts(state: DateState, at: number, month = true): boolean {
  const word = state.tokens[at]?.word;
  if (!word) return false;
  if (word.is.has('date.yearBefore') || word.is.has('date.monthBefore') || word.is.has('date.dayBefore')) {
    const next = state.tokens[at + 1];
    if (
      month &&
      (next?.literal ??
        next?.word?.relative ??
        next?.word?.month ??
        next?.word?.digit ??
        next?.word?.leadingDigit) !== undefined
    ) {
      return word.is.has('date.monthBefore') && !word.is.has('date.yearBefore');
    }
  }
  return (
    word.unit !== undefined ||
    word.currency !== undefined ||
    word.is.has('number.counter') ||
    word.is.has('unit.measure')
  );
}
