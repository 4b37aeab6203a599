import type { Pack, Packs } from '../../locales/packs.ts';
import { COMMANDS, type CommandName } from '../../locales/phrases.ts';
import { foldForMatch, stripDiacritics } from './fold.ts';
import { type WordList, wordList } from './nearly.ts';

/** Words of all packs that decide by themselves, ready to look up. */
export interface WordLists {
  /** Whole message → command. Any language's word works in any conversation. */
  readonly commands: WordList<CommandName>;
  /** The languages in whose lists a command stands. */
  readonly spokenIn: ReadonlyMap<string, readonly string[]>;
  /** Name of a language, in any language → code. */
  readonly languages: WordList<string>;
  readonly byLanguage: ReadonlyMap<string, LanguageWords>;
}

export interface LanguageWords {
  readonly spaced: boolean;
  /** Special cases by the words that name them. */
  readonly facets: ReadonlyMap<string, string>;
  /** Most words that one of them has. */
  readonly longestFacet: number;
  /** The same where no blanks are written, by the first letter. */
  readonly facetsByLetter: ReadonlyMap<string, readonly (readonly [word: string, facet: string])[]>;
  readonly greet: readonly string[];
  readonly followUp: readonly string[];
  readonly correction: readonly string[];
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

export function compileWords(packs: Packs): WordLists {
  const commands = new Map<string, CommandName>();
  const languages = new Map<string, string>();
  const spokenIn = new Map<string, string[]>();
  for (const pack of packs.values()) {
    for (const name of COMMANDS)
      for (const word of forms(pack, pack.phrases.commands[name])) {
        commands.set(word, name);
        spokenIn.set(word, [...new Set([...(spokenIn.get(word) ?? []), pack.code])]);
      }
    for (const [code, names] of Object.entries(pack.phrases.languages)) {
      for (const name of forms(pack, names)) languages.set(name, code);
    }
    languages.set(bare(pack.name), pack.code);
  }
  return {
    commands: wordList(commands),
    spokenIn,
    languages: wordList(languages),
    byLanguage: new Map([...packs.values()].map((pack) => [pack.code, compileOne(pack)])),
  };
}

function compileOne(pack: Pack): LanguageWords {
  const { phrases } = pack;
  const facets = Object.entries(phrases.facets).flatMap(([facet, words]) =>
    forms(pack, words).map((word): [string, string] => [word, facet]),
  );
  return {
    spaced: pack.script === 'Latin',
    facets: new Map(facets),
    longestFacet: Math.max(0, ...facets.map(([word]) => word.split(' ').length)),
    facetsByLetter: byFirstLetter(facets),
    greet: forms(pack, phrases.commands.greet).sort((a, b) => b.length - a.length),
    followUp: forms(pack, phrases.followUp),
    correction: forms(pack, phrases.correction).sort((a, b) => b.length - a.length),
    yes: new Set(forms(pack, phrases.yes)),
    no: new Set(forms(pack, phrases.no)),
  };
}

function byFirstLetter<T>(words: readonly (readonly [string, T])[]): Map<string, (readonly [string, T])[]> {
  const byLetter = new Map<string, (readonly [string, T])[]>();
  for (const entry of words) {
    const letter = entry[0].charAt(0);
    const others = byLetter.get(letter);
    if (others) others.push(entry);
    else byLetter.set(letter, [entry]);
  }
  return byLetter;
}

function forms(pack: Pack, words: readonly string[]): string[] {
  const plain = words.map(bare).filter(Boolean);
  return pack.stripDiacritics ? [...new Set(plain.flatMap((word) => [word, stripDiacritics(word)]))] : plain;
}

/** A message without case, punctuation, emoji and doubled spaces: what whole-message look-ups compare. */
export function bare(text: string): string {
  return foldForMatch(text)
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether `word` stands in `text` (both bare): as a word where the language writes spaces, else anywhere. */
export function contains(text: string, word: string, spaced: boolean): boolean {
  return spaced ? ` ${text} `.includes(` ${word} `) : text.includes(word);
}

/** Whether a bare text begins with `word`: as a word where the language writes spaces. */
function begins(text: string, word: string, spaced: boolean): boolean {
  return text.startsWith(word) && (!spaced || text.length === word.length || text[word.length] === ' ');
}

function ends(text: string, word: string, spaced: boolean): boolean {
  const before = text.length - word.length - 1;
  return text.endsWith(word) && (!spaced || before < 0 || text[before] === ' ');
}

/** Special cases that a bare message names: "and at night" → night. */
export function facetsIn(message: string, language: LanguageWords): string[] {
  const { facets, facetsByLetter, longestFacet, spaced } = language;
  const named = new Set<string>();
  if (!spaced) {
    for (let at = 0; at < message.length; at++)
      for (const [word, facet] of facetsByLetter.get(message.charAt(at)) ?? [])
        if (message.startsWith(word, at)) named.add(facet);
    return [...named];
  }
  const words = message.split(' ');
  for (let first = 0; first < words.length; first++) {
    let phrase = '';
    for (let last = first; last < Math.min(words.length, first + longestFacet); last++) {
      phrase = last === first ? (words[last] as string) : `${phrase} ${words[last]}`;
      const facet = facets.get(phrase);
      if (facet !== undefined) named.add(facet);
    }
  }
  return [...named];
}

/** A message without the greeting it begins with: "hello, how many sick days". */
export function withoutGreeting(text: string, words: LanguageWords): string {
  const greeting = words.greet.find((word) => text.length > word.length && begins(text, word, words.spaced));
  return greeting ? text.slice(greeting.length).trim() : text;
}

/** Longest message that can be an elliptical follow-up, in characters. */
const LONGEST_FOLLOW_UP = 60;

/** "And for night shift?", "那時薪勒": opens or closes with a word that hangs on to what was said before. */
export function isFollowUp(text: string, words: LanguageWords): boolean {
  if (text.length > LONGEST_FOLLOW_UP) return false;
  return words.followUp.some(
    (marker) => begins(text, marker, words.spaced) || ends(text, marker, words.spaced),
  );
}

/** The rest of a message that begins like a correction, or undefined. */
export function correctionIn(original: string, words: LanguageWords): string | undefined {
  const text = bare(original);
  const opens = (word: string) => begins(text, word, words.spaced);
  const marker = words.correction.find(opens);
  if (marker !== undefined) return restAfter(original, marker).replace(PAUSE, '').trim();
  // "No, 0922 …" corrects as well. In many languages the word also means "not": it must stand apart.
  const no = words.no.has(text) ? undefined : [...words.no].find(opens);
  const rest = no === undefined ? '' : restAfter(original, no);
  return PAUSE.test(rest) || /^\s*\+?\d/.test(rest) ? rest.replace(PAUSE, '').trim() : undefined;
}

const PAUSE = /^\s*[,.:;!，。、：；！]+\s*/u;

/** What follows a word in the original text, where numbers keep their points and commas. */
function restAfter(original: string, word: string): string {
  let end = 0;
  for (let letters = word.replace(/\s/g, '').length; letters > 0 && end < original.length; end++) {
    if (/[\p{L}\p{M}\p{N}]/u.test(original[end] ?? '')) letters--;
  }
  return original.slice(end);
}

export function yesOrNo(text: string, words: LanguageWords): boolean | undefined {
  if (words.yes.has(text)) return true;
  if (words.no.has(text)) return false;
  const [first = ''] = text.split(' ');
  if (!words.spaced || text.length > 40) return undefined;
  return words.yes.has(first) ? true : words.no.has(first) ? false : undefined;
}
