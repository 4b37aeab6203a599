import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type AnswerText, parseAnswer } from './answer-text.ts';
import { createFormatter, type Formatter } from './format.ts';
import { type LexiconSource, parseLexicon } from './lexicon.ts';
import { createTranslators, type MessageTree, type Translate } from './messages.ts';
import { type Phrases, parsePhrases } from './phrases.ts';

/** Everything the hotline needs to speak and to hear one language: one folder of `locales/`. */
export interface Pack {
  /** Language code, also the folder's name: `zh-TW`, `vi` … */
  readonly code: string;
  /** The language's own name, as shown on buttons. */
  readonly name: string;
  readonly intl: string;
  readonly order: number;
  /** The Unicode script most of its words are written in. */
  readonly script: string;
  /** People often leave out the diacritics: understanding does not look at them. */
  readonly stripDiacritics: boolean;
  /** Each syllable is written apart, so that words have blanks in them (Vietnamese). */
  readonly syllablesApart?: boolean;
  /** The rules that bring its words to one form (`dialogs/understanding/stem.ts`), if there are any. */
  readonly stemmer?: string;
  /** Bounds for answer + means + do, in words as Intl.Segmenter counts them. */
  readonly answerLength: { readonly min: number; readonly max: number };
  readonly messages: MessageTree;
  readonly t: Translate;
  readonly format: Formatter;
  readonly answers: ReadonlyMap<string, AnswerText>;
  /** Example messages by topic or action id. */
  readonly utterances: Readonly<Record<string, readonly string[]>>;
  /** Example messages by kind of danger, and `calm`. */
  readonly danger: Readonly<Record<string, readonly string[]>>;
  readonly phrases: Phrases;
  /** How numbers, money and dates are written; a young pack may lack it and then recognises none. */
  readonly lexicon?: LexiconSource;
}

export type Packs = ReadonlyMap<string, Pack>;

/** The pack whose words are the master for keys, and the answer to a language that has no pack. */
export const FALLBACK_LANGUAGE = 'en';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Reads every folder of `directory` that has a `pack.yaml`; more directories add further languages. */
export function loadPacks(directories: readonly string[] = [HERE]): Packs {
  const folders = directories.flatMap((directory) =>
    readdirSync(directory)
      .map((name) => join(directory, name))
      .filter((folder) => existsSync(join(folder, 'pack.yaml'))),
  );
  const read = folders.map((folder) => ({
    folder,
    head: yaml<
      Omit<Pack, 'messages' | 't' | 'format' | 'answers' | 'utterances' | 'danger' | 'phrases' | 'lexicon'>
    >(folder, 'pack.yaml'),
    messages: JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8')) as MessageTree,
  }));
  const translator = createTranslators(Object.fromEntries(read.map((one) => [one.head.code, one.messages])));
  const packs = read.map(({ folder, head, messages }): Pack => {
    const t = translator(head.code);
    return {
      ...head,
      messages,
      t,
      format: createFormatter(head.intl, t),
      answers: readAnswers(folder),
      utterances: readExamples(join(folder, 'utterances')),
      danger: readExamples(join(folder, 'danger')),
      phrases: parsePhrases(`${basename(folder)}/phrases.yaml`, yaml(folder, 'phrases.yaml')),
      ...readLexicon(folder, head.code),
    };
  });
  return new Map(packs.sort((a, b) => a.order - b.order).map((pack) => [pack.code, pack]));
}

function yaml<T>(folder: string, file: string): T {
  return parse(readFileSync(join(folder, file), 'utf8')) as T;
}

/** One file a label, one message a line. */
function readExamples(directory: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    readdirSync(directory)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => [
        name.slice(0, -4),
        readFileSync(join(directory, name), 'utf8')
          .split('\n')
          .map((line) => line.trim().normalize('NFC'))
          .filter(Boolean),
      ]),
  );
}

function readLexicon(folder: string, code: string): { lexicon?: LexiconSource } {
  const file = join(folder, 'lexicon.yaml');
  return existsSync(file) ? { lexicon: parseLexicon(readFileSync(file, 'utf8'), code, file) } : {};
}

function readAnswers(folder: string): Map<string, AnswerText> {
  const directory = join(folder, 'answers');
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.md')) : [];
  return new Map(
    files.map((name) => {
      const topic = name.slice(0, -3);
      return [
        topic,
        parseAnswer(
          join(basename(folder), 'answers', name),
          topic,
          readFileSync(join(directory, name), 'utf8'),
        ),
      ];
    }),
  );
}
