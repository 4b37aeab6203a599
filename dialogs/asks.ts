import type { Pack } from '../locales/packs.ts';
import { stripDiacritics } from './understanding/fold.ts';
import { bare } from './understanding/words.ts';

/** Signs and particles that make a question wherever they stand. */
const ASKING = /[?？]|嗎|呢|ไหม|มั้ย/;

/** Whether a message asks something: by a question mark, a particle, or a word that a question begins or ends with (or holds, where the list writes `…` before it). */
export function asks(text: string, pack: Pack): boolean {
  if (ASKING.test(text)) return true;
  const message = folded(text, pack);
  const isSpaced = pack.script === 'Latin';
  return pack.phrases.asks.some((one) => {
    const word = folded(one, pack);
    if (one.startsWith('…')) return isSpaced ? ` ${message} `.includes(` ${word} `) : message.includes(word);
    if (!isSpaced) return message.startsWith(word) || message.endsWith(word);
    return message === word || message.startsWith(`${word} `) || message.endsWith(` ${word}`);
  });
}

/** A message or a listed word in the form in which the two are compared. */
export function folded(text: string, pack: Pack): string {
  return pack.stripDiacritics ? stripDiacritics(bare(text)) : bare(text);
}
