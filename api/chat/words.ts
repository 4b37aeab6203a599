import { start } from './chat.ts';

/** A word of the page in its language; the key itself while the words are missing one. */
export function word(key: string): string {
  return start.value?.words[key] ?? key;
}
