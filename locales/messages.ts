import i18next, { type i18n } from 'i18next';
import ICU from 'i18next-icu';

export type MessageArguments = Readonly<Record<string, string | number>>;

/** Says the message `key` in one language, with ICU arguments. An unknown key is a programmer's error. */
export type Translate = (key: string, values?: MessageArguments) => string;

export type MessageTree = { readonly [key: string]: string | MessageTree };

/** Opens one i18next instance over all packs' `messages.json`; each pack takes its own fixed translator. */
export function createTranslators(
  resources: Readonly<Record<string, MessageTree>>,
): (language: string) => Translate {
  const instance: i18n = i18next.createInstance();
  void instance.use(new ICU({ parseErrorHandler: brokenMessage })).init({
    resources: Object.fromEntries(
      Object.entries(resources).map(([code, tree]) => [
        code,
        { translation: Object.fromEntries(messageLeaves(tree)) },
      ]),
    ),
    keySeparator: false,
    nsSeparator: false,
    lng: Object.keys(resources)[0] ?? 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return (language) => {
    const t = instance.getFixedT(language);
    const say: Translate = (key, values) => {
      const text = t(key, values ?? {});
      if (text === key) throw new MissingMessage(language, key);
      return text;
    };
    // Labels of buttons have no arguments and are said with every reply.
    const labels = new Map<string, string>();
    return (key, values) => {
      if (values) return say(key, values);
      const known = labels.get(key);
      if (known !== undefined) return known;
      const text = say(key);
      labels.set(key, text);
      return text;
    };
  };
}

/** A message that is no ICU message, or lacks a value, is a fault to be seen, not to be sent half filled. */
function brokenMessage(error: Error, key: string): never {
  throw new Error(`message "${key}": ${error.message}`, { cause: error });
}

/** A message key that a language pack lacks; the pack linter finds these before they ship. */
export class MissingMessage extends Error {
  readonly code = 'missing_message';
  readonly language: string;
  readonly key: string;
  constructor(language: string, key: string) {
    super(`locales/${language}/messages.json has no message "${key}"`);
    this.language = language;
    this.key = key;
  }
}

/** All messages of a tree by dotted key, e.g. `welcome.hello`, `topic.wage.minimum`. */
export function messageLeaves(tree: MessageTree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : messageLeaves(value, `${prefix}${key}.`),
  );
}
