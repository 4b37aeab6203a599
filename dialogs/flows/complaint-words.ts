import type { Pack } from '../../locales/packs.ts';
import { asks, folded } from '../asks.ts';
import type { Context } from '../context.ts';
import type { Asking } from '../flow.ts';
import { say } from '../say.ts';
import { saysSend } from '../send-words.ts';

/** Letters (or words, where words are parted by blanks) that must be left to tell what happened. */
const FEWEST: Readonly<Record<string, number>> = { Latin: 2, Han: 3 };
const FEWEST_LETTERS = 6;

/** Whether a message says more than that somebody wants to complain: "I want to report that we get no overtime pay". */
export function tellsWhat(text: string, pack: Pack): boolean {
  const rest = withoutWish(text, pack);
  const count =
    pack.script === 'Latin' ? rest.split(' ').filter(Boolean).length : rest.replace(/\s/g, '').length;
  return count >= (FEWEST[pack.script] ?? FEWEST_LETTERS);
}

function withoutWish(text: string, pack: Pack): string {
  const words = pack.phrases.complaint.wish
    .map((word) => folded(word, pack))
    .sort((a, b) => b.length - a.length);
  const isSpaced = pack.script === 'Latin';
  return words
    .reduce(
      (rest, word) =>
        isSpaced ? ` ${rest} `.split(` ${word} `).join('  ').trim() : rest.split(word).join(' '),
      folded(text, pack).replaceAll(' ', isSpaced ? '  ' : ' '),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

interface Limits {
  /** In UTF-16 units. */
  readonly longest: number;
  readonly statement?: boolean;
  readonly wish?: boolean;
}

/**
 * Words that can stand as a free answer. A mere yes or "wait" is none.
 * @param limits `statement`: a question is none either, it would be lost as an answer; `wish`: even words that
 * elsewhere only ask for a complaint, as names may be
 */
export function freeWords(
  text: string,
  context: Context,
  pack: Pack,
  { longest, statement = false, wish = false }: Limits,
): string | undefined {
  const words = text.trim();
  const message = folded(words, pack);
  if (!/[\p{L}\p{N}]/u.test(words) || words.length > longest) return undefined;
  const { yes, no, complaint } = pack.phrases;
  if ([...yes, ...no, ...complaint.wait].some((word) => folded(word, pack) === message)) return undefined;
  if (saysSend(context, words) || (!wish && withoutWish(words, pack) === '')) return undefined;
  return statement && asks(words, pack) ? undefined : words;
}

/** Said when words were no answer: how to write it, and the question again. */
export function againInWords({ context, pack }: Asking, question: string, max: number): string {
  return `${say(context, pack, 'complaint.badWords', { max })}\n\n${question}`;
}

/** A company by its legal form, and a city or district: only both together are clearly an employer and a place. */
const COMPANY =
  /[\p{Script=Han}A-Za-z0-9]{2,12}?(?:股份)?有限公司|\p{Lu}[\p{L}\p{N}&'. -]{1,40}?,? (?:Co\.?,? ?Ltd|Ltd|Inc|Corp)\b\.?/u;
const PLACE =
  /\p{Script=Han}{2}[市縣區鄉鎮]|\b(?:Taipei|Taoyuan|Hsinchu|Miaoli|Taichung|Changhua|Yunlin|Chiayi|Tainan|Kaohsiung|Pingtung|Yilan|Hualien|Taitung|Keelung)\b/u;
/** What may stand before a company's name in a sentence and is none of it. */
const BEFORE_NAME = /^.*?(?:檢舉|申訴|舉報|投訴|在|是)/u;

/** Employer and place where a message clearly names both. */
export function clearEmployer(text: string): string | undefined {
  const company = COMPANY.exec(text)?.[0].replace(BEFORE_NAME, '');
  const place = PLACE.exec(text)?.[0];
  return company && place ? `${company}, ${place}` : undefined;
}
