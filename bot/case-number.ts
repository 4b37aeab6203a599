import { randomInt } from 'node:crypto';
import { PLAIN_LETTERS } from './reference.ts';
import { dayInTaiwan } from './taiwan-time.ts';

/** Letters after the year: with thirty signs some 700 million numbers a year. */
const LENGTH = 6;

/** Gives a number from 0 up to (not including) `below`, each as likely as any other. */
export type Random = (below: number) => number;

/**
 * The public number of a complaint such as `LB-2026-7K2M9Q`: the year in Taiwan and random letters, so that it
 * says nothing of the person and cannot be counted on from another one.
 * @param now milliseconds since 1970
 */
export function newCaseNumber(now: number, random: Random = randomInt): string {
  const letters = Array.from({ length: LENGTH }, () => PLAIN_LETTERS[random(PLAIN_LETTERS.length)]).join('');
  return `LB-${dayInTaiwan(now).slice(0, 4)}-${letters}`;
}
