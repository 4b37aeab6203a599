/** A piece of a text: plain, a link to dial or open, or Chinese within another language. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
  readonly language?: string;
}

/** Three digits can be an amount or a day count: outside danger they dial only when a bracket names whose they are. */
const SHORT = '1(?:10|12|13|18|19|65)';
const HOTLINE = '19(?:25|66|90|95)';
/** Not the bracket of a citation: Article 110 (…第110條). */
const BRACKET = '(?=\\s?[(（](?![^)）]*第))';
const AREA = '\\(0\\d{1,2}\\)\\s?\\d{3,4}[-\\s]?\\d{3,4}|0\\d{1,3}-\\d{3,4}-?\\d{3,4}';
const EXTENSION = '(?:\\s?#\\d{1,6})?';

const LINK = '(?<link>https?://[^\\s<>"「」（）]+[^\\s<>"「」（）.,;:!?。，；：！？])';
/** Digits belong to the Chinese only in 第24條: elsewhere they may be a number to dial. */
const HAN = '(?<han>(?:第[\\d-]+|\\p{Script=Han})(?:第[\\d-]+|[\\p{Script=Han}、，。：；「」（）〈〉《》])*)';

function pattern(short: string, ...more: readonly string[]): RegExp {
  const dial = `(?<dial>(?:${AREA})${EXTENSION}|(?:1955|${short}))(?![\\d/-]|[.,]\\d)`;
  return new RegExp([LINK, dial, ...more].join('|'), 'gu');
}

/** What stands before digits that are a part of something larger. Phones of 2022 know no look-behind. */
const WITHIN_FIGURE = /[\d.,$#/-]$/;

const SHORT_CALM = `(?:${SHORT}|${HOTLINE})${BRACKET}`;
const SHORT_URGENT = `${SHORT}|${HOTLINE}`;
const CHINESE = { calm: pattern(SHORT_CALM), urgent: pattern(SHORT_URGENT) };
const OTHER = { calm: pattern(SHORT_CALM, HAN), urgent: pattern(SHORT_URGENT, HAN) };

/** Splits a text of the hotline into what is drawn plainly, as a link, or as Chinese. */
export function textParts(
  text: string,
  options: { readonly language: string; readonly urgent?: boolean },
): TextPart[] {
  const patterns = options.language.startsWith('zh') ? CHINESE : OTHER;
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(options.urgent ? patterns.urgent : patterns.calm)) {
    const at = match.index ?? 0;
    if (match.groups?.dial && WITHIN_FIGURE.test(text.slice(0, at))) continue;
    const part = found(match);
    if (at > end) parts.push({ text: text.slice(end, at) });
    parts.push(part);
    end = at + part.text.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function found(match: RegExpMatchArray): TextPart {
  const { link, dial, han } = match.groups ?? {};
  if (link) return { text: link, href: link };
  if (dial) return { text: dial, href: dialling(dial) };
  return { text: han ?? '', language: 'zh-TW' };
}

/** The comma makes a phone wait before it dials the extension. */
function dialling(number: string): string {
  return `tel:${number.replace('#', ',').replace(/[^\d,]/g, '')}`;
}

/** The language of what a person typed as far as its script tells; `''` means unknown. */
export function scriptLanguage(text: string, pageLanguage: string): string {
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  if (/\p{Script=Han}/u.test(text)) return 'zh-TW';
  const latinPage = !/^(zh|th)/.test(pageLanguage);
  return latinPage || !/\p{L}/u.test(text) ? pageLanguage : '';
}
