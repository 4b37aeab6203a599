import type { Pack, Packs } from '../../locales/packs.ts';
import { compileLexicon, type Lexicon } from './entities/index.ts';
import type { FeatureSpec } from './features.ts';
import { trainLanguages } from './language.ts';
import type { LinearModel } from './linear-model.ts';
import { STEMMERS } from './stem.ts';
import { TOPIC_HEAD, topicExamples } from './topic.ts';
import { train } from './train.ts';
import { DANGER_HEAD, dangerExamples } from './urgency.ts';
import { compileWords, type WordLists } from './words.ts';

/** What understanding has learnt from the packs. */
export interface Models {
  /** Tells languages of one alphabet apart. */
  readonly language: LinearModel;
  /** By language code: topics, actions and danger. */
  readonly messages: ReadonlyMap<string, LinearModel>;
  readonly words: WordLists;
  readonly lexicons: ReadonlyMap<string, Lexicon>;
}

/** The trained part by name: `language`, or the code of a pack. */
export type TrainedModels = ReadonlyMap<string, LinearModel>;

const LANGUAGE = 'language';

/** Keeps a language's model below 2 MB; more features would hardly decide anything else. */
const MOST_FEATURES = 36_000;

/** So many examples have wrong ones among them: errors cost little (measured on held-out messages). */
const COST = 0.3;

/** The names of all models, those that take longest first. */
export function modelNames(packs: Packs): string[] {
  const bySize = [...packs.values()].sort((a, b) => examplesOf(b) - examplesOf(a));
  return [...bySize.map(({ code }) => code), LANGUAGE];
}

/** Trains one model from the packs' examples. Deterministic: the same packs give the same model. */
export function trainModel(name: string, packs: Packs, otherLanguages: readonly string[]): LinearModel {
  if (name === LANGUAGE) return trainLanguages(packs, otherLanguages);
  const pack = packs.get(name);
  if (!pack) throw new Error(`there is no pack for the model ${name}`);
  return train({ [TOPIC_HEAD]: topicExamples(pack), [DANGER_HEAD]: dangerExamples(pack) }, specOf(pack), {
    cost: COST,
    mostFeatures: MOST_FEATURES,
  });
}

/** What was measured to tell most in each kind of writing: Chinese lives on single characters and their neighbours. */
export function specOf({ script, stemmer, stripDiacritics, syllablesApart }: Pack): FeatureSpec {
  const known = STEMMERS.find((name) => name === stemmer);
  return {
    characters: script === 'Han' ? [1, 4] : syllablesApart ? [1, 5] : [2, 4],
    ...(syllablesApart ? { acrossBlanks: true } : {}),
    ...(stripDiacritics ? { stripDiacritics: true } : {}),
    ...(known ? { stemmer: known } : {}),
  };
}

export function trainModels(packs: Packs, otherLanguages: readonly string[]): TrainedModels {
  return new Map(modelNames(packs).map((name) => [name, trainModel(name, packs, otherLanguages)]));
}

function examplesOf(pack: Pack): number {
  return Object.values(pack.utterances).reduce((sum, { length }) => sum + length, 0);
}

export function assembleModels(trained: TrainedModels, packs: Packs): Models {
  const language = trained.get(LANGUAGE);
  if (!language) throw new Error('the language model is missing');
  return {
    language,
    messages: new Map([...trained].filter(([name]) => packs.has(name))),
    words: compileWords(packs),
    lexicons: lexiconsOf(packs),
  };
}

function lexiconsOf(packs: Packs): Map<string, Lexicon> {
  return new Map(
    [...packs.values()].flatMap((pack): [string, Lexicon][] =>
      pack.lexicon ? [[pack.code, compileLexicon(pack.lexicon)]] : [],
    ),
  );
}
