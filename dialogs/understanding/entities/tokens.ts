/** Cuts a folded text into known words, literals and the rest. Longest known word wins; linear in time. */
import { isDigit, type Literal, scanLiteral } from './literal.ts';
import type { Flag, Letter, Lexicon, Word } from './words.ts';

export interface Token {
  start: number;
  end: number;
  /** whether a blank stands before it */
  gap: boolean;
  word?: Word;
  literal?: Literal;
  /** one Latin letter: as a unit or a scale it must touch its number ("29k", "5h") */
  letter: boolean;
  /** a word in Latin letters: those are written with blanks between */
  latin: boolean;
  /** punctuation: no phrase reaches across */
  mark: boolean;
}

/** Cuts `text`, which must be folded, into tokens. */
export function tokenise(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let gap = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      gap = true;
      at += 1;
      continue;
    }
    const token = code >= 48 && code <= 57 ? literalAt(text, at, lexicon) : wordAt(text, at, lexicon);
    token.gap = gap;
    gap = false;
    at = token.end;
    const before = tokens.at(-1);
    // Unknown letters of one run (Chinese and Thai have no blanks) are one token, so that distances mean something.
    if (before && isUnknown(before) && isUnknown(token) && !token.gap) before.end = token.end;
    else if (!isHyphen(text, token)) tokens.push(token);
  }
  return tokens;
}

/** Whether the token at `at` can have the meaning `flag`. */
export function is(tokens: readonly Token[], at: number, flag: Flag): boolean {
  return tokens[at]?.word?.is.has(flag) ?? false;
}

/** Whether what stands at `at` makes the number before it a quantity, so that it is no hour of the clock. */
export function isCountedClock(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  if (!word) return false;
  const counted =
    word.unit ?? word.currency ?? (tokens[at]?.letter && tokens[at]?.gap ? undefined : word.scale);
  return (
    counted !== undefined ||
    is(tokens, at, 'unit.measure') ||
    is(tokens, at, 'number.counter') ||
    is(tokens, at, 'share.percent') ||
    is(tokens, at, 'climate.degree') ||
    is(tokens, at, 'date.dayAfter') ||
    is(tokens, at, 'date.monthAfter')
  );
}

function literalAt(text: string, at: number, lexicon: Lexicon): Token {
  const { end, literal } = scanLiteral(text, at, lexicon.settings.decimal);
  const token: Token = { start: at, end, gap: false, letter: false, latin: false, mark: false };
  if (!literal) return token;
  // "7eleven", "4g": digits that run into letters nobody knows are part of a name.
  if (isLatin(text.charCodeAt(end)) && !longest(text, end, lexicon.root)) token.end = latinEnd(text, end);
  else token.literal = literal;
  return token;
}

function wordAt(text: string, at: number, lexicon: Lexicon): Token {
  const found = longest(text, at, lexicon.root);
  const code = text.charCodeAt(at);
  if (found) {
    return {
      start: at,
      end: found.end,
      gap: false,
      letter: isLatin(code) && found.end === at + 1,
      latin: isLatin(code),
      mark: isComma(code),
      word: found.word,
    };
  }
  if (isLatin(code))
    return { start: at, end: latinEnd(text, at), gap: false, letter: false, latin: false, mark: false };
  return { start: at, end: at + 1, gap: false, letter: false, latin: false, mark: isMark(code) };
}

function longest(text: string, at: number, root: Letter): { end: number; word: Word } | undefined {
  let found: { end: number; word: Word } | undefined;
  let letter: Letter | undefined = root;
  for (let end = at; end < text.length; ) {
    letter = letter.next.get(text.charCodeAt(end));
    if (!letter) break;
    end += 1;
    if (letter.word && endsWord(text, end)) found = { end, word: letter.word };
  }
  return found;
}

/** Whether a word may end before unit `end`: not inside a Latin word, a number or a Thai syllable. */
function endsWord(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (isLatin(last)) return !isLatin(text.charCodeAt(end));
  if (isDigit(text, end - 1)) return !isDigit(text, end);
  return !isThaiVowelAfter(text.charCodeAt(end));
}

/** An unknown Latin word with the digits and letters that hang on it ("lb20261109"). */
function latinEnd(text: string, at: number): number {
  let end = at;
  while (isLatin(text.charCodeAt(end)) || isDigit(text, end)) end += 1;
  return end;
}

function isUnknown(token: Token): boolean {
  return !token.word && !token.literal && !token.mark;
}

/** The hyphen of "twenty-nine" joins; it is no sign for a range. */
function isHyphen(text: string, token: Token): boolean {
  return (
    text.charAt(token.start) === '-' &&
    isLatin(text.charCodeAt(token.start - 1)) &&
    isLatin(text.charCodeAt(token.end))
  );
}

function isLatin(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return (
    (code >= 0xdf && code <= 0x24f && code !== 0xf7) ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

/** Thai signs that belong to the syllable before them: a word cannot end between. */
function isThaiVowelAfter(code: number): boolean {
  return (
    (code >= 0x0e30 && code <= 0x0e3a) ||
    (code >= 0x0e47 && code <= 0x0e4e && code !== 0x0e4f && code !== 0x0e46) ||
    code === 0x0e45
  );
}

/** A comma that some language lists among its words ("March 3, 2021") still parts sentences. */
function isComma(code: number): boolean {
  return code === 44 || code === 46 || code === 0x3001;
}

function isMark(code: number): boolean {
  if (code < 128) return code !== 95;
  return (
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3008 && code <= 0x3011)
  );
}
