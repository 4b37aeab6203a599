import type { Fraction } from '../../fraction.ts';
import type { Figures } from './figures.ts';

export interface Fine {
  readonly min: number;
  readonly max: number;
}

/** The bracket of the fines of LSA 79(1), for breaches of hours, pay and leave. */
export function fineForHoursAndPay(law: Figures): Fine {
  return bracket(law, 'penalties.LSA.79', 0, 'fine');
}

/** The bracket of the fines of LSA 79(3), among others for missing notice. */
export function fineForNotice(law: Figures): Fine {
  return bracket(law, 'penalties.LSA.79', 2, 'fine');
}

/** A value that is a pair of amounts. */
export function bracket(law: Figures, id: string, ...path: readonly (string | number)[]): Fine {
  return range(law.number(id, ...path, 0), law.number(id, ...path, 1));
}

export function range(min: Fraction, max: Fraction): Fine {
  return { min: min.toNumber(), max: max.toNumber() };
}
