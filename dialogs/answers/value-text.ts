import type { Formatter } from '../../locales/format.ts';
import { BadPlaceholder, type Placeholder } from './placeholder.ts';

type ValuePlaceholder = Extract<Placeholder, { kind: 'value' }>;

/** Goes into a value along a path: `#monthly`, `#1.days`. */
export function memberOf(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

/** Writes a legal value as a placeholder asks for it, in one language's way. @throws BadPlaceholder */
export function valueText(
  placeholder: ValuePlaceholder,
  whole: unknown,
  format: Formatter,
  source: string,
): string {
  const value = memberOf(whole, placeholder.path);
  switch (placeholder.format) {
    case 'range':
      return rangeText(value, format, source);
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value))
        throw new BadPlaceholder(source, 'is not a date');
      return format.date(value);
    case 'text':
      if (typeof value !== 'string') throw new BadPlaceholder(source, 'is not a text');
      return value;
    case 'multiple':
      return typeof value === 'string' && /^\d+(\/\d+)?$/.test(value)
        ? value
        : format.number(numberIn(value, source));
    default: {
      const number = numberIn(value, source) / placeholder.divisor;
      if (placeholder.format === 'money') return format.money(number);
      if (placeholder.format === 'percent') return format.percent(number);
      if (placeholder.format === 'rate') return format.percent(number * 100);
      return format.number(number);
    }
  }
}

function numberIn(value: unknown, source: string): number {
  if (typeof value === 'number') return value;
  throw new BadPlaceholder(source, 'is not a number');
}

function rangeText(value: unknown, format: Formatter, source: string): string {
  const [min, max] = Array.isArray(value) ? value : [memberOf(value, ['min']), memberOf(value, ['max'])];
  return format.moneyRange(numberIn(min, source), numberIn(max, source));
}
