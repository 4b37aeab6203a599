import type { Pack } from '../../locales/packs.ts';
import { folded } from '../asks.ts';
import type { Readings } from '../state.ts';
import type { Entity } from '../understanding/entities/index.ts';
import type { Understanding } from '../understanding/understanding.ts';

const LENGTHS = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;

/** Lengths of time that are told per day, week or month. */
const OFTEN = new Set<string>(['minutes', 'hours', 'days']);

/** Whether a message says since when and how much: then it need not be asked. */
export function tellsWhen({ entities }: Understanding): boolean {
  return dates(entities).length > 0 && entities.some(({ kind }) => OFTEN.has(kind));
}

/**
 * What can be read out of "since March last year, about two hours every day": `from` and `until` (a day, a month
 * or a year), lengths of time by their unit, and `per` what they are told. A reading of which the recogniser is
 * not sure is one here too: the words stand beside it, and both are shown.
 */
export function readWhen({ entities, text }: Understanding, pack: Pack): Readings {
  const [from, until] = dates(entities);
  const lengths = LENGTHS.flatMap((kind) => {
    const found = entities.find((entity) => entity.kind === kind);
    return typeof found?.value === 'number' ? [[kind, found.value] as const] : [];
  });
  const per = lengths.some(([kind]) => OFTEN.has(kind)) ? perWhat(text, pack) : undefined;
  return {
    ...(from ? { from } : {}),
    ...(from && until && until > from ? { until } : {}),
    ...Object.fromEntries(lengths),
    ...(per ? { per } : {}),
  };
}

function dates(entities: readonly Entity[]): string[] {
  return entities.flatMap(({ kind, value }) => (kind === 'date' && typeof value === 'string' ? [value] : []));
}

function perWhat(text: string, pack: Pack): 'day' | 'week' | 'month' | undefined {
  const message = folded(text, pack);
  const { complaint } = pack.phrases;
  return (['day', 'week', 'month'] as const).find((unit) =>
    complaint[unit].some((word) =>
      pack.script === 'Latin'
        ? ` ${message} `.includes(` ${folded(word, pack)} `)
        : message.includes(folded(word, pack)),
    ),
  );
}

/** The readings in words, for the person to check: `March 2025, 2 hours per day`. */
export function whenText(read: Readings, pack: Pack): string {
  const { from, until, per } = read;
  const span = [from, until]
    .flatMap((day) => (typeof day === 'string' ? [dayText(day, pack)] : []))
    .join(' – ');
  const lengths = LENGTHS.flatMap((kind) => {
    const amount = read[kind];
    const unit = kind.slice(0, -1);
    const rate = per && OFTEN.has(kind) && per !== unit ? `${unit}-per-${per}` : unit;
    return typeof amount === 'number' ? [unitText(amount, rate, pack)] : [];
  });
  return [span, ...lengths].filter(Boolean).join(pack.script === 'Han' ? '，' : ', ');
}

function unitText(amount: number, unit: string, pack: Pack): string {
  return new Intl.NumberFormat(pack.intl, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  }).format(amount);
}

/** A day, or a month or a year where no more is known. */
function dayText(day: string, pack: Pack): string {
  const [year = '', month] = day.split('-');
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return pack.format.date(day);
  if (!month) return pack.script === 'Han' ? `${year}年` : year;
  return new Intl.DateTimeFormat(pack.intl, {
    year: 'numeric',
    month: 'long',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month}-01T00:00:00Z`));
}
