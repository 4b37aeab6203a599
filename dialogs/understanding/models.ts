import type { Packs } from '../../locales/packs.ts';
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

/** Trains everything from the packs' examples. Deterministic: the same packs give the same models. */
export function trainModels(packs: Packs, otherLanguages: readonly string[]): TrainedModels {
  const models = new Map<string, LinearModel>([['language', trainLanguages(packs, otherLanguages)]]);
  for (const pack of packs.values()) {
    models.set(`topics.${pack.code}`, trainTopics(pack));
    models.set(`danger.${pack.code}`, trainDanger(pack));
  }
  return models;
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
