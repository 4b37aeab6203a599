import type { OwnCase } from '../dialogs/cases.ts';
import type { Effect, FileComplaint } from '../dialogs/effects.ts';
import { dayInTaiwan } from './taiwan-time.ts';

/**
 * The cases of a chat that is kept in memory only, after a turn: one more when a complaint was filed, none
 * when the chat was forgotten. @param now milliseconds since 1970
 */
export function casesAfter(
  cases: readonly OwnCase[],
  { effects }: { readonly effects: readonly Effect[] },
  now: number,
): readonly OwnCase[] {
  if (effects.some((effect) => effect.kind === 'forget')) return [];
  const filed = complaintIn(effects);
  return filed ? [...cases, { number: filed.caseNumber, filedOn: dayInTaiwan(now), status: 'filed' }] : cases;
}

/** The complaint that a turn files, if it does. */
export function complaintIn(effects: readonly Effect[]): FileComplaint | undefined {
  return effects.find((effect) => effect.kind === 'file-complaint');
}
