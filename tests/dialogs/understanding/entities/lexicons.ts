/** The lexicons of all languages, compiled once for the tests of the recognisers. */
import { compileLexicon, type Lexicon } from '../../../../dialogs/understanding/entities/index.ts';
import { loadLexicon } from '../../../../locales/lexicon.ts';

export const LANGUAGES = ['zh-TW', 'en', 'id', 'vi', 'th'] as const;

const compiled = new Map<string, Lexicon>(
  LANGUAGES.map((language) => [language, compileLexicon(loadLexicon(language))]),
);

export function lexiconOf(language: string): Lexicon {
  const lexicon = compiled.get(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return lexicon;
}
