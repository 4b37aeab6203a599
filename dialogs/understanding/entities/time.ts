/** A single time of day as an entity. */
import { type Clock, readClock } from './clock.ts';
import type { Candidate } from './entity.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './words.ts';

/** Reads the time that begins at token `at`. @param expected whether a time was asked for, so that "8" is one */
export function readTime(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  expected: boolean,
): Candidate | undefined {
  const clock = readClock(tokens, at, lexicon, expected);
  if (!clock) return undefined;
  const candidate: Candidate = {
    kind: 'time',
    value: show(clock, 0),
    unit: '24h',
    first: at,
    last: clock.last,
  };
  // "8點" is said of the morning and of the evening; after a colon most people mean the 24-hour clock
  if (!clock.fixed && !isDigital(tokens, at, clock.last)) {
    candidate.confirm = true;
    candidate.also = [show(clock, 12)];
  }
  return candidate;
}

function isDigital(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).some((token) => token.literal?.clock !== undefined);
}

function show({ hour, minute }: Clock, shift: number): string {
  return `${String((hour + shift) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
