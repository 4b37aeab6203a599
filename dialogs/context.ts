import type { Pack, Packs } from '../locales/packs.ts';
import type { Answerer } from './answers/answerer.ts';
import type { OwnCase } from './cases.ts';
import type { Knowledge } from './knowledge.ts';

/** What the engine may look at besides state and input. It never reads a clock or a random source itself. */
export interface Context {
  readonly packs: Packs;
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
  /** The day in Taiwan, YYYY-MM-DD: decides which figures are in force. */
  readonly today: string;
  /** A fresh public reference for an effect of this turn, the same when the turn is repeated. */
  readonly reference: string;
  /** A case number that nobody has yet, for a complaint that this turn may file. */
  readonly caseNumber: string;
  /** The complaints that were filed in this chat, oldest first. */
  readonly cases: readonly OwnCase[];
  /** First guess of the language, from the channel's profile. */
  readonly profileLanguage?: string;
}

/** The pack of a language, or the fallback's. */
export function packOf(context: Context, language: string | undefined): Pack {
  const pack = context.packs.get(language ?? '') ?? context.packs.get('en') ?? [...context.packs.values()][0];
  if (!pack) throw new Error('no language pack is loaded');
  return pack;
}
