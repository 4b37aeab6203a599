import { describe, expect, it } from 'vitest';
import { citation, loadActs } from '../../rights/acts.ts';
import { loadContacts } from '../../rights/contacts.ts';
import { type LegalValue, loadLaw } from '../../rights/law.ts';
import { loadTopics } from '../../rights/topics.ts';

const DAY = '2026-11-20';
const PLACEHOLDER =
  /^(?<id>[\w.-]+?)(?:#(?<path>[\w.]+))?(?: \/ (?<by>\d+))?(?: (?<format>money|number|percent|rate|multiple|range|date))?$/;

const law = loadLaw();
const acts = loadActs();
const topics = loadTopics();
const placeholders = [...topics.values()].flatMap((topic) =>
  [...topic.values, ...[...topic.facets.values()].flat()].map((text) => [topic.id, text] as const),
);

function resolve(text: string): { value: LegalValue | undefined; format: string | undefined } {
  const parts = PLACEHOLDER.exec(text)?.groups;
  let value: LegalValue | undefined = law.value(parts?.id ?? text, DAY).value;
  for (const step of parts?.path?.split('.') ?? []) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, LegalValue>>)[step]
        : undefined;
  }
  return { value, format: parts?.format };
}

function fits(value: LegalValue | undefined, format: string | undefined): boolean {
  if (format === undefined) return typeof value === 'string';
  if (format === 'multiple') return typeof value === 'string' && /^\d+\/\d+$/.test(value);
  if (format === 'range') {
    const [min, max] = Array.isArray(value)
      ? (value as LegalValue[])
      : [(value as { min?: LegalValue }).min, (value as { max?: LegalValue }).max];
    return typeof min === 'number' && typeof max === 'number' && min < max;
  }
  return typeof value === 'number';
}

describe('the topics', () => {
  it('are the 34 that the hotline answers', () => {
    expect(topics.size).toBe(34);
    expect([...topics.keys()][0]).toBe('wage.minimum');
    expect([...topics.keys()].at(-1)).toBe('service');
  });

  it.each(placeholders)('%s shows %s', (_topic, text) => {
    const { value, format } = resolve(text);
    expect(fits(value, format), JSON.stringify(value)).toBe(true);
  });

  it('rest on articles of known Acts', () => {
    for (const topic of topics.values()) {
      for (const reference of topic.articles) {
        expect(() => citation(acts, reference), `${topic.id}: ${reference}`).not.toThrow();
      }
    }
  });

  it('name only contacts that exist in what authors are told', () => {
    const contacts = loadContacts();
    for (const topic of topics.values()) {
      for (const [, id] of topic.facts.matchAll(/\{\{contact (\w+)\}\}/g)) {
        expect(id === 'bureau' || contacts.has(String(id)), `${topic.id}: ${id}`).toBe(true);
      }
    }
  });

  it('mark where somebody is not covered', () => {
    expect(topics.get('wage.minimum')?.notFor).toBe(true);
    expect(topics.get('abuse')?.notFor).toBe(false);
  });
});
