/** The hours between two times of day: from 8 to 8 · 6點下班做到9點半 · 5h chiều tới 8h tối. */
import { type Clock, readClock } from './clock.ts';
import { type Candidate, round4 } from './entity.ts';
import { is, isCountedClock, type Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

const DAY = 24 * 60;
/** Words that may stand between a time and "until": 下班, pulang lanjut. */
const GAP = 2;
/** Longer shifts are possible, but more often a misread "am" for "pm". */
const LONGEST_USUAL = 16 * 60;

/** Reads the stretch of the day that begins at token `at`. @param expected whether hours were asked for ("9 to 5") */
export function readHoursBetween(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  expected: boolean,
): Candidate | undefined {
  const from = is(tokens, at, 'range.from');
  const start = readClock(tokens, from ? at + 1 : at, lexicon, true);
  if (!start) return undefined;
  const until = toWord(tokens, start.last, from);
  if (until === undefined) return undefined;
  const end = readClock(tokens, until, lexicon, true) ?? nextToken(tokens, until, lexicon);
  if (!end || !isStretch(tokens, from || expected, start, end)) return undefined;
  const minutes = lengthOf(start, end);
  const candidate: Candidate = {
    kind: 'hours',
    value: round4(minutes / 60),
    unit: 'hour',
    first: at,
    last: end.last,
  };
  if (minutes > LONGEST_USUAL && !(start.period && end.period)) {
    candidate.confirm = true;
    candidate.also = [round4((minutes - DAY / 2) / 60)];
  }
  return candidate;
}

function isStretch(tokens: readonly Token[], from: boolean, start: Clock, end: Clock): boolean {
  if (start.real || end.real) return true;
  if (!from || start.hour > 24) return false;
  const next = tokens[end.last];
  return !next || next.mark || (next.word !== undefined && !isCountedClock(tokens, end.last));
}

function toWord(tokens: readonly Token[], at: number, from: boolean): number | undefined {
  for (let next = at; next <= at + GAP; next += 1) {
    const token = tokens[next];
    if (!token || token.mark || token.literal) return undefined;
    // "between 8 and 5"
    if (is(tokens, next, 'range.to') || (from && next === at && is(tokens, next, 'unit.join')))
      return next + 1;
    if (token.word?.unit || token.word?.digit !== undefined) return undefined;
  }
  return undefined;
}

/** One word may stand after "until": 到隔天6點. */
function nextToken(tokens: readonly Token[], at: number, lexicon: Lexicon): Clock | undefined {
  const token = tokens[at];
  if (!token || token.mark || token.literal) return undefined;
  const clock = readClock(tokens, at + 1, lexicon, true);
  return clock?.real ? clock : undefined;
}

/** The shortest stretch that the words allow, in minutes; the same time twice is once around the clock. */
function lengthOf(start: Clock, end: Clock): number {
  const difference = end.hour * 60 + end.minute - start.hour * 60 - start.minute;
  const around = start.fixed && end.fixed ? DAY : DAY / 2;
  return ((difference % around) + around) % around || around;
}
