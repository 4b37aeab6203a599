// The compared packages have no types of their own for what the benchmark uses.
interface NlpJs {
  settings: { autoSave: boolean; nlu?: object };
  addLanguage(code: string): void;
  addDocument(code: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(code: string, text: string): Promise<{ intent: string; score: number }>;
}

declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void; get(name: 'nlp'): NlpJs }>;
}
declare module '@nlpjs/nlp' {
  export const Nlp: unknown;
}
declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}
declare module '@nlpjs/lang-id' {
  export const LangId: unknown;
}
declare module '@nlpjs/lang-th' {
  export const LangTh: unknown;
}
declare module '@nlpjs/lang-zh' {
  export const LangZh: unknown;
}
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    constructor(stemmer: unknown, smoothing: number);
    addDocument(words: readonly string[], intent: string): void;
    train(): void;
    getClassifications(words: readonly string[]): { label: string; value: number }[];
  }
}
