import type { Pack, Packs } from '../locales/packs.ts';
import { numberOf } from './contact-text.ts';
import type { Context } from './context.ts';
import type { Asking, Flow, Question } from './flow.ts';
import { type Choice, encodeToken } from './replies.ts';

/** Questions that most people come with, offered on the first screen. */
export const COMMON_TOPICS = [
  'wage.unpaid',
  'wage.overtime',
  'wage.minimum',
  'hours.rest_day',
  'migrant.transfer',
  'contract.dismissal',
] as const;

/** A button that goes to a topic, an action, a language … at any time. */
export function goTo(label: string, target: string): Choice {
  return { label, token: encodeToken({ kind: 'go', target }) };
}

export function topicChoice(pack: Pack, topic: string): Choice {
  return goTo(pack.t(topic.startsWith('do.') ? `action.${topic}` : `topic.${topic}`), topic);
}

export function personChoice(pack: Pack): Choice {
  return goTo(pack.t('button.talk-to-person'), 'do.human');
}

export function languageChoices(packs: Packs): Choice[] {
  return [...packs.values()].map((pack) => goTo(pack.name, `language:${pack.code}`));
}

export function commonChoices(pack: Pack): Choice[] {
  return [
    ...COMMON_TOPICS.map((topic) => topicChoice(pack, topic)),
    personChoice(pack),
    goTo(pack.t('button.change-language'), 'do.language'),
  ];
}

/** A button that dials. On a channel without telephone links it goes to the person flow. */
export function callChoice(context: Context, label: string, contact: string): Choice {
  const number = numberOf(contact, context.knowledge).replace(/[^\d+]/g, '');
  return { ...goTo(label, 'do.human'), url: `tel:${number}` };
}

/** The options of a question as buttons that know which question and version they answer. */
export function questionChoices(flow: Flow, question: Question, asking: Asking): Choice[] {
  return (question.options?.(asking) ?? []).map((option) => ({
    label: option.label,
    token: encodeToken({
      kind: 'answer',
      flow: flow.id,
      version: flow.version,
      question: question.id,
      value: option.value,
    }),
  }));
}
