import { folded } from './asks.ts';
import type { Context } from './context.ts';

/** The answer to the last question when the person did not wait for it. */
export const AT_ONCE = 'now';

/** The answer of a question that was left out. */
export const LEFT_OUT = '';

/** The whole message is a word for sending, in any of the languages. */
export function saysSend(context: Context, text: string): boolean {
  return [...context.packs.values()].some((pack) =>
    pack.phrases.complaint.send.some((word) => folded(word, pack) === folded(text, pack)),
  );
}
