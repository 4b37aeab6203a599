import type { LawEntry } from './dated-value.ts';
import type { Day } from './day.ts';

/**
 * The value exists, but nobody has entered it for this day (a new year's minimum wage, a day before
 * the first known period). Callers say so; they never fall back to another period's figure.
 */
export class LawNotKnown extends Error {
  override readonly name = 'LawNotKnown';
  readonly code = 'law_not_known';
  readonly id: string;
  readonly date: Day;
  /** The latest entry with a value that began before the day; undefined when there is none. */
  readonly lastKnown: LawEntry | undefined;

  constructor(id: string, date: Day, lastKnown: LawEntry | undefined) {
    const known = lastKnown ? `last known until ${lastKnown.to ?? 'now'}` : 'nothing earlier is known';
    super(`${id} is not known for ${date} (${known})`);
    this.id = id;
    this.date = date;
    this.lastKnown = lastKnown;
  }
}

/** No value has this id: a mistake in the program or in a text, never in what a person asked. */
export class UnknownValue extends Error {
  override readonly name = 'UnknownValue';
  readonly code = 'unknown_value';
  readonly id: string;

  constructor(id: string) {
    super(`no legal value has the id ${id}`);
    this.id = id;
  }
}
