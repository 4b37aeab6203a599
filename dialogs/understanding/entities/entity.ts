/** What can be recognised in a message, and how it is handed on. */
import type { Unit } from '../../../locales/lexicon.ts';

export type EntityKind =
  | 'number'
  | 'money'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'date'
  | 'time'
  | 'percent'
  | 'temperature'
  | 'humidity'
  | 'weekday'
  | 'day-type'
  | 'yes-no';

/** Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; times `HH:MM`; weekdays 1 (Monday) to 7. */
export type EntityValue = number | string | boolean;

export interface Entity {
  kind: EntityKind;
  value: EntityValue;
  /** `TWD` (or another currency), `hour` … `year`, `ISO`, `24h`, `%`, `°C`, `weekday`, or `''` */
  unit: string;
  /** span in the original text, UTF-16 units, end exclusive */
  start: number;
  end: number;
  /** the original text of the span */
  text: string;
  /** whether the reading has to be confirmed by the person before it counts */
  confirm: boolean;
  /** the other readings, likeliest first */
  also?: EntityValue[];
  /** for money: what it is paid per, where the words say so */
  per?: Unit;
}

/** An entity that is still counted in tokens: `last` is the token after its end. */
export interface Candidate {
  kind: EntityKind;
  value: EntityValue;
  unit: string;
  first: number;
  last: number;
  confirm?: boolean;
  also?: EntityValue[];
  per?: Unit;
  /** duration of exactly one unit ("a month"): beside a quantity it only says what that is counted per */
  single?: Unit;
}

/** Keeps four decimals: enough for "1 year 8 months" = 1.6667, and no binary dust. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
