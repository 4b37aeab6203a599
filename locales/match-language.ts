import type { Packs } from './packs.ts';

/** The pack for a language tag of a browser or a profile (`zh-Hant-TW`, `vi-VN`, `in`), or undefined. */
export function matchLanguage(tag: string | undefined, packs: Packs): string | undefined {
  if (!tag) return undefined;
  const wanted = tag.toLowerCase();
  const codes = [...packs.keys()];
  const exact = codes.find((code) => code.toLowerCase() === wanted);
  if (exact) return exact;
  // Old Android writes `in` for Indonesian.
  const base = wanted.split('-')[0] === 'in' ? 'id' : wanted.split('-')[0];
  return codes.find((code) => code.toLowerCase().split('-')[0] === base);
}
