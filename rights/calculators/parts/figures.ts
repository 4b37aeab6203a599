import type { Day } from '../../day.ts';
import { Fraction } from '../../fraction.ts';
import { type Law, LawNotKnown, type LegalValue } from '../../law.ts';

/**
 * The law as it stands on one day, for one calculation. A path leads into a value:
 * `number('insurance.LI.rate', 'ordinary_pct')`. A value that is not known for the day throws LawNotKnown.
 */
export class Figures {
  readonly day: Day;
  readonly #law: Law;
  readonly #unverified = new Set<string>();

  constructor(law: Law, day: Day) {
    this.#law = law;
    this.day = day;
  }

  /** The ids used so far whose source was not seen. */
  get unverified(): readonly string[] {
    return [...this.#unverified];
  }

  value(id: string, ...path: readonly (string | number)[]): LegalValue {
    const entry = this.#law.value(id, this.day);
    if (!entry.verified) this.#unverified.add(id);
    let value: LegalValue | undefined = entry.value;
    for (const name of path) {
      value =
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, LegalValue>>)[name]
          : undefined;
    }
    if (value === undefined) throw new TypeError(`${id} has no ${path.join('.')} on ${this.day}`);
    return value;
  }

  number(id: string, ...path: readonly (string | number)[]): Fraction {
    return exact(this.value(id, ...path), id);
  }

  /** A table: its rows with columns by name. */
  rows(id: string, ...path: readonly (string | number)[]): readonly Row[] {
    const value = this.value(id, ...path);
    if (!Array.isArray(value)) throw new TypeError(`${id} is not a table`);
    return (value as readonly Readonly<Record<string, LegalValue>>[]).map((row) => new Row(id, row));
  }

  /** A list of numbers, as grades are. */
  list(id: string): readonly Fraction[] {
    const value = this.value(id);
    if (!Array.isArray(value)) throw new TypeError(`${id} is not a list`);
    return (value as readonly LegalValue[]).map((member) => exact(member, id));
  }

  /** Whether there is a value for the day: for rules that begin or end, not for figures that are awaited. */
  knows(id: string): boolean {
    try {
      this.#law.value(id, this.day);
      return true;
    } catch (error) {
      if (error instanceof LawNotKnown) return false;
      throw error;
    }
  }

  /** The same law on another day. */
  on(day: Day): Figures {
    return new Figures(this.#law, day);
  }
}

/** One row of a table of the law. */
export class Row {
  readonly #id: string;
  readonly #columns: Readonly<Record<string, LegalValue>>;

  constructor(id: string, columns: Readonly<Record<string, LegalValue>>) {
    this.#id = id;
    this.#columns = columns;
  }

  has(column: string): boolean {
    return this.#columns[column] !== undefined && this.#columns[column] !== null;
  }

  number(column: string): Fraction {
    return exact(this.#columns[column], `${this.#id}#${column}`);
  }

  text(column: string): string {
    return String(this.#columns[column] ?? '');
  }
}

function exact(value: LegalValue | undefined, id: string): Fraction {
  if (typeof value === 'number' || typeof value === 'string') return Fraction.of(value);
  throw new TypeError(`${id} is not a number`);
}
