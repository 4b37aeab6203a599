import type { Choice, Reply } from '../../dialogs/replies.ts';

/** The page's words in one language, and what the first screen offers. */
export interface Start {
  readonly language: string;
  readonly languages: readonly Language[];
  readonly words: Readonly<Record<string, string>>;
  readonly intro: string;
  readonly emergency: string;
  readonly common: readonly Choice[];
}

export interface Language {
  readonly code: string;
  /** The language's own name. */
  readonly name: string;
}

export type TranscriptEntry =
  | { readonly id: string; readonly from: 'person'; readonly at: string; readonly text: string }
  | {
      readonly id: string;
      readonly from: 'hotline';
      readonly at: string;
      readonly replies: readonly Reply[];
      readonly choices: readonly Choice[];
    };

export interface Transcript {
  readonly language?: string;
  readonly messages: readonly TranscriptEntry[];
  /** Where the event stream goes on. */
  readonly cursor: number;
}

/** A message on its way out. The id stays the same however often it is tried: the server takes it once. */
export type Outgoing =
  | { readonly id: string; readonly text: string }
  | { readonly id: string; readonly choice: string; readonly label: string };

/** The server answered, but not with what was asked for. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

/** How long one call may take, in milliseconds. */
const PATIENCE = 20_000;

/** @throws Refused, or what `fetch` throws without a connection */
async function call<T>(path: string, language: string | undefined, request: RequestInit = {}): Promise<T> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), PATIENCE);
  try {
    const headers = new Headers(request.headers);
    // The language chosen on the page counts for more than the browser's.
    if (language) headers.set('accept-language', language);
    const response = await fetch(path, {
      ...request,
      headers,
      credentials: 'same-origin',
      signal: given.signal,
    });
    if (!response.ok) throw new Refused(response.status);
    return (await response.json()) as T;
  } finally {
    clearTimeout(timer);
  }
}

/** @param language absent: the conversation's, else the browser's */
export function fetchStart(language?: string): Promise<Start> {
  return call(`/v1/chat/start${language ? `?language=${encodeURIComponent(language)}` : ''}`, language);
}

export function fetchTranscript(): Promise<Transcript> {
  return call('/v1/chat/messages', undefined, { cache: 'no-store' });
}

export function post(message: Outgoing, language: string): Promise<{ readonly id: string }> {
  return call('/v1/chat/messages', language, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
}
