import type { AnswerText } from '../../locales/answer-text.ts';
import type { Pack } from '../../locales/packs.ts';
import type { Topic } from '../../rights/topics.ts';
import { createAnswerer } from '../answers/answerer.ts';
import { parsePlaceholder, placeholdersIn } from '../answers/placeholder.ts';
import { check } from './fault.ts';

/** 34 topics, each answered in every language. */
export const everyAnswer = check('every-answer', function* ({ packs, knowledge }) {
  for (const pack of packs.values()) {
    for (const topic of knowledge.topics.keys()) {
      if (!pack.answers.has(topic)) yield [`locales/${pack.code}/answers/${topic}.md`, 'is missing'];
    }
    for (const topic of pack.answers.keys()) {
      if (!knowledge.topics.has(topic))
        yield [`locales/${pack.code}/answers/${topic}.md`, 'answers no topic of rights/topics.yaml'];
    }
  }
});

/** Each answer shows just the figures of rights/topics.yaml, and says whom it does not cover and what is in doubt. */
export const answerContent = check('answer-content', function* ({ packs, knowledge }) {
  for (const pack of packs.values()) {
    for (const answer of pack.answers.values()) {
      const topic = knowledge.topics.get(answer.topic);
      const place = `locales/${pack.code}/answers/${answer.topic}.md`;
      if (topic) for (const problem of contentFaults(answer, topic)) yield [place, problem];
      for (const text of textsOf(answer)) {
        const digit = /\d/.exec(text.replace(/\{\{.*?\}\}/g, ''));
        if (digit) yield [place, `a figure is typed by hand near "${digit[0]}": use a placeholder`];
        for (const source of placeholdersIn(text)) {
          if (!parsePlaceholder(source)) yield [place, `{{${source}}} is no placeholder`];
        }
      }
    }
  }
});

/** All placeholders of an answer resolve today, in every special case. */
export const answerRenders = check('answer-renders', function* ({ packs, knowledge, today }) {
  const answerer = createAnswerer(packs, knowledge);
  for (const pack of packs.values()) {
    for (const answer of pack.answers.values()) {
      const place = `locales/${pack.code}/answers/${answer.topic}.md`;
      try {
        const request = { topic: answer.topic, language: pack.code, date: today, today };
        answerer.answer({ ...request, facets: Object.keys(answer.facets) });
      } catch (error) {
        yield [place, error instanceof Error ? error.message : String(error)];
      }
      const length = wordsIn([answer.answer, answer.means, ...answer.steps].join(' '), pack);
      const { min, max } = pack.answerLength;
      if (length < min || length > max)
        yield [place, `has ${length} words in answer, means and do; ${min}–${max} fit a phone`];
    }
  }
});

function* contentFaults(answer: AnswerText, topic: Topic): Generator<string> {
  const main = [answer.answer, answer.means, ...answer.steps, answer.notFor ?? ''];
  yield* difference('answer, means, do and not-for', valuesIn(main), topic.values);
  for (const [facet, values] of topic.facets) {
    const text = answer.facets[facet];
    if (text === undefined) yield `has no section "## facet ${facet}"`;
    else yield* difference(`facet ${facet}`, valuesIn([text]), values);
  }
  for (const facet of Object.keys(answer.facets)) {
    if (![...topic.facets.keys()].some((known) => known === facet))
      yield `facet ${facet} is not in rights/topics.yaml`;
  }
  if (topic.notFor !== (answer.notFor !== undefined))
    yield topic.notFor ? 'has no section "## not-for"' : 'needs no "## not-for"';
  if (topic.doubt !== (answer.doubt !== undefined))
    yield topic.doubt ? 'has no section "## doubt"' : 'needs no "## doubt"';
}

function* difference(
  where: string,
  found: ReadonlySet<string>,
  wanted: readonly string[],
): Generator<string> {
  for (const one of wanted) if (!found.has(one)) yield `${where}: {{${one}}} is missing`;
  for (const one of found)
    if (!wanted.includes(one)) yield `${where}: {{${one}}} is not in rights/topics.yaml`;
}

function valuesIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap(placeholdersIn).filter((source) => parsePlaceholder(source)?.kind === 'value'),
  );
}

function textsOf(answer: AnswerText): string[] {
  const { notFor = '', doubt = '' } = answer;
  return [answer.answer, answer.means, ...answer.steps, notFor, doubt, ...Object.values(answer.facets)];
}

function wordsIn(text: string, pack: Pack): number {
  const segmenter = new Intl.Segmenter(pack.intl, { granularity: 'word' });
  let count = 0;
  for (const part of segmenter.segment(text.replace(/\{\{.*?\}\}/g, ' # '))) if (part.isWordLike) count++;
  return count;
}
