import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../dialogs/knowledge.ts';
import type { Subject } from '../../dialogs/lint/fault.ts';
import { CHECKS, lint } from '../../dialogs/lint/index.ts';
import type { AnswerText } from '../../locales/answer-text.ts';
import type { MessageTree } from '../../locales/messages.ts';
import { loadPacks, type Pack } from '../../locales/packs.ts';
import type { Topic } from '../../rights/topics.ts';

const real: Subject = { packs: loadPacks(), knowledge: loadKnowledge('taichung'), today: '2026-11-20' };

function withPack(code: string, change: (pack: Pack) => Partial<Pack>): Subject {
  const pack = real.packs.get(code);
  if (!pack) throw new Error(`no pack ${code}`);
  return { ...real, packs: new Map([...real.packs, [code, { ...pack, ...change(pack) }]]) };
}

function withMessage(code: string, group: string, key: string, text: string | undefined): Subject {
  return withPack(code, ({ messages }) => {
    const old = messages[group] as MessageTree;
    const { [key]: _, ...others } = old;
    return { messages: { ...messages, [group]: text === undefined ? others : { ...others, [key]: text } } };
  });
}

function withAnswer(code: string, topic: string, change: Partial<AnswerText> | undefined): Subject {
  return withPack(code, ({ answers }) => {
    const changed = new Map(answers);
    const old = answers.get(topic);
    if (!change) changed.delete(topic);
    else if (old) changed.set(topic, { ...old, ...change });
    return { answers: changed };
  });
}

function withLines(code: string, label: string, lines: readonly string[]): Subject {
  return withPack(code, ({ utterances }) => ({ utterances: { ...utterances, [label]: lines } }));
}

function withTopic(id: string, change: Partial<Topic>): Subject {
  const topics = new Map(real.knowledge.topics);
  const old = topics.get(id);
  if (old) topics.set(id, { ...old, ...change });
  return { ...real, knowledge: { ...real.knowledge, topics } };
}

/** One broken subject for each thing that a check must find. */
const BROKEN: readonly (readonly [check: string, what: string, broken: () => Subject])[] = [
  ['same-messages', 'a missing message', () => withMessage('vi', 'cancel', 'done', undefined)],
  ['same-messages', 'a message too many', () => withMessage('vi', 'cancel', 'more', 'x')],
  ['same-messages', 'another placeholder', () => withMessage('th', 'unknown', 'person', '{phone}')],
  [
    'same-messages',
    'a message that is not NFC',
    () => withMessage('vi', 'cancel', 'done', 'đã hủy'.normalize('NFD')),
  ],
  [
    'button-length',
    'a long button',
    () => withMessage('id', 'button', 'send', 'Kirim permintaan ini sekarang'),
  ],
  ['every-answer', 'a missing answer', () => withAnswer('en', 'pension', undefined)],
  [
    'every-answer',
    'an answer to no topic',
    () =>
      withPack('en', ({ answers }) => {
        const one = answers.get('pension');
        return { answers: new Map([...answers, ...(one ? [['pensions', one] as const] : [])]) };
      }),
  ],
  [
    'answer-content',
    'a typed figure',
    () => withAnswer('id', 'union', { means: 'Paling sedikit 30 orang.' }),
  ],
  ['answer-content', 'a lost figure', () => withAnswer('en', 'wage.minimum', { answer: 'There is one.' })],
  [
    'answer-content',
    'a strange figure',
    () => withAnswer('en', 'union', { means: '{{leave.marriage number}}' }),
  ],
  ['answer-content', 'what is no placeholder', () => withAnswer('en', 'union', { means: '{{a b c d}}' })],
  ['answer-content', 'a lost special case', () => withAnswer('th', 'wage.minimum', { facets: {} })],
  ['answer-content', 'a strange special case', () => withAnswer('th', 'union', { facets: { night: 'x' } })],
  ['answer-renders', 'an unknown value', () => withAnswer('en', 'union', { means: '{{no.such number}}' })],
  ['answer-renders', 'an unknown contact', () => withAnswer('en', 'union', { means: '{{contact nobody}}' })],
  ['answer-renders', 'an unknown article', () => withAnswer('en', 'union', { means: '{{article XYZ 1}}' })],
  ['answer-renders', 'a wall of words', () => withAnswer('en', 'union', { means: 'word '.repeat(300) })],
  ['enough-examples', 'too few examples', () => withLines('th', 'union', ['สหภาพ'])],
  [
    'enough-examples',
    'too few examples of danger',
    () => withPack('en', ({ danger }) => ({ danger: { ...danger, threat: [] } })),
  ],
  [
    'one-label-each',
    'a line under two labels',
    () => {
      const line = real.packs.get('en')?.utterances.pension?.[0] ?? '';
      return withLines('en', 'union', [line.toUpperCase()]);
    },
  ],
  ['one-label-each', 'an unknown label', () => withLines('en', 'wages', ['pay me'])],
  ['topics-rest-on-law', 'a topic without articles', () => withTopic('union', { articles: [] })],
  ['topics-rest-on-law', 'an unknown value', () => withTopic('union', { values: ['no.such number'] })],
  ['topics-rest-on-law', 'a value that is no placeholder', () => withTopic('union', { values: ['year'] })],
  ['topics-rest-on-law', 'an unknown action', () => withTopic('union', { next: ['do.dance'] })],
  [
    'flows-lead-on',
    'a question that cannot be asked',
    () =>
      withPack('vi', ({ t }) => ({
        t: (key, values) => {
          if (key === 'human.askTime') throw new Error('no such message');
          return t(key, values);
        },
      })),
  ],
];

describe('each check finds its fault', () => {
  it.each(BROKEN)('%s: %s', (name, _, broken) => {
    const check = CHECKS.find((known) => known.name === name);
    const faults = check?.run(broken()) ?? [];
    expect(faults).not.toEqual([]);
    for (const { place, problem } of faults) expect(`${place}${problem}`).not.toBe('');
  });

  it('and every check is tried', () => {
    expect([...new Set(BROKEN.map(([name]) => name))].sort()).toEqual(CHECKS.map(({ name }) => name).sort());
  });
});

it('the packs, flows and values of the project have no fault', () => {
  expect(lint(real)).toEqual([]);
});
