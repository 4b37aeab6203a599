import { type Day, isDay } from './day.ts';
import { Fields, type YamlMap } from './yaml-file.ts';

/** A figure, a text, or a table of them, as the YAML has it. Paths (`#monthly`, `#1.days`) lead inside. */
export type LegalValue =
  | number
  | string
  | boolean
  | null
  | readonly LegalValue[]
  | { readonly [key: string]: LegalValue };

/** One period of a value. */
export interface DatedValue {
  /** First day; null where the first day was not verified (the rule holds, its beginning is unknown). */
  readonly from: Day | null;
  /** Last day; null = in force. Yearly values always end. */
  readonly to: Day | null;
  /** null = awaited: the law will set it, nobody has entered it yet. */
  readonly value: LegalValue;
  readonly article: string;
  readonly source: string;
  /** The text of the law or a published page confirming it was seen. */
  readonly verified: boolean;
  readonly note?: string;
}

/** A value as it stands on the day asked about. `value` is never null. */
export interface LawEntry extends DatedValue {
  readonly id: string;
  readonly unit?: string;
}

/** A legal value under one id: its meaning, and all its periods in order of time. */
export interface ValueHistory {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  /** Set anew every year: without an entry for the day, nothing is known. */
  readonly yearly: boolean;
  readonly values: readonly DatedValue[];
}

/** Reads all ids of one file. Throws RightsFileError naming file, id and field. */
export function readHistories(file: string, map: YamlMap): readonly ValueHistory[] {
  return Object.entries(map).map(([id, value]) => readHistory(id, new Fields(file, id, value)));
}

function readHistory(id: string, fields: Fields): ValueHistory {
  fields.only('title', 'unit', 'yearly', 'values');
  const yearly = fields.flag('yearly', false);
  const values = fields.each('values').map((entry) => readEntry(entry, yearly));
  if (values.length === 0) fields.fail('values', 'must not be empty');
  values.forEach((entry, index) => {
    const before = values[index - 1];
    if (before && !follows(before, entry)) {
      fields.fail(`values[${index}].from`, 'must lie after the end of the entry before it');
    }
  });
  const unit = fields.optionalText('unit');
  return { id, title: fields.text('title'), ...(unit === undefined ? {} : { unit }), yearly, values };
}

function readEntry(fields: Fields, yearly: boolean): DatedValue {
  fields.only('from', 'to', 'value', 'article', 'source', 'verified', 'note');
  const from = readDay(fields, 'from');
  const to = readDay(fields, 'to');
  if (from !== null && to !== null && to < from) fields.fail('to', 'lies before from');
  if (yearly && (from === null || to === null))
    fields.fail('to', 'a yearly value needs its first and last day');
  if (!('value' in fields.map)) fields.fail('value', 'is missing');
  const note = fields.optionalText('note');
  return {
    from,
    to,
    value: fields.map.value as LegalValue,
    article: fields.text('article'),
    source: fields.text('source'),
    verified: fields.flag('verified'),
    ...(note === undefined ? {} : { note }),
  };
}

function readDay(fields: Fields, field: 'from' | 'to'): Day | null {
  const value = fields.map[field];
  if (value === null) return null;
  return isDay(value) ? value : fields.fail(field, 'must be a day (YYYY-MM-DD) or null');
}

function follows(before: DatedValue, entry: DatedValue): boolean {
  return before.to !== null && entry.from !== null && entry.from > before.to;
}
