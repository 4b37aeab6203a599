import type { MessageArguments } from '../locales/messages.ts';
import type { Pack } from '../locales/packs.ts';
import { numberOf } from './contact-text.ts';
import type { Context } from './context.ts';
import type { Knowledge } from './knowledge.ts';
import type { TextReply } from './replies.ts';

/** Numbers that messages may name: argument → contact. */
const NUMBERS = {
  police: 'police',
  ambulance: 'ambulance',
  coastguard: 'coastguard',
  hotline: 'labour_1955',
  protection: 'violence_113',
  trafficking: 'trafficking_nia',
  fraud: 'antifraud_165',
  mental: 'suicide_1925',
  legalAid: 'legal_aid',
} as const;

const known = new WeakMap<Knowledge, MessageArguments>();

function numbers(knowledge: Knowledge): MessageArguments {
  const kept = known.get(knowledge);
  if (kept) return kept;
  const made = Object.fromEntries(
    Object.entries(NUMBERS).map(([name, id]) => [name, numberOf(id, knowledge)]),
  );
  known.set(knowledge, made);
  return made;
}

/** A message of the pack; hotline numbers come from `rights/contacts.yaml`, never from the words. */
export function say(
  context: Pick<Context, 'knowledge'>,
  pack: Pack,
  key: string,
  values: MessageArguments = {},
): string {
  return pack.t(key, { ...numbers(context.knowledge), ...values });
}

export function textReply(pack: Pack, text: string): TextReply {
  return { kind: 'text', language: pack.code, text };
}
