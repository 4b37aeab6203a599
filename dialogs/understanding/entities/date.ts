/** Dates in words, and numbered ones with their words: 去年三月 · mùng 2 tháng 3 · tgl 3 Maret 2021 · ปี 2564. */
import type { Unit } from '../../../locales/lexicon.ts';
import type { Day } from './calendar.ts';
import { addDays } from './calendar.ts';
import {
  takeDayAfterMark,
  takeEra,
  takeMonthAfterMark,
  takeNumbered,
  takeWritten,
  takeYearAfterMark,
} from './date-numbers.ts';
import { type DateState, noDay, set } from './date-state.ts';
import { dateFrom } from './date-value.ts';
import { readDuration } from './duration.ts';
import type { Candidate } from './entity.ts';
import { is, type Token } from './tokens.ts';
import type { Lexicon, Word } from './words.ts';

const MOST_PARTS = 8;

/** Reads the date that begins at token `at`. @param expected whether a date was asked for, so that "2021" is one */
export function readDate(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  today: Day,
  expected: boolean,
): Candidate | undefined {
  const ago = readAgo(tokens, at, lexicon, today);
  const state: DateState = {
    tokens,
    lexicon,
    today,
    at,
    parts: { strictWeeks: lexicon.settings.strictWeeks },
  };
  let last = at;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    if (!takePart(state, expected)) {
      // "3rd of March", "March 3, 2021"
      if (last === at || !is(tokens, state.at, 'date.filler') || last !== state.at) break;
      state.at += 1;
      if (!takePart(state, expected)) break;
    }
    last = state.at;
  }
  const reading = last > at ? dateFrom(state.parts, today) : undefined;
  if (!reading || (ago && ago.last >= last)) return ago;
  const lonely =
    !expected &&
    last === at + 1 &&
    (is(tokens, at, 'other.weak') || tokens[at]?.word?.datePart !== undefined);
  if (lonely) return undefined;
  const candidate: Candidate = {
    kind: reading.weekday ? 'weekday' : 'date',
    value: reading.value,
    unit: reading.weekday ? 'weekday' : 'ISO',
    first: at,
    last,
  };
  if (reading.confirm) candidate.confirm = true;
  if (reading.also.length > 0) candidate.also = reading.also;
  return candidate;
}

/** 三年前 · 3 bulan lalu · cách đây 2 tuần · in 3 days */
function readAgo(tokens: readonly Token[], at: number, lexicon: Lexicon, today: Day): Candidate | undefined {
  const led = is(tokens, at, 'unit.ago') ? -1 : is(tokens, at, 'unit.later') ? 1 : 0;
  const length = readDuration(tokens, led === 0 ? at : at + 1, lexicon);
  if (!length || typeof length.value !== 'number') return undefined;
  const next = tokens[length.last]?.word;
  const after = next?.is.has('unit.ago') ? -1 : next?.is.has('unit.later') ? 1 : 0;
  const direction = after || led;
  if (direction === 0) return undefined;
  const last = after === 0 ? length.last : length.last + 1;
  const reading = dateFrom({ shift: { unit: length.unit, amount: direction * length.value } }, today);
  return (
    reading && { kind: 'date', value: reading.value, unit: 'ISO', first: at, last, confirm: reading.confirm }
  );
}

function takePart(state: DateState, expected: boolean): boolean {
  const { tokens, at, parts } = state;
  const token = tokens[at];
  const word = token?.word;
  if (token?.literal?.parts) return takeWritten(state, token.literal.raw);
  if (!token || (!word && !token.literal)) return false;
  if (word) {
    if (takeRelative(state)) return true;
    if (word.dayOffset !== undefined && noDay(parts))
      return set(state, { date: addDays(state.today, word.dayOffset) });
    if (word.yearOffset !== undefined && parts.year === undefined)
      return set(state, { year: state.today.year + word.yearOffset });
    if (word.era !== undefined && parts.year === undefined && parts.era === undefined)
      return takeEra(state, word.era);
    if (word.datePart !== undefined && !parts.part) return set(state, { part: word.datePart });
    if (word.is.has('date.yearBefore') && parts.year === undefined && takeYearAfterMark(state)) return true;
    if (word.is.has('date.monthBefore') && parts.month === undefined && takeMonthAfterMark(state))
      return true;
    if (word.is.has('date.dayBefore') && parts.day === undefined && takeDayAfterMark(state)) return true;
    if (word.month !== undefined && parts.month === undefined) return set(state, { month: word.month });
    if (word.weekday !== undefined && parts.weekday === undefined)
      return set(state, { weekday: word.weekday });
  }
  return takeNumbered(state, expected);
}

/** "last year", "上個 月", "last March"; "tháng trước", "minggu lalu", "thứ 6 tuần trước". */
function takeRelative(state: DateState): boolean {
  const { tokens, at, parts } = state;
  const word = tokens[at]?.word;
  const next = tokens[at + 1]?.word;
  if (word?.relativeBefore !== undefined && next)
    return takeNoun(state, next, word.relativeBefore, next.unit ?? next.unitAfterMeasure);
  if (word && next?.relative !== undefined && takeNoun(state, word, next.relative, word.unit)) return true;
  if (word?.relative === undefined || parts.relative !== undefined) return false;
  return parts.month !== undefined || parts.weekday !== undefined
    ? set(state, { relative: word.relative })
    : false;
}

function takeNoun(state: DateState, noun: Word, relative: number, unit: Unit | undefined): boolean {
  const { parts } = state;
  if (noun.month !== undefined && parts.month === undefined)
    return set(state, { month: noun.month, relative }, 2);
  if (unit === 'year' && parts.year === undefined)
    return set(state, { year: state.today.year + relative }, 2);
  if (unit === 'month' && parts.month === undefined) return set(state, { monthShift: relative }, 2);
  if (unit === 'week') return set(state, { week: relative }, 2);
  return noun.weekday !== undefined && unit === undefined
    ? set(state, { weekday: noun.weekday, relative }, 2)
    : false;
}
