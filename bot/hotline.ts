import type { Answerer } from '../dialogs/answers/answerer.ts';
import { createAnswerer } from '../dialogs/answers/answerer.ts';
import type { OwnCase } from '../dialogs/cases.ts';
import { step } from '../dialogs/engine.ts';
import { type Input, LONGEST_MESSAGE } from '../dialogs/input.ts';
import { type Knowledge, loadKnowledge } from '../dialogs/knowledge.ts';
import type { Response } from '../dialogs/responses/response.ts';
import type { State } from '../dialogs/state.ts';
import type { Models } from '../dialogs/understanding/models.ts';
import { understand } from '../dialogs/understanding/understand.ts';
import type { Understanding } from '../dialogs/understanding/understanding.ts';
import { loadPacks, type Packs } from '../locales/packs.ts';
import type { ChannelEvent } from './channel-event.ts';
import { loadModels } from './models.ts';
import { readableText } from './readable-text.ts';
import { dayInTaiwan } from './taiwan-time.ts';

/** The hotline without channels and storage: what it knows and how it answers one event. */
export interface Hotline {
  readonly packs: Packs;
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
  readonly models: Models;
}

export interface Occasion {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A fresh public reference, the same when the event is taken again. */
  readonly reference: string;
  /** A case number for a complaint that this event may file. */
  readonly caseNumber: string;
  /** The complaints filed in this chat before. */
  readonly cases?: readonly OwnCase[];
  /** The channel's id of the message, if the event is one. */
  readonly messageId?: string;
  readonly profileLanguage?: string;
}

/** An answered event: what was said, and what was understood when it was words. */
export interface Answered extends Response {
  readonly understood?: Understanding;
}

/** @param bureau file name in `rights/bureaus/` */
export function openHotline(bureau: string, packs: Packs = loadPacks()): Hotline {
  const knowledge = loadKnowledge(bureau);
  return { packs, knowledge, answerer: createAnswerer(packs, knowledge), models: loadModels(packs) };
}

/** Answers one event of a conversation. Pure: the same state, event and occasion give the same answer. */
export function converse(hotline: Hotline, state: State, event: ChannelEvent, occasion: Occasion): Answered {
  const today = dayInTaiwan(occasion.now);
  const input = toInput(hotline, state, event, today, occasion.messageId);
  const done = step(state, input, {
    packs: hotline.packs,
    knowledge: hotline.knowledge,
    answerer: hotline.answerer,
    today,
    reference: occasion.reference,
    caseNumber: occasion.caseNumber,
    cases: occasion.cases ?? [],
    ...(occasion.profileLanguage ? { profileLanguage: occasion.profileLanguage } : {}),
  });
  return input.kind === 'text' ? { ...done, understood: input.understood } : done;
}

function toInput(
  hotline: Hotline,
  state: State,
  event: ChannelEvent,
  today: string,
  messageId: string | undefined,
): Input {
  if (event.kind === 'nontext') return messageId ? { ...event, messageId } : event;
  if (event.kind !== 'text') return event;
  if (event.text.length > LONGEST_MESSAGE) return { kind: 'unreadable', why: 'tooLong' };
  const text = readableText(event.text);
  if (text === '') return { kind: 'unreadable', why: 'empty' };
  const known = state.language ? { known: state.language } : {};
  return { kind: 'text', understood: understand(text, hotline.models, hotline.packs, { today, ...known }) };
}
