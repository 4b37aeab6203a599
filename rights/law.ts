import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type DatedValue,
  type LawEntry,
  type LegalValue,
  readHistories,
  type ValueHistory,
} from './dated-value.ts';
import { type Day, daysBetween, requireDay } from './day.ts';
import { LawNotKnown, UnknownValue } from './law-errors.ts';
import { RightsFileError, readYamlMap, type YamlMap } from './yaml-file.ts';

export type { LawEntry, LegalValue } from './dated-value.ts';
export { LawNotKnown, UnknownValue } from './law-errors.ts';

/** A yearly value that will soon have no entry. */
export interface EndingValue {
  readonly id: string;
  readonly title: string;
  readonly lastKnown: LawEntry;
  /** Days until nothing is known; 0 = today is the last day, negative = already past. */
  readonly daysLeft: number;
}

/** The dated values of the law. Immutable; asking never does I/O. */
export interface Law {
  /** The value in force on the day. Throws LawNotKnown or UnknownValue; RangeError for a bad date. */
  value(id: string, date: Day): LawEntry;
  ids(): readonly string[];
  /** What the value is, in English, for lawyers and the console. Throws UnknownValue. */
  title(id: string): string;
  /** Yearly values whose last known entry ends within `days` of the date, the most urgent first. */
  ending(date: Day, days?: number): readonly EndingValue[];
}

const VALUES = fileURLToPath(new URL('./values', import.meta.url));

/** Reads every YAML file of the directory. Throws RightsFileError naming file, id and field. */
export function loadLaw(directory: string = VALUES): Law {
  const histories = new Map<string, ValueHistory>();
  for (const name of readdirSync(directory)
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    const file = join(directory, name);
    for (const history of readHistories(file, readYamlMap(file))) {
      if (histories.has(history.id))
        throw new RightsFileError(file, history.id, 'is already in another file');
      histories.set(history.id, history);
    }
  }
  return build(histories);
}

/** A law from the same shape as one YAML file; for tests. */
export function lawFrom(map: YamlMap): Law {
  return build(new Map(readHistories('(map)', map).map((history) => [history.id, history])));
}

function build(histories: ReadonlyMap<string, ValueHistory>): Law {
  const ids = Object.freeze([...histories.keys()]);
  for (const history of histories.values()) freeze(history);
  const find = (id: string): ValueHistory => {
    const history = histories.get(id);
    if (!history) throw new UnknownValue(id);
    return history;
  };
  return Object.freeze({
    ids: () => ids,
    title: (id: string) => find(id).title,
    value(id: string, date: Day) {
      const history = find(id);
      const day = requireDay(date);
      const entry = history.values.find((candidate) => covers(candidate, day));
      if (!entry || entry.value === null) throw new LawNotKnown(id, day, lastKnown(history, day));
      return toEntry(history, entry);
    },
    ending(date: Day, days = 60) {
      const day = requireDay(date);
      return [...histories.values()]
        .filter((history) => history.yearly)
        .flatMap((history) => endOf(history, day))
        .filter(({ daysLeft }) => daysLeft <= days)
        .sort((a, b) => a.daysLeft - b.daysLeft || a.id.localeCompare(b.id));
    },
  });
}

function covers(entry: DatedValue, day: Day): boolean {
  return (entry.from === null || entry.from <= day) && (entry.to === null || day <= entry.to);
}

function lastKnown(history: ValueHistory, day: Day): LawEntry | undefined {
  const entry = history.values.findLast(
    (candidate) => candidate.value !== null && (candidate.from === null || candidate.from <= day),
  );
  return entry && toEntry(history, entry);
}

function endOf(history: ValueHistory, day: Day): readonly EndingValue[] {
  // Unverified entries are counted: a derived list is known enough to answer with a warning.
  const entry = history.values.findLast((candidate) => candidate.value !== null);
  if (!entry || entry.to === null) return [];
  const daysLeft = daysBetween(day, entry.to);
  return [{ id: history.id, title: history.title, lastKnown: toEntry(history, entry), daysLeft }];
}

function toEntry(history: ValueHistory, entry: DatedValue): LawEntry {
  return Object.freeze({
    id: history.id,
    ...(history.unit === undefined ? {} : { unit: history.unit }),
    ...entry,
  });
}

function freeze(value: ValueHistory | DatedValue | LegalValue | readonly DatedValue[]): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
