import type { Pack, Packs } from '../../locales/packs.ts';
import { compileLexicon, type Lexicon } from './entities/index.ts';
import { trainLanguages } from './language.ts';
import type { LinearModel } from './linear-model.ts';
import { trainTopics } from './topic.ts';
import { trainDanger } from './urgency.ts';
import { compileWords, type WordLists } from './words.ts';

/** What understanding has learnt from the packs. */
export interface Models {
  readonly language: LinearModel;
  /** By language code. */
  readonly topics: ReadonlyMap<string, LinearModel>;
  readonly danger: ReadonlyMap<string, LinearModel>;
  readonly words: WordLists;
  readonly lexicons: ReadonlyMap<string, Lexicon>;
}

/** The trained part by name: `language`, `topics.vi`, `danger.th` … */
export type TrainedModels = ReadonlyMap<string, LinearModel>;

/** The names of all models, those that take longest first. */
export function modelNames(packs: Packs): string[] {
  const bySize = [...packs.values()].sort((a, b) => examplesOf(b) - examplesOf(a)).map(({ code }) => code);
  return [...bySize.map((code) => `topics.${code}`), 'language', ...bySize.map((code) => `danger.${code}`)];
}

/** Trains one model from the packs' examples. Deterministic: the same packs give the same model. */
export function trainModel(name: string, packs: Packs, otherLanguages: readonly string[]): LinearModel {
  if (name === 'language') return trainLanguages(packs, otherLanguages);
  const [kind = '', ...code] = name.split('.');
  const pack = packs.get(code.join('.'));
  if (!pack) throw new Error(`there is no pack for the model ${name}`);
  return kind === 'topics' ? trainTopics(pack) : trainDanger(pack);
}

export function trainModels(packs: Packs, otherLanguages: readonly string[]): TrainedModels {
  return new Map(modelNames(packs).map((name) => [name, trainModel(name, packs, otherLanguages)]));
}

function examplesOf(pack: Pack): number {
  const lines = Object.values(pack.utterances).reduce((sum, { length }) => sum + length, 0);
  return pack.stripDiacritics ? lines * 2 : lines;
}

export function assembleModels(trained: TrainedModels, packs: Packs): Models {
  const language = trained.get('language');
  if (!language) throw new Error('the language model is missing');
  const group = (name: string) =>
    new Map(
      [...packs.keys()].flatMap((code): [string, LinearModel][] => {
        const model = trained.get(`${name}.${code}`);
        return model ? [[code, model]] : [];
      }),
    );
  return {
    language,
    topics: group('topics'),
    danger: group('danger'),
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
