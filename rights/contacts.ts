import { fileURLToPath } from 'node:url';
import { Fields, readYamlMap } from './yaml-file.ts';

const CONFIDENCE = ['high', 'medium', 'low'] as const;

/** A hotline that answers may print. */
export interface Contact {
  readonly id: string;
  /** What to dial in Taiwan. */
  readonly number: string;
  /** Where it differs from a mobile phone. */
  readonly mobile?: string;
  readonly ext?: string;
  readonly zh: string;
  readonly en: string;
  readonly purpose: string;
  /** Free to call. */
  readonly free: boolean;
  /** Open 24 hours on every day. */
  readonly allDay: boolean;
  readonly hours: string;
  /** Languages seen in a source (`zh`, `en`, `id`, `vi`, `th`, `fil` …). */
  readonly languages: readonly string[];
  /** The number was seen in the source. */
  readonly verified: boolean;
  readonly confidence: (typeof CONFIDENCE)[number];
  readonly source: string;
  readonly note?: string;
}

const CONTACTS = fileURLToPath(new URL('./contacts.yaml', import.meta.url));
const NUMBER = /^[\d-]+$/;

/** All contacts by id. Throws RightsFileError naming contact and field. */
export function loadContacts(file: string = CONTACTS): ReadonlyMap<string, Contact> {
  return new Map(
    Object.entries(readYamlMap(file)).map(([id, value]) => [
      id,
      readContact(id, new Fields(file, id, value)),
    ]),
  );
}

function readContact(id: string, fields: Fields): Contact {
  fields.only(
    'number',
    'mobile',
    'ext',
    'zh',
    'en',
    'purpose',
    'free',
    'allDay',
    'hours',
    'languages',
    'verified',
    'confidence',
    'source',
    'note',
  );
  const note = fields.optionalText('note');
  return {
    id,
    number: digits(fields, 'number'),
    ...(fields.has('mobile') ? { mobile: digits(fields, 'mobile') } : {}),
    ...(fields.has('ext') ? { ext: digits(fields, 'ext') } : {}),
    zh: fields.text('zh'),
    en: fields.text('en'),
    purpose: fields.text('purpose'),
    free: fields.flag('free'),
    allDay: fields.flag('allDay'),
    hours: fields.text('hours'),
    languages: fields.texts('languages'),
    verified: fields.flag('verified'),
    confidence: fields.oneOf('confidence', CONFIDENCE),
    source: fields.text('source'),
    ...(note === undefined ? {} : { note }),
  };
}

function digits(fields: Fields, field: string): string {
  const value = fields.text(field);
  return NUMBER.test(value) ? value : fields.fail(field, 'must have only digits and hyphens');
}
