/**
 * Folding: the same word typed in different ways becomes the same string. Thai is composed (NFC), never
 * "compatibility" composed: NFKC takes SARA AM (ำ) apart and no Thai word would match any more.
 */

/** A folded text together with where each of its UTF-16 units came from. */
export interface Folded {
  text: string;
  /** start in the original text of unit `i` of the folded text */
  from: number[];
  /** end (exclusive) in the original text of unit `i` of the folded text */
  to: number[];
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/;
const BLANK = /[\s\u0000-\u001F\u007F-\u009F]/;

/** Turns Thai and full-width digits into 0–9 and leaves all the rest as it was (the length stays the same). */
export function foldDigits(text: string): string {
  return text.replace(/[๐-๙０-９]/g, (digit) => String(digitOf(digit.charCodeAt(0))));
}

/**
 * The form in which words are compared: NFC, lower case, ASCII for full-width forms and Thai digits, repaired
 * Thai SARA AM and SARA AE, single blanks, no invisible characters, trimmed.
 */
export function foldForMatch(text: string): string {
  // Most messages are plain letters: nothing has to be followed letter by letter.
  return NEEDS_CARE.test(text)
    ? foldWithMap(text).text.trim()
    : text.toLowerCase().replace(/ {2,}/g, ' ').trim();
}

/**
 * All but ASCII, precomposed Latin letters as Vietnamese has them, Chinese, and Thai in its usual order: there a
 * message only loses its capitals and doubled blanks.
 */
const NEEDS_CARE =
  /[^\x20-\x7E\u00C0-\u00FF\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u0E01-\u0E3A\u0E40-\u0E4C\u3001\u3002\u4E00-\u9FFF]|\u0E40\u0E40|[\u0E48-\u0E4B][\u0E38-\u0E3A]/;

/** Vietnamese (or any Latin) text without its marks: `đ` → `d`, `rưỡi` → `ruoi`. Thai and Chinese stay whole. */
export function stripDiacritics(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return bare.replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** As {@link foldForMatch}, not trimmed, with the way back to the original text. */
export function foldWithMap(original: string): Folded {
  const pieces = original.normalize('NFC') === original ? undefined : compose(original);
  const source = pieces?.text ?? original;
  const out: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (char: string, at: number, last: number) => {
    for (let unit = 0; unit < char.length; unit += 1) {
      out.push(char.charAt(unit));
      from.push(pieces?.from[at] ?? at);
      to.push(pieces?.to[last] ?? last + 1);
    }
  };
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code > 0x20 && code < 0x7f) {
      put(code > 0x40 && code < 0x5b ? String.fromCharCode(code + 32) : source.charAt(at), at, at);
      continue;
    }
    const char = source.charAt(at);
    if (INVISIBLE.test(char)) continue;
    if (BLANK.test(char)) {
      if (out.at(-1) !== ' ') put(' ', at, at);
    } else if (code >= 0x0e00 && code < 0x0e80) {
      at += foldThai(source, at, code, put);
    } else if (code > 0xff00 && code < 0xff5f) {
      put(String.fromCharCode(code - 0xfee0).toLowerCase(), at, at);
    } else {
      put(char.toLowerCase(), at, at);
    }
  }
  return { text: out.join(''), from, to };
}

/** Folds the Thai letters at `at`; answers how many further units it used up. */
function foldThai(
  source: string,
  at: number,
  code: number,
  put: (c: string, a: number, z: number) => void,
): number {
  if (code >= 0x0e50 && code <= 0x0e59) {
    put(String(code - 0x0e50), at, at);
    return 0;
  }
  if (code === 0x0e40 && source.charCodeAt(at + 1) === 0x0e40) {
    put('\u0E41', at, at + 1);
    return 1;
  }
  if (code === 0x0e4d) {
    const repaired = source.slice(at, at + 3).match(/^\u0E4D([\u0E48-\u0E4B]?)\u0E32/);
    if (repaired) {
      const length = repaired[0].length;
      put(`${repaired[1] ?? ''}\u0E33`, at, at + length - 1);
      return length - 1;
    }
  }
  put(source.charAt(at), at, at);
  return 0;
}

/** NFC, one letter with its marks at a time, so that every unit still knows where it came from. */
function compose(original: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const match of original.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const piece = match[0].normalize('NFC');
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      from.push(match.index);
      to.push(match.index + match[0].length);
    }
  }
  return { text, from, to };
}

function digitOf(code: number): number {
  return code >= 0xff10 ? code - 0xff10 : code - 0x0e50;
}
