import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LawNotKnown, lawFrom, loadLaw, UnknownValue } from '../../rights/law.ts';

const directory = new URL('../../rights/values/', import.meta.url);
const raw: Record<string, { values: Record<string, unknown>[]; yearly?: boolean }> = Object.assign(
  {},
  ...readdirSync(directory).map((name) => parse(readFileSync(new URL(name, directory), 'utf8')) as object),
);
const law = loadLaw();

/** What a lawyer would find in the file for an id and the first day of a period. */
function written(id: string, from: string): unknown {
  return raw[id]?.values.find((entry) => entry.from === from)?.value;
}

describe('the value in force on a day', () => {
  const wage = 'minimum_wage.min_wage';

  it.each([
    ['2017-07-01', '2017-01-01'],
    ['2018-03-01', '2018-01-01'],
    ['2025-12-31', '2025-01-01'],
    ['2026-01-01', '2026-01-01'],
    ['2026-12-31', '2026-01-01'],
  ])('minimum wage of %s is the one from %s', (day, from) => {
    expect(written(wage, from)).toBeDefined();
    expect(law.value(wage, day).value).toEqual(written(wage, from));
  });

  it('changes on the first day of a rule, not before', () => {
    const id = 'working_time.hours.ot_month_with_agreement';
    expect(law.value(id, '2018-03-01').value).toBe(written(id, '2018-03-01'));
    expect(() => law.value(id, '2018-02-28')).toThrow(LawNotKnown);
  });

  it('keeps a later rate apart from the present one', () => {
    const rate = 'insurance.LI.rate';
    expect(law.value(rate, '2026-12-31').verified).toBe(true);
    expect(law.value(rate, '2027-01-01').verified).toBe(false);
  });

  it('carries id, article, source and whether it was verified', () => {
    const entry = law.value(wage, '2026-11-20');
    expect(entry).toMatchObject({
      id: wage,
      unit: 'TWD',
      from: '2026-01-01',
      to: '2026-12-31',
      verified: true,
    });
    expect(entry.article).not.toBe('');
    expect(entry.source).not.toBe('');
  });
});

describe('what is not known', () => {
  it('names the value, the day and the last known entry, and gives no figure', () => {
    let error: unknown;
    try {
      law.value('minimum_wage.min_wage', '2027-01-01');
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(LawNotKnown);
    expect(error).toMatchObject({
      code: 'law_not_known',
      id: 'minimum_wage.min_wage',
      date: '2027-01-01',
      lastKnown: { from: '2026-01-01', to: '2026-12-31' },
    });
    expect(String(error)).toContain('minimum_wage.min_wage');
    expect(String(error)).toContain('2027-01-01');
  });

  it('has no last known entry before the first', () => {
    expect(() => law.value('minimum_wage.min_wage', '1999-01-01')).toThrow(
      expect.objectContaining({ code: 'law_not_known', lastKnown: undefined }),
    );
  });

  it('tells an unknown id from an unknown day', () => {
    expect(() => law.value('minimum_wage.nonsense', '2026-11-20')).toThrow(UnknownValue);
    expect(() => law.title('minimum_wage.nonsense')).toThrow(UnknownValue);
  });

  it.each(['2026-2-1', '2026-02-30', 'today', ''])('refuses %j as a day', (day) => {
    expect(() => law.value('minimum_wage.min_wage', day)).toThrow(RangeError);
  });
});

describe('values that end soon', () => {
  it('warns of yearly values within the days, with the days left', () => {
    const ending = law.ending('2026-11-20');
    expect(ending.map(({ id }) => id)).toContain('minimum_wage.min_wage');
    expect(ending.every(({ daysLeft, id }) => daysLeft === 41 && raw[id]?.yearly === true)).toBe(true);
  });

  it('is silent while there is time, and keeps warning when it is past', () => {
    expect(law.ending('2026-03-01')).toEqual([]);
    expect(law.ending('2027-02-01').map(({ daysLeft }) => daysLeft)).toContain(-32);
  });
});

describe('the files', () => {
  it('have an article and a source for every entry', () => {
    for (const [id, { values }] of Object.entries(raw)) {
      for (const entry of values) {
        expect(entry.article, id).toEqual(expect.stringMatching(/\S/));
        expect(entry.source, id).toEqual(expect.stringMatching(/\S/));
        expect(entry.verified, id).toBeTypeOf('boolean');
      }
    }
  });

  it('have no overlapping entries', () => {
    for (const [id, { values }] of Object.entries(raw)) {
      values.slice(1).forEach((entry, index) => {
        const before = values[index]?.to;
        expect(before, id).toEqual(expect.any(String));
        expect(String(entry.from) > String(before), id).toBe(true);
      });
    }
  });

  it('cannot be changed by who reads them', () => {
    const entry = law.value('minimum_wage.min_wage', '2026-11-20');
    expect(Object.isFrozen(law)).toBe(true);
    expect(Object.isFrozen(entry)).toBe(true);
    expect(Object.isFrozen(entry.value)).toBe(true);
  });
});

describe('a wrong file', () => {
  const entry = { from: '2020-01-01', to: '2020-12-31', value: 1, article: 'A', source: 'S', verified: true };
  const one = (change: object) => ({
    'a.b': { title: 'T', yearly: true, values: [{ ...entry, ...change }] },
  });

  it('is read when it is right', () => {
    expect(lawFrom(one({})).value('a.b', '2020-06-01').value).toBe(1);
  });

  it.each([
    ['article', { article: '' }],
    ['verified', { verified: 'yes' }],
    ['from', { from: '2020-13-01' }],
    ['to', { to: null }],
    ['verfied', { verfied: true }],
  ])('is refused with the id and the field %s', (field, change) => {
    expect(() => lawFrom(one(change))).toThrow(new RegExp(`a\\.b.*${field}`));
  });

  it('is refused when periods overlap', () => {
    const values = [entry, { ...entry, from: '2020-06-01', to: '2021-06-01' }];
    expect(() => lawFrom({ 'a.b': { title: 'T', values } })).toThrow(/a\.b.*from/);
  });
});
