/** What a turn wants done in the world. The turn runs each with a key that makes it safe to repeat. */
export type Effect = RequestCallback | Forget;

/** A person wants to be called back by a counselor. */
export interface RequestCallback {
  readonly kind: 'request-callback';
  /** The number that the person was given. */
  readonly reference: string;
  readonly language: string;
  /** A phone number, or `here` for this chat. */
  readonly contact: string;
  /** When it is safe to make contact, in the person's words, or `any`. */
  readonly time: string;
  readonly topic?: string;
}

/** Delete all that was stored of this conversation. */
export interface Forget {
  readonly kind: 'forget';
}
