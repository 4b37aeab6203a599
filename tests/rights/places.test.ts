import { describe, expect, it } from 'vitest';
import { loadBureau } from '../../rights/bureau.ts';
import { loadContacts } from '../../rights/contacts.ts';

describe('contacts', () => {
  const contacts = loadContacts();

  it.each(['police', 'ambulance', 'coastguard', 'labour_1955', 'violence_113', 'suicide_1925'])(
    '%s is free and open day and night',
    (id) => {
      expect(contacts.get(id)).toMatchObject({ free: true, allDay: true, confidence: 'high' });
    },
  );

  it('leaves out numbers that may not be printed', () => {
    expect(contacts.has('nia_old')).toBe(false);
    expect([...contacts.values()].filter(({ note }) => /do not print/i.test(note ?? ''))).toEqual([]);
  });

  it('1955 answers in the five languages of the hotline', () => {
    expect(contacts.get('labour_1955')?.languages).toEqual(
      expect.arrayContaining(['zh', 'en', 'id', 'vi', 'th']),
    );
  });
});

describe('the bureau of Taichung', () => {
  const bureau = loadBureau('taichung');

  it('says for every field how sure it is', () => {
    for (const field of [bureau.name, bureau.phone, bureau.address, bureau.hours]) {
      expect(field).toMatchObject({
        status: expect.stringMatching(/^(verified|general)$/),
        source: expect.any(String),
      });
    }
  });

  it('marks old numbers for a check', () => {
    expect(bureau.phone?.recheck).toBe(true);
  });

  it("has lines in workers' languages", () => {
    expect([...bureau.migrantLines.keys()].sort()).toEqual(['en', 'id', 'th', 'vi']);
  });

  it('of an unknown city is an error that names the file', () => {
    expect(() => loadBureau('atlantis')).toThrow(/atlantis\.yaml/);
  });
});
