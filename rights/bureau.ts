import { fileURLToPath } from 'node:url';
import { Fields, readYamlMap } from './yaml-file.ts';

const STATUS = ['verified', 'general'] as const;

/** How sure a field is: `verified` = seen in the source, `general` = general knowledge. */
export interface Provenance {
  readonly status: (typeof STATUS)[number];
  readonly source: string;
  /** When the source said so (a day, a month or a year). */
  readonly asOf?: string;
  /** Old or unsure: the bureau should check it; answers print 1955 beside it. */
  readonly recheck: boolean;
  readonly note?: string;
}

export interface Line extends Provenance {
  readonly number: string;
  readonly ext?: string;
}

/** Opening hours: ISO weekdays (1 = Monday) and pairs of `HH:MM`, Taiwan time. */
export interface Hours {
  readonly days: readonly number[];
  readonly open: readonly (readonly [string, string])[];
}

/** A city's labour bureau. What is not known is undefined, never made up. */
export interface Bureau {
  readonly id: string;
  readonly city: { readonly zh: string; readonly also: readonly string[]; readonly en: string };
  readonly name: Provenance & { readonly zh: string; readonly en: string };
  readonly website?: Provenance & { readonly url: string };
  readonly phone?: Line;
  /** Labour disputes and mediation. */
  readonly disputes?: Line;
  readonly fax?: Line;
  readonly address?: Provenance & { readonly zh: string; readonly en: string };
  readonly hours?: Provenance & Hours;
  /** Lines in a worker's language, by language code. */
  readonly migrantLines: ReadonlyMap<string, Line>;
  readonly legalAdvice: readonly (Provenance &
    Hours & { readonly mode: 'phone' | 'inPerson'; readonly at: string })[];
}

/** The profile of a city, e.g. `taichung`. Throws RightsFileError naming the field. */
export function loadBureau(city: string): Bureau {
  return readBureau(fileURLToPath(new URL(`./bureaus/${city}.yaml`, import.meta.url)));
}

/** The same from any file: an operator may keep a corrected profile of his own. */
export function readBureau(file: string): Bureau {
  const fields = new Fields(file, 'bureau', readYamlMap(file)).only(
    'id',
    'city',
    'name',
    'website',
    'phone',
    'disputes',
    'fax',
    'address',
    'hours',
    'migrantLines',
    'migrantLinesFrom',
    'legalAdvice',
  );
  const city = fields.in('city');
  const known = <T>(field: string, read: (inner: Fields) => T): Record<string, T> =>
    fields.has(field) ? { [field]: read(fields.in(field)) } : {};
  return {
    id: fields.text('id'),
    city: { zh: city.text('zh'), also: city.has('also') ? city.texts('also') : [], en: city.text('en') },
    name: inTwoLanguages(fields.in('name')),
    ...known('website', (inner) => ({ ...provenance(inner), url: inner.text('value') })),
    ...known('phone', line),
    ...known('disputes', line),
    ...known('fax', line),
    ...known('address', inTwoLanguages),
    ...known('hours', (inner) => ({ ...provenance(inner), ...hours(inner) })),
    migrantLines: fields.has('migrantLines') ? migrantLines(fields) : new Map(),
    legalAdvice: (fields.has('legalAdvice') ? fields.each('legalAdvice') : []).map((inner) => ({
      ...provenance(inner),
      ...hours(inner),
      mode: inner.oneOf('mode', ['phone', 'inPerson'] as const),
      at: inner.text('value'),
    })),
  };
}

function migrantLines(fields: Fields): ReadonlyMap<string, Line> {
  const from = provenance(fields.in('migrantLinesFrom'));
  return new Map(
    fields.each('migrantLines').map((inner) => [inner.text('language'), { ...from, ...numbers(inner) }]),
  );
}

function provenance(fields: Fields): Provenance {
  const asOf = fields.optionalText('asOf');
  const note = fields.optionalText('note');
  return {
    status: fields.oneOf('status', STATUS),
    source: fields.text('source'),
    ...(asOf === undefined ? {} : { asOf }),
    recheck: fields.flag('recheck', false),
    ...(note === undefined ? {} : { note }),
  };
}

function numbers(fields: Fields): { readonly number: string; readonly ext?: string } {
  return { number: fields.text('value'), ...(fields.has('ext') ? { ext: fields.text('ext') } : {}) };
}

function line(fields: Fields): Line {
  return { ...provenance(fields), ...numbers(fields) };
}

function inTwoLanguages(fields: Fields): Provenance & { readonly zh: string; readonly en: string } {
  return { ...provenance(fields), zh: fields.text('zh'), en: fields.text('en') };
}

function hours(fields: Fields): Hours {
  const days = fields
    .list('days')
    .map((day, index) =>
      typeof day === 'number' && day >= 1 && day <= 7 ? day : fields.fail(`days[${index}]`, 'must be 1–7'),
    );
  const open = fields.list('open').map((pair, index): readonly [string, string] => {
    const [from, to] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof from === 'string' && typeof to === 'string' && from < to) return [from, to];
    return fields.fail(`open[${index}]`, 'must be two times of the day, the earlier first');
  });
  return { days, open };
}
