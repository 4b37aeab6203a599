/** Numbers in words, in digits and mixed: 兩萬九千五 · 29 nghìn 5 · twenty nine thousand · 3 setengah. */
import { round4 } from './entity.ts';
import type { Literal } from './literal.ts';
import { multiply, openAfter, otherTotals, type Part, settle, total } from './number-parts.ts';
import { is, type Token } from './tokens.ts';
import type { Lexicon, Word } from './words.ts';

export interface NumberReading {
  value: number;
  /** the token after the number */
  last: number;
  also: number[];
  confirm: boolean;
  /** a word like "a" or a lone "thousand": counts only before a unit or a currency */
  weak: boolean;
  /** biggest scale word (0 if none) */
  scale: number;
  /** the number as written, if it is in digits and nothing else */
  literal?: Literal;
}

const MOST_TOKENS = 24;
const MOST_DIGITS = 12;
const MOST_VALUE = 1e15;

interface State {
  tokens: readonly Token[];
  at: number;
  parts: Part[];
  /** smallest scale from which on a lone last digit counts in tenths of it; Infinity = never */
  shorthand: number;
  whole: boolean;
  scale: number;
  linked: boolean;
  ended: boolean;
  weak: boolean;
  unsure: boolean;
  /** a last digit that may as well be another word: "2 van sau thue" */
  doubtful: boolean;
  literal?: Literal | undefined;
}

/**
 * Reads the number that begins at token `at`.
 * @param whole no halves and no spoken decimals, as for a clock or a calendar
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  whole = false,
): NumberReading | undefined {
  const first = tokens[at];
  if (!first?.literal && !first?.word) return undefined;
  const state: State = {
    tokens,
    at,
    parts: [],
    whole,
    scale: 0,
    linked: false,
    ended: false,
    weak: true,
    unsure: false,
    doubtful: false,
    shorthand: lexicon.settings.shorthand || Number.POSITIVE_INFINITY,
  };
  while (!state.ended && state.at < at + MOST_TOKENS) {
    const token = tokens[state.at];
    if (
      token?.literal
        ? !takeLiteral(state, token.literal)
        : !token?.word || !takeWord(state, token, token.word)
    )
      break;
  }
  return state.parts.length > 0 ? finish(state, at) : undefined;
}

function finish(state: State, first: number): NumberReading | undefined {
  const parts = state.parts.map(settle);
  const last = parts.at(-1);
  const before = parts.at(-2);
  const single = state.parts.at(-1)?.digits?.length === 1;
  if (last && before && single && !state.linked && before.open >= state.shorthand)
    last.value *= before.open / 10;
  const value = round4(total(parts));
  if (value > MOST_VALUE) return undefined;
  const literal = state.literal && state.at === first + 1 ? state.literal : undefined;
  const also = literal?.also === undefined ? otherTotals(parts) : [literal.also];
  if (state.doubtful && last) also.push(round4(value - last.value));
  const confirm = also.length > 0 || (state.unsure && state.at === first + 1);
  const reading: NumberReading = {
    value,
    last: state.at,
    also,
    confirm,
    weak: state.weak,
    scale: state.scale,
  };
  return literal ? { ...reading, literal } : reading;
}

function takeLiteral(state: State, literal: Literal): boolean {
  if (literal.parts || literal.clock) return false;
  const top = state.parts.at(-1);
  if (!top) {
    state.literal = literal;
    return push(state, { value: literal.value, open: 1 });
  }
  if (top.open < 100 || literal.value >= top.open || !/^\d+$/.test(literal.raw)) return false;
  const scaled = isScaleBelow(state, top.open);
  if (!scaled && isCounted(state.tokens, state.at + 1)) return false;
  const size = literal.raw.length;
  const short = !scaled && !state.linked && top.open >= state.shorthand;
  if (!scaled && !state.linked && !short && size < 3) return false;
  // 3萬2 and 2 vạn 95 leave the zeros out; 2萬500 is said in full.
  const leavesOut = short && (size === 1 || (size === 2 && top.open >= 10_000));
  state.ended = !scaled;
  return push(state, { value: leavesOut ? (literal.value * top.open) / 10 ** size : literal.value, open: 1 });
}

function takeWord(state: State, token: Token, word: Word): boolean {
  const top = state.parts.at(-1);
  if (word.is.has('number.half')) return !state.whole && takeHalf(state, top);
  if (word.scale !== undefined && (top || word.round === undefined) && takeScale(state, token, word.scale))
    return true;
  if (!top && word.is.has('number.article')) return push(state, { value: 1, open: 1 }, word);
  const whole = word.round ?? word.fixed;
  if (whole !== undefined && (!top || top.open > whole)) {
    if (whole >= 1000) state.scale = whole;
    return push(state, { value: whole, open: word.round === undefined ? 1 : openAfter(whole) }, word);
  }
  if (top && word.is.has('number.link') && takeLink(state, top)) return true;
  const digit = digitOf(word, top, state.linked, token.latin);
  if (digit !== undefined) return takeDigit(state, token, word, top, digit);
  if (!top) return false;
  if (word.is.has('number.teen')) return takeTeen(state, top);
  return word.is.has('number.point') && takeDecimals(state, token, top);
}

function takeDigit(state: State, token: Token, word: Word, top: Part | undefined, digit: number): boolean {
  if (top?.digits && top.open === 1) {
    if (top.digits.length >= MOST_DIGITS || (token.gap && !token.latin)) return false;
    top.digits.push(digit);
    state.weak = false;
    state.at += 1;
    return true;
  }
  // "3 vạn năm nay", "29 nghìn năm 2021": the word is a year there
  const next = state.tokens[state.at + 1];
  if (top && word.leadingDigit === digit && (next?.literal || next?.word?.relative !== undefined))
    return false;
  const shorthand = top && !state.linked && top.open >= state.shorthand && !isScaleBelow(state, top.open);
  if (shorthand && isCounted(state.tokens, state.at + 1)) return false;
  if (shorthand && word.is.has('number.unsure')) state.doubtful = true;
  const linked = state.linked;
  push(state, { value: digit, open: 1, digits: [digit] }, word);
  state.linked = linked;
  return true;
}

/** The value of a digit word here, if it may stand here: Vietnamese says 5 as năm, after ten as lăm. */
function digitOf(word: Word, top: Part | undefined, linked: boolean, latin: boolean): number | undefined {
  const inRow = top?.open === 1 && top.digits !== undefined;
  if (word.leadingDigit !== undefined && (!top || top.open >= 100 || linked)) return word.leadingDigit;
  if (
    word.trailingDigit !== undefined &&
    (top?.open === 10 || (!latin && top && top.open > 10) || (inRow && top.digits?.length === 1))
  )
    return word.trailingDigit;
  return !top || inRow || top.open >= 10 ? word.digit : undefined;
}

/** A half after a number: of one, or of the scale just said (ba vạn rưỡi = 35,000); before a scale: of it. */
function takeHalf(state: State, top: Part | undefined): boolean {
  if (!top) {
    if (!isScaleBelow(state, Number.POSITIVE_INFINITY)) return false;
    return push(state, { value: 0.5, open: 1 });
  }
  const afterScale = top.open >= 100;
  if (top.value % 1 !== 0) return false;
  state.ended = afterScale || !isScaleBelow(state, Number.POSITIVE_INFINITY);
  return push(state, { value: afterScale ? top.open / 2 : 0.5, open: 0.1 });
}

function takeScale(state: State, token: Token, scale: number): boolean {
  if (token.letter && token.gap) return false;
  const implied = state.parts.length === 0;
  if (!multiply(state.parts, scale)) return false;
  state.scale = Math.max(state.scale, scale);
  state.weak = state.weak && implied;
  state.linked = false;
  state.literal = undefined;
  state.at += 1;
  return true;
}

function takeTeen(state: State, top: Part): boolean {
  if (top.open !== 1 || top.value > 9) return false;
  state.parts[state.parts.length - 1] = { value: top.value + 10, open: 1 };
  state.at += 1;
  return true;
}

function takeLink(state: State, top: Part): boolean {
  const next = state.tokens[state.at + 1];
  if (top.open < 100 || !(next?.literal || next?.word)) return false;
  const begins = next.literal
    ? /^\d+$/.test(next.literal.raw) && next.literal.value < top.open
    : beginsNumber(next.word);
  if (!begins || (next.literal && isCounted(state.tokens, state.at + 2))) return false;
  state.linked = true;
  state.at += 1;
  return true;
}

function takeDecimals(state: State, token: Token, top: Part): boolean {
  if (
    state.whole ||
    (token.gap && state.tokens[state.at + 1]?.gap === false) ||
    top.open !== 1 ||
    state.scale > 0
  )
    return false;
  let digits = '';
  let at = state.at + 1;
  for (; digits.length < 4; at += 1) {
    const word = state.tokens[at]?.word;
    const digit =
      word?.digit ??
      word?.leadingDigit ??
      word?.trailingDigit ??
      (digits === '' ? state.tokens[at]?.literal?.raw : undefined);
    if (digit === undefined || !/^\d+$/.test(String(digit))) break;
    digits += String(digit);
  }
  if (digits === '') return false;
  state.parts[state.parts.length - 1] = { value: Number(`${settle(top).value}.${digits}`), open: 1 };
  state.at = at;
  return true;
}

function push(state: State, part: Part, word?: Word): boolean {
  state.parts.push(part);
  state.at += 1;
  state.linked = false;
  if (word?.is.has('number.unsure')) state.unsure = true;
  if (!word?.is.has('other.weak')) state.weak = false;
  return true;
}

function isScaleBelow(state: State, limit: number): boolean {
  const next = state.tokens[state.at + 1];
  return next?.word?.scale !== undefined && next.word.scale < limit && !(next.letter && next.gap);
}

function beginsNumber(word: Word | undefined): boolean {
  return (word?.digit ?? word?.leadingDigit ?? word?.fixed ?? word?.round) !== undefined;
}

/** Whether what stands at `at` counts the number before it: "3 days", "三個", "5 people". */
export function isCounted(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  if (!word) return false;
  return (
    (word.unit !== undefined && word.leadingDigit === undefined) ||
    is(tokens, at, 'unit.measure') ||
    is(tokens, at, 'number.counter') ||
    is(tokens, at, 'clock.after') ||
    is(tokens, at, 'share.percent') ||
    is(tokens, at, 'date.dayAfter') ||
    is(tokens, at, 'date.monthAfter')
  );
}
