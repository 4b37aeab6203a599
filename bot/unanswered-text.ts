import { withoutNames } from './unanswered-names.ts';

/** Longest text that is kept, in characters. */
const MOST_KEPT = 300;

/** Stands for what was taken out. */
const GONE = '…';

/** Blanks beside `@` and before dots: people write addresses so that no machine reads them. */
const EMAIL =
  /[\p{Script=Latin}\p{M}\p{N}._%+-]{1,64}\s?(?:[@＠]|[([]at[)\]])\s?[\p{Script=Latin}\p{N}-]{1,63}(?:\s?\.[\p{Script=Latin}\p{N}-]{2,63}){1,4}/giu;

const ADDRESS =
  /[a-z]{2,10}:\/\/\S+|www\.\S+|(?<![a-z0-9])(?:[a-z0-9-]{1,63}\.){1,5}(?:(?:com|net|org|info|me|tw|vn|th|id|ph|cc|io|ly|app|gl|link|ee|be|gg|shop|xyz|top|site)(?![a-z])(?:[/?#]\S*)?|[a-z]{2,12}\/\S+)/giu;

const SERVICE =
  '(?:line|賴|ไลน์|zalo|wechat|微信|whats ?app|telegram|instagram|messenger|facebook|skype|fb|ig|wa)';
const FILLER =
  '(?:\\s*(?:(?:is|me|my|saya|aku|ku|tôi|toi|em|mình|của|là|la|adalah)(?![\\p{Script=Latin}\\p{M}])|คือ|ของ|ผม|ฉัน|หนู|我的?|是|為|[:：=＝-]))*\\s*';
const ID = '(?:id|帳號|账号|帳戶|ไอดี)';
const EDGE = '(?<![\\p{Script=Latin}\\p{M}])';
const LATIN_END = '(?![\\p{Script=Latin}\\p{M}])';
const TOKEN = '[@＠]?[\\p{Script=Latin}\\p{N}._-]';

/** "LINE id: siti", "id line saya siti", "line：siti": whatever comes then is the id. */
const NAMED_ID = new RegExp(
  `(${EDGE}(?:${SERVICE}${FILLER}${ID}${LATIN_END}|${ID}\\s*${SERVICE}${LATIN_END}|${SERVICE}\\s*[:：=＝])${FILLER})${TOKEN}{2,}`,
  'giu',
);
/** "add my line siti_99": only what no word looks like, so that "line manager" stays. */
const LIKELY_ID = new RegExp(
  `(${EDGE}${SERVICE}${LATIN_END}${FILLER})(?=[\\p{Script=Latin}._-]*[\\p{N}_.-][\\p{Script=Latin}\\p{N}_])${TOKEN}{3,}`,
  'giu',
);

/** With the capitalised words behind it: LINE writes a whole display name. */
const AT_NAME = /[@＠][\p{L}\p{M}\p{N}._-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}]*){0,2}/gu;

/** Begins as numbers do here and abroad. Other digits are hidden one by one. */
const PHONE = /(?<!\p{N})(?:[+＋]\s?|[(（]?[0０]|886)[\p{N} ().（）－-]{5,20}\p{N}/gu;
const SPELT_NUMBER = /[〇零一二三四五六七八九]{7,}/gu;

/**
 * A message without what could tell who wrote it, as far as patterns can find it: addresses, telephone numbers,
 * ids, @names and names that are introduced become `…`, every other digit `#`. At most 300 characters.
 */
export function anonymised(text: string): string {
  const hidden = withoutNames(
    text
      .replace(/\s+/g, ' ')
      .replace(EMAIL, GONE)
      .replace(ADDRESS, GONE)
      .replace(NAMED_ID, `$1${GONE}`)
      .replace(LIKELY_ID, `$1${GONE}`)
      .replace(AT_NAME, GONE),
    GONE,
  )
    .replace(PHONE, GONE)
    .replace(SPELT_NUMBER, GONE)
    .replace(/\p{N}/gu, '#');
  return [...hidden.trim()].slice(0, MOST_KEPT).join('');
}
