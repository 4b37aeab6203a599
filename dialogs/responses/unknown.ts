import type { Pack } from '../../locales/packs.ts';
import { callChoice, commonChoices, languageChoices, personChoice, topicChoice } from '../choices.ts';
import { type Context, packOf } from '../context.ts';
import { say, textReply } from '../say.ts';
import type { State } from '../state.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { type Response, response } from './response.ts';

/** Two misses in a row lead to a person. */
export const MOST_MISSES = 2;

/** Nothing was understood: guesses where there are any, and at the second miss in a row a person. */
export function unknown(context: Context, pack: Pack, state: State, understood: Understanding): Response {
  const misses = state.misses + 1;
  const guesses = understood.guesses.slice(0, 3).map((topic) => topicChoice(pack, topic));
  const missed = { ...state, misses };
  if (misses >= MOST_MISSES) {
    const call = callChoice(context, pack.t('button.call-1955'), 'labour_1955');
    return response(
      missed,
      [textReply(pack, say(context, pack, 'unknown.person'))],
      [personChoice(pack), call, ...guesses],
    );
  }
  const key = guesses.length > 0 ? 'unknown.guess' : 'unknown.first';
  const choices = guesses.length > 0 ? [...guesses, personChoice(pack)] : commonChoices(pack);
  return response(missed, [textReply(pack, say(context, pack, key))], choices);
}

/** A question that has nothing to do with work: said plainly, with what can be asked. */
export function outOfScope(context: Context, pack: Pack, state: State): Response {
  const misses = state.misses + 1;
  if (misses >= MOST_MISSES) {
    return response(
      { ...state, misses },
      [textReply(pack, say(context, pack, 'unknown.person'))],
      [
        personChoice(pack),
        callChoice(context, pack.t('button.call-1955'), 'labour_1955'),
        ...commonChoices(pack).slice(0, 4),
      ],
    );
  }
  return response(
    { ...state, misses },
    [textReply(pack, say(context, pack, 'unknown.outOfScope'))],
    commonChoices(pack),
  );
}

/** The message itself is a scam or an advertisement. */
export function fraudWarning(context: Context, pack: Pack, state: State): Response {
  return response(
    { ...state, misses: 0 },
    [textReply(pack, say(context, pack, 'fraud.text'))],
    [personChoice(pack)],
  );
}

/** A sixth language: answered in English, with the languages to choose from. */
export function unsupportedLanguage(context: Context, state: State): Response {
  const pack = packOf(context, 'en');
  return response(
    state,
    [textReply(pack, say(context, pack, 'language.unsupported'))],
    languageChoices(context.packs),
  );
}
