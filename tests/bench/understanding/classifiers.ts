import { foldForMatch } from '../../../dialogs/understanding/fold.ts';
import { highest, read, score } from '../../../dialogs/understanding/linear-model.ts';
import { specOf } from '../../../dialogs/understanding/models.ts';
import { likelihood, sharesOf } from '../../../dialogs/understanding/topic.ts';
import { train } from '../../../dialogs/understanding/train.ts';
import type { Packs } from '../../../locales/packs.ts';
import type { Row } from './rows.ts';

export interface Guess {
  readonly intent: string;
  /** Higher is surer. */
  readonly confidence: number;
}

/** Learns from rows of a language; answers what guesses the intent of a text. */
export type Trainer = (
  rows: readonly Row[],
  language: string,
) => Promise<(text: string) => Promise<Guess> | Guess>;

/** The hotline's own trainer, with what its pack of that language says of the writing; nothing is fitted to a set. */
export function hotline(packs: Packs): Trainer {
  return async (rows, language) => {
    const pack = packs.get(language) ?? [...packs.values()].find(({ intl }) => intl === language);
    const spec = pack ? specOf(pack) : { characters: [2, 4] as const };
    const model = train({ intent: rows.map(({ u, i }) => ({ text: u, label: i })) }, spec, {
      minimumTexts: 1,
    });
    return (text) => {
      const { labels, scores } = score(read(foldForMatch(text), model), model, 'intent');
      const [best = 0] = highest(scores, 1);
      return { intent: labels[best] ?? '', confidence: likelihood(sharesOf(scores)[best] ?? 0) };
    };
  };
}

/** NLP.js 4.27 as it comes, with its own tokenizer and stemmer of the language where it has one. */
export const nlpjs: Trainer = async (rows, language) => {
  const [core, { Nlp }, { LangEn }, { LangId }, { LangTh }, { LangZh }] = await Promise.all([
    import('@nlpjs/core'),
    import('@nlpjs/nlp'),
    import('@nlpjs/lang-en'),
    import('@nlpjs/lang-id'),
    import('@nlpjs/lang-th'),
    import('@nlpjs/lang-zh'),
  ]);
  const code = language.slice(0, 2);
  const container = await core.containerBootstrap();
  for (const plugin of [Nlp, LangEn, LangId, LangTh, LangZh]) container.use(plugin);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.nlu = { ...nlp.settings.nlu, log: false };
  nlp.addLanguage(code);
  for (const { u, i } of rows) nlp.addDocument(code, u, i);
  await nlp.train();
  return async (text) => {
    const { intent, score: confidence } = await nlp.process(code, text);
    return { intent, confidence };
  };
};

/** `natural`'s Bayes classifier on words that Intl.Segmenter cuts; its own tokenizer finds none in Thai or Chinese. */
export const natural: Trainer = async (rows, language) => {
  const [{ default: BayesClassifier }, { default: stemmer }] = await Promise.all([
    import('natural/lib/natural/classifiers/bayes_classifier.js'),
    import('natural/lib/natural/stemmers/porter_stemmer.js'),
  ]);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (text: string) =>
    [...segmenter.segment(text.toLowerCase())]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  // Its default smoothing of 1 favours rare intents.
  const classifier = new BayesClassifier(stemmer, 0.01);
  for (const { u, i } of rows) classifier.addDocument(words(u), i);
  classifier.train();
  return (text) => {
    const [best, second] = classifier.getClassifications(words(text));
    const share = best && second ? best.value / (best.value + second.value) : 0;
    return { intent: best?.label ?? '', confidence: Number.isFinite(share) ? share : 0 };
  };
};
