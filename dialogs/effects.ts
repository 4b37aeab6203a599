import type { Evidence, Readings } from './state.ts';

/** What a turn wants done in the world. The turn runs each with a key that makes it safe to repeat. */
export type Effect = RequestCallback | FileComplaint | Forget;

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

/** A complaint goes to the labour bureau. */
export interface FileComplaint {
  readonly kind: 'file-complaint';
  /** The public number that the person was given. */
  readonly caseNumber: string;
  readonly language: string;
  readonly report: ComplaintReport;
}

/** What was told, in the person's words. An empty text is something that she left out. */
export interface ComplaintReport {
  readonly employer: string;
  readonly what: string;
  readonly when: string;
  /** What was read out of `when`: first day or month, how many hours a day … */
  readonly whenRead: Readings;
  readonly identity: 'named' | 'anonymous';
  readonly name?: string;
  /** A phone number, or `here` for this chat. */
  readonly contact?: string;
  readonly evidence: readonly Evidence[];
}

/** Delete all that was stored of this conversation. */
export interface Forget {
  readonly kind: 'forget';
}
