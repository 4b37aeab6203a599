import { goTo } from './choices.ts';
import { type Context, packOf } from './context.ts';
import type { Response } from './responses/response.ts';
import { say, textReply } from './say.ts';
import type { State } from './state.ts';
import type { Understanding } from './understanding/understanding.ts';

/** What a message did to the conversation's language. */
export type Heard =
  | { readonly kind: 'same'; readonly state: State }
  | { readonly kind: 'switched'; readonly state: State; readonly from: string }
  | { readonly kind: 'unsupported'; readonly state: State };

/** From here on a guess is sure enough to change the language of a conversation. */
const SURE = 0.85;

/**
 * The first message decides the language; later a single foreign word does not change it, a sentence
 * does, and the person is told once with a way back. A language that was chosen stays.
 */
export function switchLanguage(
  state: State,
  understood: Understanding,
  context: Context,
  inFlow: boolean,
): Heard {
  const { code, confidence, supported } = understood.language;
  if (!supported && confidence >= SURE) return { kind: 'unsupported', state };
  if (!state.language) {
    const language = supported ? code : packOf(context, context.profileLanguage).code;
    return { kind: 'same', state: { ...state, language } };
  }
  const other = code !== state.language && supported && confidence >= SURE && isSentence(understood.text);
  if (!other || inFlow || state.languageChosen) return { kind: 'same', state };
  return { kind: 'switched', state: { ...state, language: code }, from: state.language };
}

/** Adds the notice of a switched language, with the button back, to what is said. */
export function afterLanguage(heard: Heard, context: Context): (done: Response) => Response {
  return (done) => {
    if (heard.kind !== 'switched' || done.state.language !== heard.state.language) return done;
    const pack = packOf(context, heard.state.language);
    const before = packOf(context, heard.from);
    const choice = goTo(
      say(context, pack, 'language.backTo', { language: before.name }),
      `language:${before.code}`,
    );
    return {
      ...done,
      replies: [...done.replies, textReply(pack, say(context, pack, 'language.detected'))],
      choices: [...done.choices, choice],
    };
  };
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

function isSentence(text: string): boolean {
  let count = 0;
  for (const part of words.segment(text.slice(0, 200))) if (part.isWordLike) count++;
  return count >= 3;
}
