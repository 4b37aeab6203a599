/** A time of day as people say it: 下午兩點半 · jam setengah tiga · 5h30 chiều · บ่ายสองโมงครึ่ง · 9:30pm. */
import { readNumber } from './number.ts';
import { is, isCountedClock, type Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

export interface Clock {
  hour: number;
  minute: number;
  /** whether morning and afternoon are told apart */
  fixed: boolean;
  /** whether anything but the number says that this is a time */
  real: boolean;
  /** whether one of the words for the part of the day was there */
  period: boolean;
  last: number;
}

interface State {
  tokens: readonly Token[];
  lexicon: Lexicon;
  at: number;
  /** whether a number alone will do */
  lone: boolean;
  /** a word like "jam", "at", "lúc" came first */
  marked: boolean;
  period?: readonly [number, number];
  /** the period word alone makes a number a time (ตี, pagi, pm) */
  bare: boolean;
}

interface Face {
  hour: number;
  minute: number;
  sure: boolean;
  real: boolean;
}

/** Reads the time that begins at token `at`. @param lone whether a number alone will do, as in "from 8 to 8" */
export function readClock(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  lone = false,
): Clock | undefined {
  const state: State = { tokens, lexicon, at, lone, marked: false, bare: false };
  takeLead(state);
  const face = readFace(state);
  if (!face) return undefined;
  takePeriod(state);
  const real = face.real || state.marked || (state.period !== undefined && (state.bare || lone));
  if (!real && !lone) return undefined;
  if (!face.real && isCountedClock(tokens, state.at)) return undefined;
  const hour = state.period && face.hour <= 12 ? placed(face.hour, state.period) : face.hour;
  if (hour === undefined || hour > 24 || face.minute > 59) return undefined;
  const fixed = face.sure || state.period !== undefined || hour > 12 || hour === 0;
  return {
    hour: hour % 24,
    minute: face.minute,
    fixed,
    real,
    period: state.period !== undefined,
    last: state.at,
  };
}

function takeLead(state: State): void {
  for (let steps = 0; steps < 3; steps += 1) {
    const word = state.tokens[state.at]?.word;
    if (!word) return;
    if (word.period && !state.period) {
      state.period = word.period;
      state.bare = word.is.has('clock.leadingPeriod');
    } else if (word.is.has('clock.before') && !state.marked) state.marked = true;
    else return;
    state.at += 1;
  }
}

function takePeriod(state: State): void {
  const word = state.tokens[state.at]?.word;
  if (!word?.period) return;
  state.period ??= word.period;
  state.bare = state.bare || word.is.has('clock.barePeriod');
  state.at += 1;
}

function readFace(state: State): Face | undefined {
  const token = state.tokens[state.at];
  const word = token?.word;
  if (word?.clockAt) return fixedFace(state, word.clockAt);
  if (token?.literal?.clock) return digital(state, token.literal.clock, token.literal.raw.startsWith('0'));
  const before = halfBefore(state) ?? quarterBefore(state);
  if (before) return before;
  if (word?.clockPlus !== undefined) return afterHour(state, 1 + word.clockPlus, true);
  const raw = token?.literal?.raw ?? '';
  const dotted = /^\d{1,2}[.,]\d\d$/.test(raw);
  if (dotted) return dottedFace(state, raw);
  const number = readNumber(state.tokens, state.at, state.lexicon, true);
  if (!number || number.value > 24 || number.value % 1 !== 0 || number.scale >= 100 || number.also.length > 0)
    return undefined;
  const weak = number.weak && !state.period;
  state.at = number.last;
  const sure = /^0\d$/.test(number.literal?.raw ?? '');
  const after = state.tokens[state.at];
  if (after?.word?.clockPlus !== undefined)
    return afterHour(state, number.value + after.word.clockPlus, true);
  if (is(state.tokens, state.at, 'clock.after') && !(after?.letter && after.gap))
    return afterHour(state, number.value, sure);
  if (weak) return undefined;
  const face: Face = { hour: number.value, minute: 0, sure, real: false };
  const half = state.lone && is(state.tokens, state.at, 'number.half');
  if (state.marked || state.period || half) takeMinutes(state, face);
  return face;
}

function fixedFace(state: State, [hour, minute]: readonly [number, number]): Face {
  state.at += 1;
  const face: Face = { hour, minute, sure: true, real: true };
  takeMinutes(state, face);
  return face;
}

function digital(state: State, [hour, minute]: readonly [number, number], padded: boolean): Face {
  state.at += 1;
  if (is(state.tokens, state.at, 'clock.after')) state.at += 1;
  return { hour, minute, sure: padded, real: true };
}

/** "jam 2.30", "20.00 น.", "6.30pm": only a word for the clock tells it from a decimal number. */
function dottedFace(state: State, raw: string): Face | undefined {
  const [hour = 0, minute = 0] = raw.split(/[.,]/).map(Number);
  state.at += 1;
  const after = is(state.tokens, state.at, 'clock.after') && !state.tokens[state.at]?.word?.unit;
  if (after) state.at += 1;
  const real = after || state.marked || (state.lone && raw.length === 5);
  const period = state.tokens[state.at]?.word?.period !== undefined;
  if ((!real && !period && !state.period) || minute > 59 || hour > 24) return undefined;
  return { hour, minute, sure: raw.startsWith('0'), real: true };
}

/** What follows the word for the hour; the state stands on that word. */
function afterHour(state: State, hour: number, sure: boolean): Face {
  state.at += 1;
  const face: Face = { hour, minute: 0, sure, real: true };
  // 5h is five hours as often as five o'clock; the recogniser for durations has the first word on that
  takeMinutes(state, face);
  return face;
}

function takeMinutes(state: State, face: Face): void {
  const { tokens } = state;
  if (is(tokens, state.at, 'number.half')) {
    face.minute += 30;
    state.at += 1;
    return;
  }
  const past = is(tokens, state.at, 'clock.past');
  const to = is(tokens, state.at, 'clock.to') && !is(tokens, state.at, 'range.to');
  const at = past || to ? state.at + 1 : state.at;
  const minutes = minutesAt(state, at, past || to);
  if (!minutes) return;
  state.at = minutes.last;
  if (to) {
    face.hour = (face.hour + 23) % 24 || 12;
    face.minute = 60 - minutes.value;
  } else face.minute = minutes.value;
}

function minutesAt(state: State, at: number, led: boolean): { value: number; last: number } | undefined {
  const { tokens, lexicon } = state;
  if (is(tokens, at, 'clock.quarter')) return { value: 15, last: at + 1 };
  const token = tokens[at];
  const number = readNumber(tokens, at, lexicon, true);
  if (!number || number.value > 59 || number.value < 1 || number.value % 1 !== 0 || number.scale >= 100)
    return undefined;
  if (is(tokens, number.last, 'clock.minute') || tokens[number.last]?.word?.unit === 'minute') {
    return { value: number.value, last: number.last + 1 };
  }
  if (led) return { value: number.value, last: number.last };
  const close =
    token?.literal && /^\d\d$/.test(token.literal.raw) && (!token.gap || is(tokens, at - 1, 'clock.after'));
  return close && !isCountedClock(tokens, number.last)
    ? { value: number.value, last: number.last }
    : undefined;
}

/** jam setengah tiga = half before three */
function halfBefore(state: State): Face | undefined {
  if (
    !state.lexicon.settings.halfBefore ||
    !(state.marked || state.lone) ||
    !is(state.tokens, state.at, 'number.half')
  )
    return undefined;
  const number = readNumber(state.tokens, state.at + 1, state.lexicon, true);
  if (!number || number.value < 1 || number.value > 12) return undefined;
  state.at = number.last;
  return { hour: number.value === 1 ? 12 : number.value - 1, minute: 30, sure: false, real: true };
}

/** half past two · quarter to five · ten to six */
function quarterBefore(state: State): Face | undefined {
  const { tokens, lexicon } = state;
  const half = is(tokens, state.at, 'number.half');
  if (!half && !is(tokens, state.at, 'clock.quarter')) return undefined;
  const past = is(tokens, state.at + 1, 'clock.past');
  if (!past && !is(tokens, state.at + 1, 'clock.to')) return undefined;
  const number = readNumber(tokens, state.at + 2, lexicon, true);
  if (!number || number.value < 1 || number.value > 12) return undefined;
  state.at = number.last;
  const minute = half ? 30 : 15;
  if (past) return { hour: number.value, minute, sure: false, real: true };
  return { hour: number.value === 1 ? 12 : number.value - 1, minute: 60 - minute, sure: false, real: true };
}

/** The hour of a twelve-hour clock that lies in the part of the day; the night goes on after 24. */
function placed(hour: number, [from, to]: readonly [number, number]): number | undefined {
  for (const candidate of [hour, hour + 12, hour - 12, hour + 24]) {
    if (candidate >= from && candidate < to) return candidate % 24;
  }
  return undefined;
}
