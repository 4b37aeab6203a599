import { limits } from './limits.ts';

interface Token {
  chatId: string | undefined;
  /** Time of the event, which a redelivery does not change. */
  eventAt: number;
  openUntil: number;
  used: boolean;
}

const lifetime = limits.replyToken.lifetimeSeconds * 1000;
const reopenableFor = limits.replyToken.reopenableForMinutes * 60_000;

/**
 * Reply tokens: good for one use within a minute of receipt. A redelivered webhook opens its token
 * for another minute, unless it was used or the event is more than 20 minutes old.
 */
export class ReplyTokens {
  readonly #tokens = new Map<string, Token>();

  /** Opens a token when its webhook is sent, the first time or again. */
  open(token: string, chatId: string | undefined, eventAt: number, now: number): void {
    const known = this.#tokens.get(token);
    if (known === undefined) {
      this.#tokens.set(token, { chatId, eventAt, openUntil: now + lifetime, used: false });
    } else if (!known.used && now - known.eventAt <= reopenableFor) {
      known.openUntil = now + lifetime;
    }
  }

  /** Uses a token. Returns the chat it belongs to, or nothing when LINE would refuse it. */
  use(token: string, now: number): { chatId: string | undefined } | undefined {
    const known = this.#tokens.get(token);
    if (known === undefined || known.used || now > known.openUntil) return undefined;
    known.used = true;
    return { chatId: known.chatId };
  }
}
