import type { Pack } from '../../locales/packs.ts';
import { citationText } from '../answers/answerer.ts';
import { asks, folded } from '../asks.ts';
import type { Asking } from '../flow.ts';
import type { TextReply } from '../replies.ts';
import { say, textReply } from '../say.ts';

/**
 * "Will my employer know that it was me?": somebody, who learns, who it was. Where a tale is told it must also
 * be a question: "he found out that I complained and cut my pay" is none.
 */
export function asksIfEmployerLearns(text: string, pack: Pack, isTale: boolean): boolean {
  const message = folded(text, pack);
  const names = (words: readonly string[]) =>
    words.some((word) =>
      pack.script === 'Latin'
        ? ` ${message} `.includes(` ${folded(word, pack)} `)
        : message.includes(folded(word, pack)),
    );
  const { who, learns, me } = pack.phrases.complaint;
  return (!isTale || asks(text, pack)) && names(who) && names(learns) && names(me);
}

/** What the law says on the secrecy of a complaint, and its two exceptions (CONF 6). */
export function secrecy({ context, pack }: Pick<Asking, 'context' | 'pack'>): TextReply {
  const article = (reference: string) => citationText(reference, pack, context.knowledge).text;
  const values = { duty: article('LSA 74'), limits: article('CONF 6') };
  return textReply(pack, say(context, pack, 'complaint.secrecy', values));
}
