/** A button under a reply. `token` says what it does (see {@link encodeToken}); `url` opens a link or dials instead. */
export interface Choice {
  readonly label: string;
  readonly token: string;
  readonly url?: string;
}

/** Replies know nothing of channels: each channel draws them in its own way. */
export type Reply = TextReply | AnswerReply;

export interface TextReply {
  readonly kind: 'text';
  readonly language: string;
  readonly text: string;
  /** Danger first: such a text is drawn so that it cannot be overlooked. */
  readonly urgent?: true;
}

/** A reviewed answer: the short answer first, then what it means, what to do, its limits and its law. */
export interface AnswerReply {
  readonly kind: 'answer';
  readonly language: string;
  readonly topic: string;
  readonly title: string;
  /** Said before the answer: figures not known for that year, or figures of the past. */
  readonly preface?: string;
  readonly lead: string;
  readonly body: string;
  readonly steps: Titled<readonly string[]>;
  readonly notes: readonly Titled<string>[];
  readonly law: Titled<readonly Citation[]>;
  /** Date of the figures and the state of the review. */
  readonly footer: readonly string[];
}

export interface Titled<T> {
  readonly title: string;
  readonly content: T;
}

export interface Citation {
  readonly text: string;
  readonly url: string;
}

/** What a button does: go somewhere at any time, or answer one question of one version of a flow. */
export type Token =
  | { readonly kind: 'go'; readonly target: string }
  | {
      readonly kind: 'answer';
      readonly flow: string;
      readonly version: number;
      readonly question: string;
      readonly value: string;
    };

export function encodeToken(token: Token): string {
  return token.kind === 'go'
    ? `go:${token.target}`
    : ['q', token.flow, token.version, token.question, token.value].join(':');
}

/** Reads a token that a button sent back; `undefined` for anything that this hotline never sent. */
export function decodeToken(text: string): Token | undefined {
  const [kind, ...rest] = text.split(':');
  if (kind === 'go' && rest.length > 0) return { kind: 'go', target: rest.join(':') };
  const [flow, version, question, ...value] = rest;
  if (kind !== 'q' || !flow || !question || value.length === 0 || !/^\d{1,6}$/.test(version ?? ''))
    return undefined;
  return { kind: 'answer', flow, version: Number(version), question, value: value.join(':') };
}
