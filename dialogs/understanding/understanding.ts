import type { CommandName } from '../../locales/phrases.ts';
import type { Entity } from './entities/index.ts';

/** Kinds of danger, each with its own first words. */
export const DANGER_KINDS = [
  'violence',
  'confinement',
  'sexual',
  'threat',
  'trafficking',
  'self-harm',
  'accident',
  'expulsion',
] as const;
export type DangerKind = (typeof DANGER_KINDS)[number];

/** The topic that a kind of danger belongs to. */
export const TOPIC_OF_DANGER: Readonly<Record<DangerKind, string>> = {
  violence: 'abuse',
  confinement: 'abuse',
  sexual: 'harassment',
  threat: 'abuse',
  trafficking: 'abuse',
  'self-harm': 'abuse',
  accident: 'injury',
  expulsion: 'migrant.stay',
};

export interface Candidate {
  readonly topic: string;
  /** 0–1, how likely this label is right. */
  readonly score: number;
}

/** What was understood of one message. Nothing here decides what is said: that is the engine's. */
export interface Understanding {
  readonly text: string;
  readonly language: {
    /** Best guess among the packs. */
    readonly code: string;
    /** 0–1. */
    readonly confidence: number;
    /** False: a language that has no pack. */
    readonly supported: boolean;
  };
  /** A topic id, an action id, or `none`. */
  readonly topic: string;
  readonly confidence: number;
  /** The three likeliest labels, best first. */
  readonly candidates: readonly Candidate[];
  /** Topics worth offering when unsure. */
  readonly guesses: readonly string[];
  /** The message itself is a scam or an advertisement. */
  readonly fraud: boolean;
  readonly urgent?: DangerKind;
  /** The danger is beyond doubt; else the question itself is answered too. */
  readonly urgentSure?: boolean;
  /** A whole message that is a command. */
  readonly command?: CommandName;
  /** A language named as the one wanted: "English", "ganti bahasa Indonesia". */
  readonly namedLanguage?: string;
  readonly entities: readonly Entity[];
  /** Special cases named: `hourly`, `night`, `live-in` … */
  readonly facets: readonly string[];
  /** An elliptical follow-up on what was just discussed: "and for night shift?". */
  readonly followUp: boolean;
  /** Begins like a correction: "no, I meant …". The rest of the words. */
  readonly correction?: string;
  readonly yesNo?: boolean;
  /** A calendar year asked about (Gregorian). */
  readonly year?: number;
}
