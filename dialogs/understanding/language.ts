import type { Packs } from '../../locales/packs.ts';
import type { FeatureSpec } from './features.ts';
import { foldForMatch, stripDiacritics } from './fold.ts';
import { type LinearModel, read, score } from './linear-model.ts';
import { type Example, train } from './train.ts';
import type { Understanding } from './understanding.ts';

type Guess = Understanding['language'];

/** Name of the head that knows languages. */
const LANGUAGE_HEAD = 'language';

const FEATURES: FeatureSpec = { characters: [2, 3] };

/** Label of messages in a language that no pack speaks. */
const OTHER = 'other';

/** A message with fewer letters than this decides little: the known language then weighs more. */
const FEW_LETTERS = 8;

/** Labels whose messages are often in words of another language: "English please", "ok thanks", "cancel". */
const MIXED = /^(?:fraud|do\.(?!calculate|complaint|status|violators|appointment).*)$/;

/** So many pieces of one line still teach something. */
const MOST_PIECES = 10;

/** So many lines of each language are enough to know it by. */
const ENOUGH_LINES = 9000;

/** Learns to tell the languages that share an alphabet from each other, and from all others. */
export function trainLanguages(packs: Packs, others: readonly string[]): LinearModel {
  const examples: Example[] = others.map((text) => ({ text, label: OTHER }));
  for (const pack of packs.values()) {
    if (pack.script !== 'Latin') continue;
    const lines = Object.entries({ ...pack.utterances, ...pack.danger })
      .filter(([label]) => !MIXED.test(label))
      .flatMap(([, messages]) => messages);
    // A young pack has fewer lines: it then gives several pieces of each.
    const pieces = Math.min(ENOUGH_LINES, lines.length * MOST_PIECES);
    for (let i = 0; i < pieces; i++) {
      const piece = pieceOf(lines[Math.floor((i * lines.length) / pieces)] ?? '', i);
      const text = pack.stripDiacritics && i % 2 === 1 ? stripDiacritics(piece) : piece;
      examples.push({ text, label: pack.code });
    }
  }
  return train({ [LANGUAGE_HEAD]: examples }, FEATURES, { minimumTexts: 3, epochs: 10, cost: 1 });
}

/** Of three lines one whole, of the others one to three words: chats are full of such fragments. */
function pieceOf(line: string, i: number): string {
  const words = line.split(/\s+/);
  if (i % 3 === 0 || words.length < 3) return line;
  const length = 1 + ((i % 7) % 3);
  const first = (i * 5) % Math.max(1, words.length - length + 1);
  return words.slice(first, first + length).join(' ');
}

/** Tells the language of a message; `known` is the one the person used before. */
export function guessLanguage(text: string, model: LinearModel, packs: Packs, known?: string): Guess {
  const script = mainScript(text);
  const byScript = [...packs.values()].filter((pack) => pack.script === script);
  if (script === undefined) return { code: known ?? '', confidence: 0, supported: true };
  if (byScript.length === 0) return { code: 'en', confidence: 0.99, supported: false };
  const [only] = byScript;
  if (byScript.length === 1 && only) return { code: only.code, confidence: 0.99, supported: true };
  return amongLatin(text, model, known);
}

/** What the words themselves say of the languages of one alphabet, likeliest first: near +1 is sure. */
export function languageScores(text: string, model: LinearModel): { code: string; score: number }[] {
  const { labels, scores } = score(read(foldForMatch(withoutNames(text)), model), model, LANGUAGE_HEAD);
  return labels.map((code, i) => ({ code, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score);
}

function amongLatin(text: string, model: LinearModel, known: string | undefined): Guess {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const prior = letters < FEW_LETTERS ? 1 : 0.2;
  const weighed = languageScores(text, model)
    .map(({ code: label, score }) => ({
      label,
      weight: Math.exp(5 * (score + (label === known ? prior : 0) - (label === OTHER ? 0.25 : 0))),
    }))
    .sort((a, b) => b.weight - a.weight);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const [best] = weighed;
  const second = weighed[1];
  if (!best) return { code: known ?? '', confidence: 0, supported: true };
  const confidence = best.weight / total;
  if (best.label !== OTHER) return { code: best.label, confidence, supported: true };
  return confidence >= 0.85 && letters >= FEW_LETTERS
    ? { code: 'en', confidence, supported: false }
    : { code: known ?? second?.label ?? 'en', confidence: 0.3, supported: true };
}

/**
 * A message without its names: "Putar lagu Let It Be" is Indonesian whatever the song is called. A name is a word
 * with a capital in front, except where a sentence begins, in a message that also has other words.
 */
function withoutNames(text: string): string {
  const rest = text.replace(NAME, '');
  return /\p{Ll}{2}/u.test(rest) ? rest : text;
}

const NAME =
  /(?<=[\p{Ll}\p{N},:;–-]['’"“(]?\s+["“(]?|\p{Lu}[\p{L}\p{M}'’-]+\s+)\p{Lu}\p{M}*[\p{Ll}\p{M}][\p{L}\p{M}'’-]*/gu;

/** Latin letters, marks, digits and signs alone: most messages, and nothing to weigh. */
const LATIN_ONLY = /^[\p{ASCII}\p{Script=Latin}\p{Script=Inherited}\u0080-\u00BF\u2000-\u20CF]*$/u;

const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Thai', /\p{Script=Thai}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /[\p{Script=Han}\p{Script=Bopomofo}]/gu],
];

/** A name in Latin letters says next to nothing of the language of the message around it. */
const WEIGHT_OF_NAME = 0.1;

/**
 * The script that most of a message is written in. Three Chinese characters weigh as much as two words of Latin
 * letters, four Thai letters as one: an English message with one Chinese word stays English, and "播放 Taylor
 * Swift" is Chinese.
 */
function mainScript(text: string): string | undefined {
  if (LATIN_ONLY.test(text)) return /\p{L}/u.test(text) ? 'Latin' : undefined;
  const folded = foldForMatch(text);
  const count = (letters: RegExp) => folded.match(letters)?.length ?? 0;
  const latin = weightOfLatin(text);
  const weights = new Map(SCRIPTS.map(([name, letters]) => [name, count(letters)]));
  const thai = (weights.get('Thai') ?? 0) / 4;
  const kana = weights.get('Kana') ?? 0;
  const han = (weights.get('Han') ?? 0) * 0.75;
  const known = latin + thai + kana + han;
  const all = count(/\p{L}/gu);
  const others =
    all -
    count(
      /[\p{Script=Latin}\p{Script=Thai}\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    );
  if (others > all / 2 && others > 1) return 'Other';
  if (known === 0) return undefined;
  if (kana >= 2 && kana * 3 >= han) return 'Kana';
  if (thai >= latin && thai >= han) return 'Thai';
  return han >= latin ? 'Han' : 'Latin';
}

/** Words of Latin letters in a message of several scripts; the first one counts in full, capital or not. */
function weightOfLatin(text: string): number {
  let weight = 0;
  for (const { 0: word, index } of text.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu))
    weight += index > 0 && /^\p{Lu}.*\p{Ll}/u.test(word) ? WEIGHT_OF_NAME : 1;
  return weight;
}
