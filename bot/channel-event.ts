import type { Nontext } from '../dialogs/input.ts';

/** What happened in a channel, as far as the dialog cares. */
export type ChannelEvent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly token: string; readonly label?: string }
  | { readonly kind: 'nontext'; readonly what: Nontext }
  | { readonly kind: 'start' };

/** An event with where it came from. */
export interface Incoming {
  readonly channel: string;
  /** The channel's id of the event: taken once, however often it arrives. */
  readonly eventId: string;
  /** Whose chat: LINE user id, web session … */
  readonly address: string;
  readonly event: ChannelEvent | Unsend;
  /** The channel's id of the message, if it is one. */
  readonly messageId?: string;
  /** How to answer: LINE's reply token. */
  readonly replyToken?: string;
  /** What else the channel needs to answer, opaque to all others. */
  readonly reference?: string;
  /** When it happened, milliseconds since 1970. */
  readonly at: number;
  readonly profileLanguage?: string;
}

/** The person took a message back: the stored copy goes too. */
export interface Unsend {
  readonly kind: 'unsend';
  readonly messageId: string;
}
