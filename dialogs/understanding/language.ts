import type { Packs } from '../../locales/packs.ts';
import { MESSAGE_FEATURES, withStripped } from './features.ts';
import { foldForMatch } from './fold.ts';
import { classify, type LinearModel } from './linear-model.ts';
import { type Example, train } from './train.ts';
import type { Understanding } from './understanding.ts';

type Guess = Understanding['language'];

/** Label of messages in a language that no pack speaks. */
const OTHER = 'other';

/** A message with fewer letters than this decides little: the known language then weighs more. */
const FEW_LETTERS = 8;

/** Learns to tell the languages that share an alphabet from each other, and from all others. */
export function trainLanguages(packs: Packs, others: readonly string[]): LinearModel {
  const examples: Example[] = others.map((text) => ({ text, label: OTHER }));
  for (const pack of packs.values()) {
    if (pack.script !== 'Latin') continue;
    // Every second line is enough to know a language by.
    const lines = [...Object.values(pack.utterances), ...Object.values(pack.danger)]
      .flat()
      .filter((_, i) => i % 2 === 0);
    for (const text of withStripped(lines, pack.stripDiacritics)) examples.push({ text, label: pack.code });
  }
  return train(examples, MESSAGE_FEATURES, { minimumExamples: 3, epochs: 10 });
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

function amongLatin(text: string, model: LinearModel, known: string | undefined): Guess {
  const scores = classify(model, text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const prior = letters < FEW_LETTERS ? 0.6 : 0.2;
  const weighed = scores
    .map(({ label, score }) => ({
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

const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Thai', /\p{Script=Thai}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /\p{Script=Han}/gu],
];

/**
 * The script that most of a message is written in. One Chinese character weighs as much as a word of
 * Latin letters, four Thai letters likewise: an English message with one Chinese word stays English.
 */
function mainScript(text: string): string | undefined {
  const folded = foldForMatch(text);
  const count = (letters: RegExp) => folded.match(letters)?.length ?? 0;
  const latin = folded.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu)?.length ?? 0;
  const weights = new Map(SCRIPTS.map(([name, letters]) => [name, count(letters)]));
  const thai = (weights.get('Thai') ?? 0) / 4;
  const kana = weights.get('Kana') ?? 0;
  const han = (weights.get('Han') ?? 0) * 0.75;
  const known = latin + thai + kana + han;
  const all = count(/\p{L}/gu);
  const others =
    all - count(/[\p{Script=Latin}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (others > all / 2 && others > 1) return 'Other';
  if (known === 0) return undefined;
  if (kana >= 2 && kana * 3 >= han) return 'Kana';
  if (thai >= latin && thai >= han) return 'Thai';
  return han >= latin ? 'Han' : 'Latin';
}
