import { Fraction } from '../../fraction.ts';
import type { Figures } from './figures.ts';
import { type Notice, number, type Step, type Violation } from './result.ts';

/** What one limit of working time says. Without `broken` it is kept. */
export interface HoursCheck {
  readonly values?: Readonly<Record<string, number>>;
  readonly steps?: readonly Step[];
  readonly broken?: readonly Violation<string>[];
  readonly notices?: readonly Notice[];
}

/** LSA 32(2): whether a day has more hours than all that are allowed together. */
export function isTooLong(worked: number | Fraction, law: Figures): boolean {
  return law.number('working_time.hours.max_day_total').lessThan(worked);
}

export function breach(
  article: string,
  key: Violation['what']['key'],
  worked: number | Fraction,
  limit?: number,
): Violation<string> {
  const params = { hours: number(Fraction.of(worked)), ...(limit === undefined ? {} : { limit }) };
  return { article, what: { key, params } };
}
