/** Wages, fees, debts: NT$29,500 · 兩萬九千五 · 29rb · 2 vạn 9 · สองหมื่นเก้าพันห้า. */
import type { Unit } from '../../../locales/lexicon.ts';
import type { Candidate } from './entity.ts';
import { isCounted, type NumberReading, readNumber } from './number.ts';
import { is, type Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

/** Least amount that a word like "salary" turns into money: below it, numbers near it are days or months. */
const LEAST_WITH_CUE = 50;
/** Bare digits in this window are an amount: shorter ones are years and hotlines, longer ones telephones. */
const BARE_AMOUNT = /^[1-9]\d{4,5}(\.0+)?$/;

/** Reads the amount that begins at token `at`. @param expected whether an amount was asked for */
export function readMoney(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  expected: boolean,
): Candidate | undefined {
  const before = tokens[at]?.word?.currency;
  const number = readNumber(tokens, before === undefined ? at : at + 1, lexicon);
  if (!number) return undefined;
  // "công ty đóng" without marks reads like a billion đồng
  if (number.weak && number.scale >= 1000 && tokens[at]?.latin) return undefined;
  const after = tokens[number.last];
  const behind = after?.word?.currency;
  const currency = behind ?? before;
  const cue = currency === undefined ? cueBefore(tokens, at) : undefined;
  const last = behind === undefined ? number.last : number.last + 1;
  if (currency === undefined && (number.weak || isCounted(tokens, last))) return undefined;
  const cued =
    cue !== undefined || rateAfter(tokens, last) !== undefined || tokens[last]?.word?.moneyCue === 'hour';
  if (currency === undefined && !expected && !looksLikeMoney(number, cued)) return undefined;
  const candidate: Candidate = {
    kind: 'money',
    value: number.value,
    unit: currency ?? 'TWD',
    first: at,
    last,
  };
  // With a currency beside it "1.500" is plain: nobody in Taiwan is paid one dollar fifty.
  const settled = number.literal?.also !== undefined && currency !== undefined;
  const more = is(tokens, last, 'unit.more') || is(tokens, at - 1, 'unit.rough');
  // the word for money at home (บาท, đồng, peso) is used for Taiwan dollars too
  const foreign = candidate.unit !== 'TWD';
  if ((number.confirm && !settled) || more || foreign) candidate.confirm = true;
  if (number.also.length > 0 && !settled) candidate.also = number.also;
  return withRate(tokens, candidate);
}

function looksLikeMoney(number: NumberReading, cue: boolean): boolean {
  if (number.scale >= 1000 || number.literal?.grouped) return true;
  if (cue && number.value >= LEAST_WITH_CUE) return true;
  return number.literal !== undefined && BARE_AMOUNT.test(number.literal.raw);
}

/** What the amount is paid per: "/hr", "per month", "a day"; or the word before it: 時薪, ชม.ละ. */
function withRate(tokens: readonly Token[], candidate: Candidate): Candidate {
  const { last, first } = candidate;
  const after = rateAfter(tokens, last);
  if (after) return { ...candidate, last: last + 2, per: after };
  const behind = tokens[last]?.word?.moneyCue;
  if (behind && behind !== 'any' && !tokens[last + 1]?.literal)
    return { ...candidate, last: last + 1, per: behind };
  const cue = cueBefore(tokens, first);
  const per = cue && cue !== 'any' ? cue : unitBefore(tokens, first);
  return per ? { ...candidate, per } : candidate;
}

/** "/hr", "per month"; not in 三萬 每天12小時, where the unit belongs to what follows. */
function rateAfter(tokens: readonly Token[], at: number): Unit | undefined {
  const unit = tokens[at + 1]?.word?.unit ?? tokens[at + 1]?.word?.unitAfterMeasure;
  const next = tokens[at + 2];
  const ownsNext = next?.literal !== undefined || next?.word?.digit !== undefined;
  return is(tokens, at, 'money.per') && unit && !ownsNext ? unit : undefined;
}

/** เดือนละ 25000 · mỗi tháng 30000: a unit with "each" right before the amount, in either order. */
function unitBefore(tokens: readonly Token[], at: number): Unit | undefined {
  if (is(tokens, at - 1, 'money.per')) return tokens[at - 2]?.word?.unit;
  return is(tokens, at - 2, 'money.per') ? tokens[at - 1]?.word?.unit : undefined;
}

/** A word for pay at most one word away: gaji saya 19200, 薪水只有28000. */
function cueBefore(tokens: readonly Token[], at: number): 'any' | 'month' | 'day' | 'hour' | undefined {
  for (let back = 1; back <= 2; back += 1) {
    const token = tokens[at - back];
    if (!token || token.mark || token.literal) return undefined;
    if (token.word?.moneyCue) return token.word.moneyCue;
    if (token.word?.is.has('money.per') && tokens[at - back - 1]?.word?.unit) return 'any';
  }
  return undefined;
}
