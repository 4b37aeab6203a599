import { describe, expect, it } from 'vitest';
import { scriptLanguage, textParts } from '../../api/chat/text-parts.ts';

function links(text: string, language = 'en', urgent = false) {
  return textParts(text, { language, urgent }).flatMap(({ text: shown, href }) =>
    href ? [[shown, href]] : [],
  );
}

describe('numbers in what the hotline says', () => {
  it.each([
    ['Call 1955 (free, 24 hours).', '1955', 'tel:1955'],
    ['Danger: 110 (police)', '110', 'tel:110'],
    ['請撥打1955（免付費、24小時）。', '1955', 'tel:1955'],
    ['Bureau (04) 2228-9111 #35600, Mon–Fri', '(04) 2228-9111 #35600', 'tel:0422289111,35600'],
    ['Free: 0800-085-151.', '0800-085-151', 'tel:0800085151'],
    ['See https://www.mol.gov.tw/a?b=1.', 'https://www.mol.gov.tw/a?b=1', 'https://www.mol.gov.tw/a?b=1'],
  ])('%s', (text, shown, href) => {
    expect(links(text)).toEqual([[shown, href]]);
  });

  it.each([
    'The day pays NT$1,955 or NT$ 11,955.',
    '110 days, 119 hours, 113 people, since 1990',
    '民國110年，2026-11-20 14:05',
    'Article 110, paragraph 1/110',
    'Article 110 (勞動基準法第110條)',
  ])('does not dial figures: %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('dials every short number in danger, side by side too', () => {
    expect(links('撥打110報警、119、1925', 'zh-TW', true).map(([, href]) => href)).toEqual([
      'tel:110',
      'tel:119',
      'tel:1925',
    ]);
  });

  it('loses no character', () => {
    const text = 'Điều 24 (勞動基準法第24條): gọi 1955 (miễn phí), 110 hoặc (02) 1234-5678.';
    for (const urgent of [true, false]) {
      const parts = textParts(text, { language: 'vi', urgent });
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.find((part) => part.language)).toEqual({ text: '勞動基準法第24條', language: 'zh-TW' });
    }
  });
});

describe('the language of what a person typed', () => {
  it.each([
    ['加班費', 'vi', 'zh-TW'],
    ['ค่าโอที', 'zh-TW', 'th'],
    ['gaji', 'vi', 'vi'],
    ['gaji', 'zh-TW', ''],
    ['3', 'th', 'th'],
  ])('%s on a page in %s: %s', (text, page, expected) => {
    expect(scriptLanguage(text, page)).toBe(expected);
  });
});
