import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageLeaves } from '../../locales/messages.ts';
import { loadPacks, type Pack } from '../../locales/packs.ts';

const packs = loadPacks();

/** `locales/glossary.tsv`: id, one column a language, note, source. The id column is not Indonesian. */
const [head = [], ...rows] = readFileSync(new URL('../../locales/glossary.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const TERMS = new Map(rows.map(([id = '', ...terms]) => [id, terms]));

/** Terms that the answers cannot do without, and that have one name in each language. */
const WRITTEN = [
  'wage',
  'minimum-wage',
  'year-end-bonus',
  'deduction',
  'overtime',
  'rest-day',
  'regular-leave',
  'national-holiday',
  'annual-leave',
  'personal-leave',
  'sick-leave',
  'maternity-leave',
  'menstrual-leave',
  'parental-leave',
  'dismissal',
  'severance-pay',
  'notice-period',
  'involuntary-separation-certificate',
  'labor-insurance',
  'national-health-insurance',
  'occupational-accident-insurance',
  'employment-insurance',
  'occupational-accident',
  'passport',
  'evidence',
  'employer',
  'broker',
  'interpreter',
  'mediation',
  'labor-inspection',
  'complaint',
  'legal-aid-foundation',
  'discrimination',
  'human-trafficking',
  'union',
  'ministry-of-labor',
  'bureau-of-labor-insurance',
  'counselor',
] as const;

/** Said by people, never by the hotline: names for persons that hurt. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  'zh-TW': '外勞 外傭 女傭 印傭 逃逸 逃跑 非法外勞 黑工 殘廢 受害女 自己不小心'.split(' '),
  en: [
    'foreign labour',
    'foreign labor',
    'maid',
    'runaway',
    'absconder',
    'illegal worker',
    'illegal migrant',
    'crippled',
    'allegedly raped',
    'helper',
  ],
  id: [
    'tkw',
    'pembantu',
    'babu',
    'kabur',
    'kaburan',
    'pekerja gelap',
    'pekerja ilegal',
    'cacat',
    'diperkosa',
    'aib',
  ],
  vi: [
    'ô sin',
    'osin',
    'con ở',
    'cu li',
    'bỏ trốn',
    'lao động chui',
    'lao động bất hợp pháp',
    'tàn phế',
    'què',
    'bị làm nhục',
    'thất thân',
  ],
  th: 'ต่างด้าว คนใช้ หลบหนี หนีนายจ้าง แรงงานเถื่อน แรงงานผิดกฎหมาย คนพิการ เหยื่อ เสียตัว'.split(' '),
};

/** Schemes of the home country, and old names, that would mislead. */
const MISLEADING: Readonly<Record<string, readonly string[]>> = {
  'zh-TW': ['基本工資', '視頻', '信息', '質量', '台端', '親愛的'],
  en: ['kindly', 'sir/madam', 'guaranteed'],
  id: ['bpjs', 'jamsostek', 'thr', 'pkwt'],
  vi: ['lương cơ bản', 'lương tháng 13'],
  th: ['ประกันสังคม', 'บัตรทอง'],
};

/** All that the hotline says in a language, by place; placeholders hold ids and are no words. */
function spoken(pack: Pack): [place: string, text: string][] {
  const answers = [...pack.answers.values()].map((answer): [string, string] => [
    `answers/${answer.topic}.md`,
    [
      answer.answer,
      answer.means,
      ...answer.steps,
      answer.notFor ?? '',
      answer.doubt ?? '',
      ...Object.values(answer.facets),
    ].join('\n'),
  ]);
  return [...messageLeaves(pack.messages), ...answers].map(([place, text]) => [
    place,
    text.replace(/\{\{.*?\}\}/g, ' ').toLowerCase(),
  ]);
}

function says(pack: Pack, text: string, word: string): boolean {
  if (pack.script !== 'Latin') return text.includes(word);
  return new RegExp(`(?<![\\p{L}\\p{M}])${word.replaceAll('/', '\\/')}(?![\\p{L}\\p{M}])`, 'u').test(text);
}

/** A term and its short form: `勞工保險（勞保）` may be written either way. */
function formsOf(term: string): string[] {
  const inside = [...term.matchAll(/[（(](.*?)[）)]/g)].map((match) => match[1] ?? '');
  return [term.replace(/\s*[（(].*?[）)]/g, ''), ...inside]
    .map((form) => form.trim().toLowerCase())
    .filter(Boolean);
}

it('has a term in every language in every row', () => {
  expect(head.slice(0, 6)).toEqual(['id', 'zh-TW', 'en', 'id', 'vi', 'th']);
  for (const [id, terms] of TERMS) {
    expect(
      terms.slice(0, 5).filter((term) => term.trim() === ''),
      id,
    ).toEqual([]);
    for (const term of terms) expect(term, id).toBe(term.normalize('NFC'));
  }
});

describe.each([...packs.values()].map((pack, i) => [pack.code, pack, i] as const))(
  '%s',
  (code, pack, column) => {
    const places = spoken(pack);
    const all = places.map(([, text]) => text).join('\n');

    it.each(WRITTEN)('writes the glossary’s term for %s', (id) => {
      const forms = formsOf(TERMS.get(id)?.[column] ?? '');
      expect(forms).not.toEqual([]);
      expect(
        forms.some((form) => all.includes(form)),
        forms.join(' / '),
      ).toBe(true);
    });

    it('never uses a word that hurts', () => {
      const found = (NEVER[code] ?? []).flatMap((word) =>
        places.filter(([, text]) => says(pack, text, word)).map(([place]) => `${place}: ${word}`),
      );
      expect(found).toEqual([]);
    });

    it('never uses a word that misleads', () => {
      const found = (MISLEADING[code] ?? []).flatMap((word) =>
        places.filter(([, text]) => says(pack, text, word)).map(([place]) => `${place}: ${word}`),
      );
      expect(found).toEqual([]);
    });

    it('does not shout and keeps to Western digits', () => {
      const shouting = places
        .filter(([, text]) => /[!！]{1}/.test(text.replace(/https?:\S+/g, '')))
        .map(([place]) => place);
      expect(shouting).toEqual([]);
      expect(places.filter(([, text]) => /[๐-๙٠-٩]/.test(text)).map(([place]) => place)).toEqual([]);
    });
  },
);
