import { fileURLToPath } from 'node:url';
import { Fields, RightsFileError, readYamlMap } from './yaml-file.ts';

/** The special cases of a topic that people name; words for them are in locales/<lang>/phrases.yaml. */
export const FACETS = [
  'hourly',
  'part-time',
  'night',
  'holiday',
  'typhoon',
  'rest-day',
  'probation',
  'live-in',
  'student',
  'pregnant',
  'personal-leave',
  'family-care',
  'hospital',
  'menstrual',
  'paternity',
  'parental',
  'miscarriage',
  'marriage',
  'funeral',
  'tax',
  'food-lodging',
  'savings',
  'technical',
  'renewal',
  'end-of-contract',
  'missing-report',
  'bullying',
  'unemployment',
  'health-insurance',
  'heat-stroke',
  'legal-aid',
  'home-leave',
  're-entry',
  'fishing',
  'passport',
  'bank-book',
  'fired',
  'employer',
] as const;
export type Facet = (typeof FACETS)[number];

/** What all languages' answers to a topic have in common. */
export interface Topic {
  readonly id: string;
  /** References such as `LSA 14(1)5`; see citation() in acts.ts. */
  readonly articles: readonly string[];
  /** Placeholders (without braces) that answer, means, do and not-for together contain. */
  readonly values: readonly string[];
  /** The placeholders of each special case. */
  readonly facets: ReadonlyMap<Facet, readonly string[]>;
  /** What authors must say, in English. */
  readonly facts: string;
  readonly notFor: boolean;
  readonly doubt: boolean;
  /** Actions offered as buttons. */
  readonly next: readonly string[];
  readonly related: readonly string[];
}

const LIMITS = { articles: 5, values: 8, facets: 4, next: 2, related: 3 } as const;
const TOPICS = fileURLToPath(new URL('./topics.yaml', import.meta.url));

/** All topics by id, in the order of the file. Throws RightsFileError naming topic and field. */
export function loadTopics(file: string = TOPICS): ReadonlyMap<string, Topic> {
  const topics = new Map(
    Object.entries(readYamlMap(file)).map(([id, value]) => [id, readTopic(id, new Fields(file, id, value))]),
  );
  for (const topic of topics.values()) {
    const stranger = topic.related.find((id) => !topics.has(id) || id === topic.id);
    if (stranger) throw new RightsFileError(file, `${topic.id}.related`, `${stranger} is not another topic`);
  }
  return topics;
}

function readTopic(id: string, fields: Fields): Topic {
  fields.only('articles', 'values', 'facets', 'facts', 'notFor', 'doubt', 'next', 'related');
  const facets = fields.in('facets');
  const topic = {
    id,
    articles: fields.texts('articles'),
    values: fields.texts('values'),
    facets: new Map(Object.keys(facets.map).map((name) => [facet(facets, name), facets.texts(name)])),
    facts: fields.text('facts'),
    notFor: fields.flag('notFor'),
    doubt: fields.flag('doubt'),
    next: fields.texts('next'),
    related: fields.texts('related'),
  };
  if (topic.articles.length === 0) fields.fail('articles', 'must not be empty');
  for (const field of ['articles', 'values', 'next', 'related'] as const) {
    if (topic[field].length > LIMITS[field]) fields.fail(field, `must have at most ${LIMITS[field]} items`);
  }
  if (topic.facets.size > LIMITS.facets) fields.fail('facets', `must have at most ${LIMITS.facets}`);
  return topic;
}

function facet(fields: Fields, name: string): Facet {
  return FACETS.find((known) => known === name) ?? fields.fail(name, 'is not a known facet');
}
