import type { Pack } from '../../locales/packs.ts';
import { asks } from '../asks.ts';
import type { Asking, Option, Question } from '../flow.ts';
import type { Answers } from '../state.ts';
import { type Entity, type EntityKind, entityAs } from '../understanding/entities/index.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { sameWords } from './typed.ts';

/** Input of a calculator, as far as one answer gives it. */
export type Input = Readonly<Record<string, string | number>>;

/** How one sort of answer is read, kept as a word, put into words again and handed to a calculator. */
export interface FieldKind {
  /** The answer in a message. `asked`: the question was put, so a bare number is its answer. */
  read(understood: Understanding, asking: Asking, asked: boolean): string | undefined;
  /** The answer in words, for the person to check. */
  text(value: string, pack: Pack, answers: Answers): string;
  /** What it means to the calculator; undefined for a word that never was an answer. */
  input(value: string, answers: Answers): Input | undefined;
  options?(asking: Asking): readonly Option[];
  readonly sample: string;
  /** Message key of what is said when the words were no answer. */
  readonly missed: string;
}

/** What looks wrong is asked back. These are no figures of the law: they catch slips of the finger. */
const LEAST_MONTHLY_WAGE = 1_000;
const MOST_WAGE = 1_000_000;
const MOST_MONTHS = 60 * 12;
/** A bare amount below is by the hour, from the other on by the month; in between it is asked. */
const LEAST_HOURLY_WAGE = 50;
const SURELY_MONTHLY_WAGE = 10_000;
const HOURS_OF_DAY = 24;
const DAYS_OF_MONTH = 30;
const MONTHS_OF_YEAR = 12;

/** From this length on, a message that asks is a question and no answer. */
const LONG = 25;

/** The only value of all that a message gives: of two nobody knows which is meant. */
function only<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** Amounts of a kind in a message; a bare number counts when it was asked for. */
function amounts(
  { entities }: Understanding,
  kinds: readonly EntityKind[],
  asked: boolean,
): readonly Entity[] {
  const named = entities.filter(({ kind, confirm }) => kinds.includes(kind) && (asked || !confirm));
  return named.length > 0 || !asked ? named : entities.filter(({ kind }) => kind === 'number').slice(0, 1);
}

/** Length of service in full months and days: `30+0`. */
export const service: FieldKind = {
  sample: '30+0',
  missed: 'calculation.bad.service',
  read: (understood, _asking, asked) => readService(understood, asked),
  text(value, pack) {
    const { months, days } = partsOfService(value);
    const parts = [
      [Math.floor(months / MONTHS_OF_YEAR), 'year'],
      [months % MONTHS_OF_YEAR, 'month'],
      [days, 'day'],
    ] as const;
    return parts
      .filter(([amount]) => amount > 0)
      .map(([amount, unit]) => unitText(amount, unit, pack))
      .join(pack.script === 'Latin' || pack.script === 'Thai' ? ' ' : '');
  },
  input(value) {
    if (!/^\d+\+\d+$/.test(value)) return undefined;
    const { months, days } = partsOfService(value);
    const years = Math.floor(months / MONTHS_OF_YEAR);
    return { years, months: months % MONTHS_OF_YEAR, ...(days > 0 ? { days } : {}) };
  },
};

/** The length of service that a message names, if it names one. */
export function readService(understood: Understanding, asked: boolean): string | undefined {
  const found = amounts(understood, ['years', 'months'], asked);
  return only(
    found.map((entity) => {
      const after = understood.entities[understood.entities.indexOf(entity) + 1];
      const days = after?.kind === 'days' && entity.kind !== 'number' ? Number(after.value) : 0;
      // A bare number is one of years.
      const months = Number(entity.value) * (entity.kind === 'months' ? 1 : MONTHS_OF_YEAR);
      return serviceOf(months, days);
    }),
  );
}

/** Lengths are read to four decimals of a year, so that a few hours are dust. */
const DUST = 0.01;

function serviceOf(length: number, moreDays: number): string | undefined {
  const months = Math.floor(length + DUST);
  const days = Math.round(Math.max(0, length - months) * DAYS_OF_MONTH) + moreDays;
  if (!(months <= MOST_MONTHS) || months + days === 0 || days > DAYS_OF_MONTH) return undefined;
  return `${months}+${days}`;
}

function partsOfService(value: string): { months: number; days: number } {
  const [months = 0, days = 0] = value.split('+').map(Number);
  return { months, days };
}

export function unitText(amount: number, unit: string, pack: Pack): string {
  const text = new Intl.NumberFormat(pack.intl, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  }).format(amount);
  return pack.script === 'Han' ? text.replace(/\s/g, '') : text;
}

/** Money to the cent: pay is never rounded down. */
export function moneyText(amount: number, pack: Pack): string {
  return pack.t('format.money', { amount: pack.format.number(amount) });
}

function isMoney({ kind, unit }: Entity): boolean {
  return kind === 'number' || unit === 'TWD';
}

/** A wage for a month, into the input field of this name. */
export function monthlyWage(field: string): FieldKind {
  return {
    sample: '40000',
    missed: 'calculation.bad.monthlyWage',
    read(understood, _asking, asked) {
      const found = amounts(understood, ['money'], asked).filter(
        (entity) => isMoney(entity) && (entity.per ?? 'month') === 'month',
      );
      const wage = only(found.map(({ value }) => Number(value)));
      return wage !== undefined && wage >= LEAST_MONTHLY_WAGE && wage <= MOST_WAGE ? String(wage) : undefined;
    },
    text: (value, pack) => moneyText(Number(value), pack),
    input: (value) => (isNumber(value) ? { [field]: Number(value) } : undefined),
  };
}

function isNumber(value: string): boolean {
  return /^\d+(\.\d+)?$/.test(value);
}

const BASIS = { month: 'monthly', day: 'daily', hour: 'hourly' } as const;
type Per = keyof typeof BASIS;

function isPer(unit: string | undefined): unit is Per {
  return unit !== undefined && unit in BASIS;
}

/** A wage with what it is paid per: `36000/month`; without that where it is not clear: `5000`. */
export const wage: FieldKind = {
  sample: '5000',
  missed: 'calculation.bad.wage',
  read(understood, _asking, asked) {
    return only(
      amounts(understood, ['money'], asked)
        .filter(isMoney)
        .map(({ value, per }) => wageOf(Number(value), per)),
    );
  },
  text(value, pack, answers) {
    const [amount = '', per] = value.split('/');
    const basis = isPer(per) ? BASIS[per] : answers.payBasis;
    const money = moneyText(Number(amount), pack);
    return basis ? pack.t(`calculation.per.${basis}`, { money }) : money;
  },
  input(value) {
    const [amount = '', per] = value.split('/');
    if (!isNumber(amount)) return undefined;
    return { wage: Number(amount), ...(isPer(per) ? { payBasis: BASIS[per] } : {}) };
  },
};

function wageOf(amount: number, per: string | undefined): string | undefined {
  const least = per === 'month' ? LEAST_MONTHLY_WAGE : LEAST_HOURLY_WAGE;
  if (!(amount >= least) || amount > MOST_WAGE) return undefined;
  if (isPer(per)) return `${amount}/${per}`;
  if (amount >= SURELY_MONTHLY_WAGE) return `${amount}/month`;
  return amount < LEAST_MONTHLY_WAGE ? `${amount}/hour` : String(amount);
}

/** Whether it has to be asked what the wage is paid per. */
export function isBasisOpen({ wage: told }: Answers): boolean {
  return told !== undefined && !told.includes('/');
}

/** Hours of one day. `most`: more are asked back. */
export function hours(most: (asking: Asking, asked: boolean) => number): FieldKind {
  return {
    sample: '2',
    missed: 'calculation.bad.hours',
    read(understood, asking, asked) {
      const found = amounts(understood, ['hours', 'minutes'], asked);
      const told = only(found.map((entity) => Number(entityAs(entity, 'hours')?.value)));
      const isHours = told !== undefined && told > 0 && told <= Math.min(HOURS_OF_DAY, most(asking, asked));
      return isHours ? String(told) : undefined;
    },
    text: (value, pack) => unitText(Number(value), 'hour', pack),
    input: (value) => (isNumber(value) ? { hours: Number(value) } : undefined),
  };
}

/** One of a few values, each with a button; `known` finds one in what was recognised. */
export function oneOf(
  field: string,
  values: readonly string[],
  known: (entity: Entity) => string | undefined,
): FieldKind {
  const label = (value: string) => `button.${field}-${value}`;
  return {
    sample: values[0] ?? '',
    missed: 'calculation.bad.choice',
    options: ({ pack }) => values.map((value) => ({ value, label: pack.t(label(value)) })),
    read({ entities, text }, { pack }) {
      const typed = values.find((value) => sameWords(text, pack.t(label(value))));
      return typed ?? only(entities.flatMap((entity) => known(entity) ?? []));
    },
    text: (value, pack) => (values.includes(value) ? pack.t(label(value)) : value),
    input: (value) => (values.includes(value) ? { [field]: value } : undefined),
  };
}

/** A field of a calculation: its question is `calculation.<calculator>.ask.<id>`. */
export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  /** Asked only when this holds for the answers so far. */
  when?(answers: Answers): boolean;
  /** Another question for some answers: the end of its message key. */
  variant?(answers: Answers): string;
}

/** A calculation in a chat, as data: what is asked, and which calculator answers. */
export interface Calculation {
  /** The action without `do.`; the flow has the same id. */
  readonly action: string;
  /** Its id in `rights/calculators`. Its words are `calculation.<id>`. */
  readonly calculator: string;
  readonly fields: readonly Field[];
  /** The value that is the answer. */
  readonly amount: string;
  /** What is taken for granted; `given` of its words says so. */
  readonly assumed: Input;
  /** Cases that are answered beside it, so that nothing has to be asked: message key and other input. */
  readonly beside?: readonly { readonly key: string; readonly input: Input }[];
}

/** The question of a flow that asks for a field. */
export function questionOf({ id, kind, when, variant }: Field, action: string, keys: string): Question {
  const ask = ({ pack, answers }: Asking) => pack.t(`${keys}.ask.${variant ? variant(answers) : id}`);
  const { options } = kind;
  return {
    id,
    sample: kind.sample,
    ask,
    ...(options ? { options } : { number: true as const }),
    ...(when ? { when } : {}),
    opening: (_text, asking, understood) => kind.read(understood, asking, false),
    parse: (text, asking, understood) => {
      const isQuestion =
        text.length >= LONG && asks(text, asking.pack) && understood.topic !== `do.${action}`;
      return isQuestion ? undefined : kind.read(understood, asking, true);
    },
    missed: (asking) => `${asking.pack.t(kind.missed)}\n\n${ask(asking)}`,
  };
}
