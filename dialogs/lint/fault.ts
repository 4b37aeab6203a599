import type { Packs } from '../../locales/packs.ts';
import type { Knowledge } from '../knowledge.ts';

/** Something that must be mended before it ships, with the place to mend it. */
export interface Fault {
  readonly check: string;
  readonly place: string;
  readonly problem: string;
}

/** What the checks look at. */
export interface Subject {
  readonly packs: Packs;
  readonly knowledge: Knowledge;
  /** Day on which figures must resolve, YYYY-MM-DD. */
  readonly today: string;
}

/** One check: small, named, and finding all faults of its kind. */
export interface Check {
  readonly name: string;
  run(subject: Subject): Fault[];
}

export function check(
  name: string,
  find: (subject: Subject) => Iterable<readonly [place: string, problem: string]>,
): Check {
  return {
    name,
    run: (subject) => Array.from(find(subject), ([place, problem]) => ({ check: name, place, problem })),
  };
}
