import type { AnswerText } from '../../locales/answer-text.ts';
import type { Pack, Packs } from '../../locales/packs.ts';
import { citation } from '../../rights/acts.ts';
import { LawNotKnown } from '../../rights/law.ts';
import { contactText } from '../contact-text.ts';
import type { Knowledge } from '../knowledge.ts';
import type { AnswerReply, Citation, Titled } from '../replies.ts';
import { fill, type Placeholder, parsePlaceholder, placeholdersIn } from './placeholder.ts';
import { valueText } from './value-text.ts';

/** Which answer is wanted. */
export interface AnswerRequest {
  readonly topic: string;
  readonly language: string;
  /** Day whose figures count, YYYY-MM-DD. */
  readonly date: string;
  readonly today: string;
  /** Special cases that the person named; those that the topic has come first in the answer. */
  readonly facets?: readonly string[];
  /** The special case is what is asked now: the rule itself was told before. */
  readonly followUp?: boolean;
}

export interface Answerer {
  /** The reviewed answer in words, or undefined when this language has none for the topic. */
  answer(request: AnswerRequest): AnswerReply | undefined;
}

/** How many rendered answers are kept: 34 topics in five languages, with their special cases. */
const KEPT = 2_000;

/** Renders answers from the packs and the law. The same request gives the same answer, so it is rendered once. */
export function createAnswerer(packs: Packs, knowledge: Knowledge): Answerer {
  const kept = new Map<string, AnswerReply>();
  return {
    answer(request) {
      const pack = packs.get(request.language);
      const text = pack?.answers.get(request.topic);
      if (!pack || !text) return undefined;
      const facets = (request.facets ?? []).filter((facet) => text.facets[facet] !== undefined);
      const key = [
        request.topic,
        request.language,
        request.date,
        request.today,
        request.followUp === true,
        ...facets,
      ].join('|');
      const known = kept.get(key);
      if (known) return known;
      const answer = render({ ...request, facets }, pack, text, knowledge);
      if (kept.size >= KEPT) kept.clear();
      kept.set(key, answer);
      return answer;
    },
  };
}

function render(request: AnswerRequest, pack: Pack, text: AnswerText, knowledge: Knowledge): AnswerReply {
  const { t, format } = pack;
  let lastKnownUntil: string | undefined;
  const resolve = (placeholder: Placeholder, source: string): string => {
    switch (placeholder.kind) {
      case 'year':
        return (lastKnownUntil ?? request.date).slice(0, 4);
      case 'article':
        return citationText(placeholder.ref, pack, knowledge).text;
      case 'contact':
        return contactText(placeholder.id, pack, knowledge);
      case 'value':
        return valueText(placeholder, valueOn(placeholder.id), format, source);
    }
  };
  /** A figure that is not known for the date is never passed off as one: the answer then says whose figure it is. */
  const valueOn = (id: string): unknown => {
    try {
      return knowledge.law.value(id, request.date).value;
    } catch (error) {
      if (!(error instanceof LawNotKnown)) throw error;
      if (!error.lastKnown) return knowledge.law.value(id, request.today).value;
      lastKnownUntil = error.lastKnown.to ?? lastKnownUntil;
      return error.lastKnown.value;
    }
  };
  const say = (source: string) => fill(source, resolve);
  // Whether the figures are of that year must be known before the first sentence names the year.
  for (const source of placeholdersIn(text.answer)) {
    const placeholder = parsePlaceholder(source);
    if (placeholder?.kind === 'value') valueOn(placeholder.id);
  }
  const named = (request.facets ?? []).map((facet) => text.facets[facet] ?? '');
  // A special case leads when it was asked back for, or when it has figures of its own; else it follows the rule.
  const isFigure = (facet: string) =>
    placeholdersIn(facet).some((source) => parsePlaceholder(source)?.kind === 'value');
  const first = named.filter((facet) => request.followUp || isFigure(facet)).map(say);
  const after = named.filter((facet) => !request.followUp && !isFigure(facet)).map(say);
  const notes: Titled<string>[] = [];
  if (text.notFor) notes.push({ title: t('answer.notFor'), content: say(text.notFor) });
  if (text.doubt) notes.push({ title: t('answer.doubt'), content: say(text.doubt) });
  const answer = say(text.answer);
  const means = say(text.means);
  const steps = text.steps.map(say);
  const topic = knowledge.topics.get(request.topic);
  return {
    kind: 'answer',
    language: pack.code,
    topic: request.topic,
    title: t(`topic.${request.topic}`),
    ...preface(),
    lead: first.length > 0 ? first.join('\n') : answer,
    body: [...(first.length > 0 ? [answer] : []), ...after, means].join('\n'),
    steps: { title: t('answer.do'), content: steps },
    notes,
    law: {
      title: t('answer.law'),
      content: (topic?.articles ?? []).map((ref) => citationText(ref, pack, knowledge)),
    },
    footer: [
      t('answer.asOf', { date: format.date(lastKnownUntil ?? request.date) }),
      ...(text.status === 'drafted' ? [t('answer.draft')] : []),
    ],
  };

  function preface(): { preface?: string } {
    if (lastKnownUntil) {
      return {
        preface: t('answer.notKnown', { year: request.date.slice(0, 4), until: format.date(lastKnownUntil) }),
      };
    }
    return request.date < request.today
      ? { preface: t('answer.past', { date: format.date(request.date) }) }
      : {};
  }
}

/** An article as one language cites it. */
export function citationText(ref: string, pack: Pack, knowledge: Knowledge): Citation {
  const cited = citation(knowledge.acts, ref);
  if (pack.script === 'Han')
    return { text: cited.zh.replace(cited.act.zh, `《${cited.act.zh}》`), url: cited.url };
  const values = { article: cited.article, act: pack.t(`act.${cited.act.id}`), zh: cited.zh };
  return { text: pack.t('format.citation', values), url: cited.url };
}
