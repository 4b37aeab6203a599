import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Calculate, InvalidRequest, LawNotKnown } from '../../../rights/calculators/index.ts';

/** One row: what is told, and what must be answered (a part of the values, a status or an error). */
export interface Case {
  readonly id: string;
  readonly calculator: string;
  readonly note?: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

const directory = new URL('./cases/', import.meta.url);

export const TABLES: ReadonlyMap<string, readonly Case[]> = new Map(
  readdirSync(directory).map((file) => {
    const calculator = file.replace('.yaml', '');
    const rows = parse(readFileSync(new URL(file, directory), 'utf8')) as Omit<Case, 'calculator'>[];
    return [calculator, rows.map((row) => ({ ...row, calculator }))];
  }),
);

/** The answer in the shape of `expected`: values, or status with missing and reason, or the error. */
export function answerTo({ calculator, input }: Case, calculate: Calculate, today: string): unknown {
  try {
    const { status, values, missing, reason } = calculate(calculator, input, { today });
    return status === 'result' ? { status, ...values } : { status, missing, reason };
  } catch (error) {
    if (error instanceof InvalidRequest) return { error: error.code, field: error.field };
    if (error instanceof LawNotKnown) return { error: error.code, value: error.id, date: error.date };
    throw error;
  }
}

const MONEY = 0.005;
const DECIMALS = 1e-4;

/** As the contract compares: money to the cent, other decimals to 1e-4, lists and objects as subsets. */
export function agrees(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const cents = Number.isInteger(Math.round(expected * 1e8) / 1e6);
    return Math.abs(expected - actual) <= (cents ? MONEY : DECIMALS);
  }
  if (Array.isArray(expected)) {
    return Array.isArray(actual) && expected.every((one) => actual.some((other) => agrees(one, other)));
  }
  if (typeof expected === 'object' && expected !== null) {
    return (
      typeof actual === 'object' &&
      actual !== null &&
      Object.entries(expected).every(([name, value]) =>
        agrees(value, (actual as Record<string, unknown>)[name]),
      )
    );
  }
  return expected === actual;
}
