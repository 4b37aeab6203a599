import type { Understanding } from './understanding/understanding.ts';

/** Things people send that are not words. */
export const NONTEXT = ['image', 'sticker', 'audio', 'video', 'file', 'location'] as const;
export type Nontext = (typeof NONTEXT)[number];

/** What came in, whatever the channel. */
export type Input =
  | { readonly kind: 'text'; readonly understood: Understanding }
  | { readonly kind: 'choice'; readonly token: string }
  | { readonly kind: 'nontext'; readonly what: Nontext; readonly messageId?: string }
  /** The person opened the chat or added the account. */
  | { readonly kind: 'start' }
  /** Words that cannot be read: nothing but spaces and control characters, or far too long. */
  | { readonly kind: 'unreadable'; readonly why: 'empty' | 'tooLong' };

/** LINE's own limit for a text message, in UTF-16 units; the other channels take the same. */
export const LONGEST_MESSAGE = 5_000;
