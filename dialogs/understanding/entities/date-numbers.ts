/** The numbers of a date with the words beside them: ngày 2, 3月, tahun 2021, the 3 of "3 Maret", 110/3/2. */
import { type DateState, isDayNumber, set, tokenCounts } from './date-state.ts';
import { readNumber } from './number.ts';
import { is } from './tokens.ts';
import { readWrittenDate } from './written-date.ts';
import { yearOf } from './year.ts';

export function takeWritten(state: DateState, raw: string): boolean {
  const { tokens, at, parts } = state;
  const unit = tokens[at + 1]?.word?.unit;
  if (
    parts.month !== undefined ||
    parts.day !== undefined ||
    parts.written ||
    unit === 'hour' ||
    unit === 'day'
  )
    return false;
  if (raw === '24/7' && !is(tokens, at - 1, 'date.dayBefore')) return false;
  const written = readWrittenDate(raw, state.today, state.lexicon, parts.era);
  return written ? set(state, { written }) : false;
}

export function takeEra(state: DateState, era: number): boolean {
  const { tokens, at, parts } = state;
  if (tokens[at + 1]?.literal?.parts) {
    parts.era = era;
    state.at += 1;
    return takeWritten(state, tokens[at + 1]?.literal?.raw ?? '');
  }
  const number = readNumber(tokens, at + 1, state.lexicon, true);
  const year = number && yearOf(number.value, 4, state.lexicon.settings, state.today.year, era);
  if (!number || year === undefined) return false;
  const last = is(tokens, number.last, 'date.yearAfter') ? number.last + 1 : number.last;
  return set(state, { year }, last - at);
}

export function takeYearAfterMark(state: DateState): boolean {
  const next = state.tokens[state.at + 1];
  if (next?.word?.era !== undefined) {
    state.at += 1;
    if (takeEra(state, next.word.era)) return true;
    state.at -= 1;
    return false;
  }
  const number = readNumber(state.tokens, state.at + 1, state.lexicon, true);
  if (!number || number.scale > 1000 || number.value < 10) return false;
  const digits = number.literal?.raw.length ?? String(number.value).length;
  const year = yearOf(number.value, digits, state.lexicon.settings, state.today.year, state.parts.era);
  // "in 21 days" and "since 3000 NT" are no years
  if (year === undefined || (digits < 4 && !number.literal) || tokenCounts(state, number.last)) return false;
  return set(state, { year }, number.last - state.at);
}

export function takeMonthAfterMark(state: DateState): boolean {
  const { tokens, at, lexicon } = state;
  const named = tokens[at + 1]?.word?.month;
  if (named !== undefined) return set(state, { month: named }, 2);
  const number = readNumber(tokens, at + 1, lexicon, true);
  if (
    !number ||
    number.value < 1 ||
    number.value > 12 ||
    number.also.length > 0 ||
    tokenCounts(state, number.last)
  )
    return false;
  return set(state, { month: number.value }, number.last - at);
}

export function takeDayAfterMark(state: DateState): boolean {
  const { tokens, at, lexicon } = state;
  if (tokens[at + 1]?.literal?.parts && !state.parts.written) {
    state.at += 1;
    if (takeWritten(state, tokens[at + 1]?.literal?.raw ?? '')) return true;
    state.at -= 1;
    return false;
  }
  const number = readNumber(tokens, at + 1, lexicon, true);
  if (!number || !isDayNumber(number.value) || number.also.length > 0) return false;
  const { last } = number;
  const ofMonth =
    monthFollows(state, last) ||
    (tokens[last]?.word?.unit === 'month' && tokens[last + 1]?.word?.relative !== undefined);
  return ofMonth || !tokenCounts(state, last) ? set(state, { day: number.value }, last - at) : false;
}

export function takeNumbered(state: DateState, expected: boolean): boolean {
  const { tokens, at, parts, lexicon } = state;
  const number = readNumber(tokens, at, lexicon, true);
  if (!number || number.also.length > 0 || number.value % 1 !== 0) return false;
  const { value, last } = number;
  const digits = number.literal?.raw.length ?? String(value).length;
  const width = last - at;
  if (is(tokens, last, 'date.dayAfter') && parts.day === undefined && isDayNumber(value))
    return set(state, { day: value }, width + 1);
  if (is(tokens, last, 'date.monthAfter') && parts.month === undefined && value >= 1 && value <= 12) {
    return set(state, { month: value }, width + 1);
  }
  const year =
    parts.year === undefined
      ? yearOf(value, digits, lexicon.settings, state.today.year, parts.era)
      : undefined;
  if (is(tokens, last, 'date.yearAfter') && year !== undefined && (digits > 1 || parts.era !== undefined)) {
    return set(state, { year }, width + 1);
  }
  if (number.weak || tokenCounts(state, last)) {
    // "2 tháng 3": the word counts the two unless it names the month of a third number
    return parts.day === undefined && isDayNumber(value) && !number.weak && monthFollows(state, last)
      ? set(state, { day: value }, width)
      : false;
  }
  if (parts.month !== undefined || parts.monthShift !== undefined) {
    if (digits === 4 && year !== undefined) return set(state, { year }, width);
    if (parts.day === undefined && isDayNumber(value) && at > 0 && tokens[at - 1]?.word?.month !== undefined)
      return set(state, { day: value }, width);
    return parts.day !== undefined &&
      digits === 2 &&
      year !== undefined &&
      lexicon.settings.shortYear !== 'roc'
      ? set(state, { year }, width)
      : false;
  }
  if (parts.day === undefined && isDayNumber(value) && digits <= 2 && monthFollows(state, last))
    return set(state, { day: value }, width);
  if (
    year !== undefined &&
    digits === 4 &&
    (expected || parts.part || tokens[last]?.word?.month !== undefined)
  )
    return set(state, { year }, width);
  return false;
}

/** Whether a month follows, at once or after "of" or an ordinal ending. */
function monthFollows(state: DateState, at: number): boolean {
  const { tokens, lexicon } = state;
  let next = at;
  while (next < at + 2 && is(tokens, next, 'date.filler')) next += 1;
  if (tokens[next]?.word?.month !== undefined) return true;
  if (!is(tokens, next, 'date.monthBefore')) return false;
  if (tokens[next + 1]?.word?.month !== undefined) return true;
  const number = readNumber(tokens, next + 1, lexicon, true);
  return (
    number !== undefined && number.value <= 12 && number.value >= 1 && !tokenCounts(state, number.last, true)
  );
}
