/** Lengths of time: 三個半小時 · 3 tiếng rưỡi · setengah jam · 2 năm 3 tháng · ปีครึ่ง · a year and 8 months. */
import type { Unit } from '../../../locales/lexicon.ts';
import { type Candidate, type EntityKind, round4 } from './entity.ts';
import { type NumberReading, readNumber } from './number.ts';
import { is, type Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

/** How many of the second unit one of the first has, for lengths said in two units. */
const SMALLER: Partial<Record<Unit, Partial<Record<Unit, number>>>> = {
  year: { month: 12 },
  month: { day: 30 },
  week: { day: 7 },
  hour: { minute: 60 },
};

/** The unit that a length of two units is given in. */
const COMPOUND_UNIT: Partial<Record<Unit, { unit: Unit; factor: number }>> = {
  week: { unit: 'day', factor: 7 },
};

/** Longer is no length of anybody's work: the unit belongs to another word ("3 vạn năm nay"). */
const MOST: Record<Unit, number> = {
  minute: 100_000,
  hour: 10_000,
  day: 40_000,
  week: 5_000,
  month: 1_200,
  year: 100,
};

interface Piece {
  amount: number;
  also?: number;
  unit: Unit;
  last: number;
  confirm: boolean;
  /** whether it is just "one month", "sebulan", "a day" */
  single: boolean;
}

/** Reads the length of time that begins at token `at`. */
export function readDuration(tokens: readonly Token[], at: number, lexicon: Lexicon): Candidate | undefined {
  const rough = is(tokens, at, 'unit.rough');
  const first = readPiece(tokens, rough ? at + 1 : at, lexicon);
  if (!first) return undefined;
  const second = readSecond(tokens, first, lexicon);
  const factor = second ? (COMPOUND_UNIT[first.unit]?.factor ?? 1) : 1;
  const unit = second ? (COMPOUND_UNIT[first.unit]?.unit ?? first.unit) : first.unit;
  const part = second ? second.amount / (SMALLER[first.unit]?.[second.unit] ?? 1) : 0;
  const candidate: Candidate = {
    kind: `${unit}s` as EntityKind,
    value: round4((first.amount + part) * factor),
    unit,
    first: at,
    last: second?.last ?? first.last,
  };
  if (rough || first.confirm || second?.confirm) candidate.confirm = true;
  if (first.also !== undefined && !second) candidate.also = [round4(first.also)];
  if (first.single && !second && !rough) candidate.single = unit;
  return candidate;
}

function readSecond(tokens: readonly Token[], first: Piece, lexicon: Lexicon): Piece | undefined {
  const sizes = SMALLER[first.unit];
  if (!sizes || first.amount % 1 !== 0) return undefined;
  const joined = is(tokens, first.last, 'unit.join');
  const at = joined ? first.last + 1 : first.last;
  const second =
    readPiece(tokens, at, lexicon) ?? (first.unit === 'hour' ? lonelyMinutes(tokens, at) : undefined);
  const size = second ? sizes[second.unit] : undefined;
  if (!second || size === undefined || second.amount >= size) return undefined;
  // "1 month 4 days off" is a rate, "a year, 1 month" is not
  if (first.unit === 'month' && first.amount === 1 && !joined) return undefined;
  return second;
}

/** 3小時20分 and 3h20 */
function lonelyMinutes(tokens: readonly Token[], at: number): Piece | undefined {
  const token = tokens[at];
  if (!token?.literal || !/^\d{1,2}$/.test(token.literal.raw)) return undefined;
  const marked = is(tokens, at + 1, 'clock.minute');
  // 8h30 is a time of day where the word for hours is also the one for o'clock
  const atEnd = token.literal.raw.length === 2 && (tokens[at + 1]?.mark ?? true);
  if (!marked && ((token.gap && !atEnd) || is(tokens, at - 1, 'clock.after'))) return undefined;
  return {
    amount: token.literal.value,
    unit: 'minute',
    last: marked ? at + 2 : at + 1,
    confirm: false,
    single: false,
  };
}

/** One amount with its unit. */
function readPiece(tokens: readonly Token[], at: number, lexicon: Lexicon): Piece | undefined {
  const word = tokens[at]?.word;
  if (word?.unitOne !== undefined)
    return withTail(tokens, { amount: 1, unit: word.unitOne, last: at + 1, confirm: false, single: true });
  if (word?.is.has('number.half') || word?.is.has('number.halfFirst')) {
    const half = halfOfUnit(tokens, at);
    if (half) return half;
  }
  const fraction = fractionOf(tokens[at]);
  if (fraction !== undefined) {
    const unit = tokens[at + 1]?.word?.unit;
    return unit && { amount: fraction, unit, last: at + 2, confirm: false, single: false };
  }
  const number = readNumber(tokens, at, lexicon);
  return (number && counted(tokens, number, lexicon)) ?? impliedOne(tokens, at, lexicon);
}

function counted(tokens: readonly Token[], number: NumberReading, lexicon: Lexicon): Piece | undefined {
  let { last } = number;
  let { value: amount, confirm } = number;
  let also = number.also[0];
  const extra = fractionOf(tokens[last]);
  if (extra !== undefined && number.literal) {
    amount += extra;
    last += 1;
  }
  if (is(tokens, last, 'range.to')) {
    const upper = readNumber(tokens, last + 1, lexicon);
    if (!upper || upper.value <= amount) return undefined;
    also = upper.value;
    confirm = true;
    last = upper.last;
  }
  if (is(tokens, last, 'unit.more')) {
    confirm = true;
    last += 1;
  }
  const measured = is(tokens, last, 'unit.measure');
  if (measured) last += 1;
  if (is(tokens, last, 'unit.more')) {
    confirm = true;
    last += 1;
  }
  if (is(tokens, last, 'number.half')) {
    amount += 0.5;
    last += 1;
  }
  const unit = unitAt(tokens, last, measured);
  if (!unit || (amount > MOST[unit] && number.literal?.also === undefined)) return undefined;
  // "1.500 jam" is an hour and a half, never one and a half thousand hours
  if (number.literal?.also !== undefined && unit !== 'minute') {
    amount = number.literal.also;
    also = undefined;
    confirm = true;
  }
  const single = amount === 1 && also === undefined;
  const piece: Piece = { amount, unit, last: last + 1, confirm, single };
  if (also !== undefined) piece.also = also;
  return withTail(tokens, piece);
}

/** A half or a "more than" that follows the unit: 2 năm rưỡi, 三年多. */
function withTail(tokens: readonly Token[], piece: Piece): Piece {
  if (
    is(tokens, piece.last, 'number.half') &&
    piece.amount % 1 === 0 &&
    !startsHalfUnit(tokens, piece.last)
  ) {
    return { ...piece, amount: piece.amount + 0.5, last: piece.last + 1, single: false };
  }
  if (is(tokens, piece.last, 'unit.more'))
    return { ...piece, last: piece.last + 1, confirm: true, single: false };
  return piece;
}

/** "2 hari setengah jam": the half belongs to what follows. */
function startsHalfUnit(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.word?.unit !== undefined;
}

function halfOfUnit(tokens: readonly Token[], at: number): Piece | undefined {
  const measured = is(tokens, at + 1, 'unit.measure');
  const last = measured ? at + 2 : at + 1;
  const unit = unitAt(tokens, last, measured);
  return unit && { amount: 0.5, unit, last: last + 1, confirm: false, single: false };
}

/** ปีครึ่ง · tiếng rưỡi · 個半小時: a unit that says "one" by itself, if a half or more follows. */
function impliedOne(tokens: readonly Token[], at: number, lexicon: Lexicon): Piece | undefined {
  if (!lexicon.settings.impliedOne) return undefined;
  const measured = is(tokens, at, 'unit.measure');
  const half = measured && is(tokens, at + 1, 'number.half');
  if (half) {
    const unit = unitAt(tokens, at + 2, true);
    return unit && { amount: 1.5, unit, last: at + 3, confirm: false, single: false };
  }
  const unit = tokens[at]?.word?.unit;
  if (!unit) return undefined;
  const piece = withTail(tokens, { amount: 1, unit, last: at + 1, confirm: false, single: true });
  return piece.last > at + 1 ? piece : undefined;
}

function unitAt(tokens: readonly Token[], at: number, measured: boolean): Unit | undefined {
  const token = tokens[at];
  if (!token?.word || (token.letter && token.gap)) return undefined;
  return token.word.unit ?? (measured ? token.word.unitAfterMeasure : undefined);
}

/** 1/2, 1/4, 3/4: a date to the lexer, a part of an hour before a unit. */
function fractionOf(token: Token | undefined): number | undefined {
  const parts = token?.literal?.parts;
  if (parts?.length !== 2 || !/^[123]\/[234]$/.test(token?.literal?.raw ?? '')) return undefined;
  const value = (parts[0] ?? 0) / (parts[1] ?? 1);
  return value < 1 ? value : undefined;
}
