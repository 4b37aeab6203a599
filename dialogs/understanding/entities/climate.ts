/** Percentages, degrees and humidity: 濕度七成 · do am 80 · 35度 · 6 persen. */
import type { Candidate } from './entity.ts';
import { type NumberReading, readNumber } from './number.ts';
import { is, type Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

/** How far a number may stand from the word that says what it measures. */
const REACH = 2;
const HOTTEST = 60;

/** Reads a share, a temperature or a humidity that begins at token `at`. */
export function readMeasure(tokens: readonly Token[], at: number, lexicon: Lexicon): Candidate | undefined {
  if (is(tokens, at, 'climate.humidity') || is(tokens, at, 'climate.heat'))
    return afterCue(tokens, at, lexicon);
  if (is(tokens, at, 'share.percentBefore')) {
    const number = readNumber(tokens, at + 1, lexicon);
    return number && measured('percent', number.value, at, number.last);
  }
  const number = readNumber(tokens, at, lexicon);
  if (!number || number.weak) return undefined;
  const share = shareOf(tokens, number);
  if (share) {
    const wet = is(tokens, share.last, 'climate.humidity');
    return measured(wet ? 'humidity' : 'percent', share.value, at, wet ? share.last + 1 : share.last);
  }
  return degrees(tokens, number, at);
}

function afterCue(tokens: readonly Token[], at: number, lexicon: Lexicon): Candidate | undefined {
  const humid = is(tokens, at, 'climate.humidity');
  for (let first = at + 1; first <= at + 1 + REACH; first += 1) {
    const token = tokens[first];
    if (!token || token.mark) return undefined;
    const number = readNumber(tokens, first, lexicon);
    if (!number || number.weak) continue;
    const share = shareOf(tokens, number);
    if (humid) {
      const value = share?.value ?? number.value;
      return value <= 100 ? measured('humidity', value, at, share?.last ?? number.last) : undefined;
    }
    const degree = degrees(tokens, number, at);
    if (degree) return degree;
    const bare = !share && !tokens[number.last]?.word?.unit && number.value >= 10 && number.value <= HOTTEST;
    return bare ? measured('temperature', number.value, at, number.last) : undefined;
  }
  return undefined;
}

function shareOf(
  tokens: readonly Token[],
  number: NumberReading,
): { value: number; last: number } | undefined {
  if (is(tokens, number.last, 'share.percent')) return { value: number.value, last: number.last + 1 };
  if (!is(tokens, number.last, 'share.tenth')) return undefined;
  // 八成五 = 85 %
  const digit = tokens[number.last + 1]?.word?.digit;
  return { value: number.value * 10 + (digit ?? 0), last: number.last + (digit === undefined ? 1 : 2) };
}

function degrees(tokens: readonly Token[], number: NumberReading, at: number): Candidate | undefined {
  if (is(tokens, number.last, 'climate.fahrenheit')) {
    const celsius = Math.round(((number.value - 32) / 1.8) * 10) / 10;
    return { ...measured('temperature', celsius, at, number.last + 1), confirm: true };
  }
  const marked =
    is(tokens, number.last, 'climate.degree') && number.value <= HOTTEST && !tokens[number.last]?.gap;
  const spaced =
    is(tokens, number.last, 'climate.degree') && number.value <= HOTTEST && !tokens[number.last]?.letter;
  if (!marked && !spaced) return undefined;
  const last = is(tokens, number.last + 1, 'climate.degree') ? number.last + 2 : number.last + 1;
  return measured('temperature', number.value, at, last);
}

function measured(
  kind: 'percent' | 'humidity' | 'temperature',
  value: number,
  first: number,
  last: number,
): Candidate {
  return { kind, value, unit: kind === 'temperature' ? '°C' : '%', first, last };
}
