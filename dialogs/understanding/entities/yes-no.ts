/** Yes and no: only where the message is nothing else, or begins with it and goes on after a mark or a blank line. */
import type { Candidate } from './entity.ts';
import { is, type Token } from './tokens.ts';

const MOST_WORDS = 6;

/**
 * Reads an answer at the start of the message. "được ko" at the end of a question is no answer, so an answer
 * must stand alone (with particles and marks) or be set off by a mark: "yes, 3 years".
 */
export function readYesNo(tokens: readonly Token[]): Candidate | undefined {
  let at = 0;
  let value: boolean | undefined;
  let last = 0;
  for (; at < tokens.length && at < MOST_WORDS; at += 1) {
    const yes = is(tokens, at, 'answer.yes');
    const no = is(tokens, at, 'answer.no');
    if (yes || no) {
      // both together ask: 有沒有, "bisa gak", "có được ko"
      if (value !== undefined && value !== yes) return undefined;
      value ??= yes;
      last = at + 1;
    } else if (tokens[at]?.mark && value !== undefined) break;
    else if (!is(tokens, at, 'answer.particle')) return undefined;
  }
  if (value === undefined) return undefined;
  return { kind: 'yes-no', value, unit: '', first: 0, last };
}
