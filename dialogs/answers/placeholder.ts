/** A `{{…}}` in an answer: what stands there instead of a typed figure. */
export type Placeholder =
  | { readonly kind: 'year' }
  | { readonly kind: 'article'; readonly ref: string }
  | { readonly kind: 'contact'; readonly id: string }
  | {
      readonly kind: 'value';
      readonly id: string;
      /** Members inside the value: `monthly`, `1.days`. */
      readonly path: readonly string[];
      readonly divisor: number;
      readonly format: ValueFormat;
    };

export const VALUE_FORMATS = [
  'money',
  'number',
  'percent',
  'rate',
  'multiple',
  'range',
  'date',
  'text',
] as const;
export type ValueFormat = (typeof VALUE_FORMATS)[number];

const VALUE = /^([a-zA-Z][\w.-]*)(?:#([\w.-]+))?(?:\s*\/\s*(\d+))?(?:\s+([a-z]+))?$/;

/** Reads what stands between `{{` and `}}`; undefined when it has none of the known forms. */
export function parsePlaceholder(source: string): Placeholder | undefined {
  const text = source.trim();
  if (text === 'year') return { kind: 'year' };
  const [word, ...rest] = text.split(/\s+/);
  if (word === 'article' && rest.length > 0) return { kind: 'article', ref: rest.join(' ') };
  if (word === 'contact' && rest.length === 1) return { kind: 'contact', id: rest[0] ?? '' };
  const match = VALUE.exec(text);
  const format = VALUE_FORMATS.find((known) => known === (match?.[4] ?? 'text'));
  if (!match || !format) return undefined;
  return {
    kind: 'value',
    id: match[1] ?? '',
    path: match[2]?.split('.') ?? [],
    divisor: Number(match[3] ?? 1),
    format,
  };
}

/** All placeholders of a text, as written. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => (match[1] ?? '').trim().replace(/\s+/g, ' '));
}

/** Fills each placeholder of a text. */
export function fill(text: string, resolve: (placeholder: Placeholder, source: string) => string): string {
  return text.replace(/\{\{(.*?)\}\}/g, (_, source: string) => {
    const placeholder = parsePlaceholder(source);
    if (!placeholder) throw new BadPlaceholder(source);
    return resolve(placeholder, source.trim());
  });
}

/** A `{{…}}` that has no known form, or whose value does not have the shape that its format needs. */
export class BadPlaceholder extends Error {
  readonly code = 'bad_placeholder';
  readonly source: string;
  constructor(source: string, problem = 'is not a placeholder') {
    super(`{{${source}}} ${problem}`);
    this.source = source;
  }
}
