import { Fraction } from '../../fraction.ts';
import type { GapKey, NoticeKey, StepLabel, ViolationKey } from './message-keys.ts';

/** A sentence of the locale packs, by its key. */
export interface Message<Key extends string = string> {
  readonly key: Key;
  readonly params?: Readonly<Record<string, number | string>>;
}

/** One line of the arithmetic, with the person's own numbers. */
export interface Step {
  readonly label: StepLabel;
  readonly formula: string;
  readonly value: number | string | boolean;
}

/** An article as `citation()` of rights/acts.ts reads it: `LSA` and `32(2)`. */
export interface Article {
  readonly law: string;
  readonly article: string;
  readonly url: string;
}

export type Notice = Message<NoticeKey>;

export interface Violation<Cited = Article> {
  readonly article: Cited;
  readonly what: Message<ViolationKey>;
  readonly fine?: { readonly min: number; readonly max: number };
}

export type Value = number | string | boolean | readonly Value[] | { readonly [name: string]: Value };
export type Values = Readonly<Record<string, Value>>;

/** Why nothing is owed. */
export type Reason =
  | 'misconduct'
  | 'resigned'
  | 'fixedTermEnded'
  | 'outsideLsa'
  | 'outsidePensionAct'
  | 'notInsured'
  | 'employerNotClosed'
  | 'otherFeeRules';

/** What every calculation answers. `values`, `missing` and `reason` belong to one status each. */
export interface Result {
  readonly calculator: string;
  readonly status: 'result' | 'missing' | 'ineligible';
  /** The day whose law was used. */
  readonly asOf: string;
  readonly values?: Values;
  /** What still has to be asked, the most useful first. */
  readonly missing?: readonly string[];
  readonly reason?: Reason;
  readonly steps: readonly Step[];
  readonly articles: readonly Article[];
  readonly violations: readonly Violation[];
  readonly notCovered: readonly Message<GapKey>[];
  readonly notices: readonly Notice[];
}

/** What a calculator finds out; its articles are references such as `LSA 24(1)`. */
export interface Finding {
  readonly values: Values;
  readonly steps?: readonly Step[];
  /** Beside those of the calculator itself. */
  readonly articles?: readonly string[];
  readonly violations?: readonly Violation<string>[];
  readonly notCovered?: readonly Message<GapKey>[];
  readonly notices?: readonly Notice[];
}

export interface Ineligible {
  readonly reason: Reason;
  readonly articles: readonly string[];
  readonly notices?: readonly Notice[];
}

/** Money for reading: to the cent, a half upwards. Pay is never rounded to the dollar, because the law's amounts are minimums. */
export function money(amount: Fraction): number {
  return amount.round(2).toNumber();
}

/** A number that is not money, to six decimals. */
export function number(value: Fraction): number {
  return value.round(6).toNumber();
}

export function step(label: StepLabel, formula: string, value: Step['value'] | Fraction): Step {
  return { label, formula, value: value instanceof Fraction ? money(value) : value };
}

export function notice(key: NoticeKey, params?: Message['params']): Notice {
  return params ? { key, params } : { key };
}
