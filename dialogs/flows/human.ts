import { bureauName, hoursText, lineText } from '../contact-text.ts';
import type { Asking, Flow } from '../flow.ts';
import { say, textReply } from '../say.ts';
import { sureQuestion } from './sure.ts';
import { phoneNumber, sameWords } from './typed.ts';

/** Longest note on when a call is safe. */
const LONGEST_TIME = 200;

/**
 * A person. The numbers that answer now come first, 1955 always; then a call-back request
 * with how and when a counselor can reach the person safely.
 */
export const human: Flow = {
  id: 'human',
  version: 1,
  title: 'human.title',
  intro: ({ context, pack }) => {
    const { bureau } = context.knowledge;
    const key = bureau.hours ? 'human.bureau' : 'human.bureauNoHours';
    const lines = [say(context, pack, 'human.intro')];
    if (bureau.phone) {
      const values = {
        name: bureauName(pack, context.knowledge),
        phone: lineText(bureau.phone),
        hours: bureau.hours ? hoursText(pack, bureau.hours) : '',
      };
      lines.push(say(context, pack, key, values));
    }
    return [textReply(pack, lines.join('\n'))];
  },
  questions: [
    {
      id: 'callback',
      sample: 'yes',
      ask: ({ context, pack }) => say(context, pack, 'human.offer'),
      options: ({ pack }) => [
        { value: 'yes', label: pack.t('button.call-back') },
        { value: 'no', label: pack.t('button.no') },
      ],
      parse: (text, _asking, understood) => {
        if (phoneNumber(text)) return 'yes';
        return understood.yesNo === undefined ? undefined : understood.yesNo ? 'yes' : 'no';
      },
    },
    {
      id: 'contact',
      sample: '0912 345 678',
      volunteered: true,
      when: (answers) => answers.callback !== 'no',
      ask: ({ context, pack }) => say(context, pack, 'human.askContact'),
      options: ({ pack }) => [{ value: 'here', label: pack.t('human.here') }],
      parse: (text, { pack }) => (sameWords(text, pack.t('human.here')) ? 'here' : phoneNumber(text)),
      missed: ({ context, pack }) => say(context, pack, 'human.badContact'),
    },
    {
      id: 'time',
      sample: '20:00',
      free: true,
      when: (answers) => answers.callback !== 'no',
      ask: ({ context, pack }) => say(context, pack, 'human.askTime'),
      options: ({ pack }) => [{ value: 'any', label: pack.t('human.anyTime') }],
      parse: (text, { pack }) => {
        if (sameWords(text, pack.t('human.anyTime'))) return 'any';
        return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST_TIME ? text.trim() : undefined;
      },
      missed: ({ context, pack }) => say(context, pack, 'human.badTime'),
    },
    sureQuestion({
      when: (answers) => answers.callback !== 'no',
      ask: ({ context, pack, answers }) =>
        say(context, pack, 'human.confirm', {
          contact: answers.contact === 'here' ? pack.t('human.here') : (answers.contact ?? ''),
          time: answers.time === 'any' ? pack.t('human.anyTime') : (answers.time ?? ''),
          language: pack.name,
        }),
      yes: 'button.send',
    }),
  ],
  finish: (asking) => (asking.answers.sure === 'yes' ? requested(asking) : declined(asking)),
};

function requested({ context, pack, answers, state }: Asking) {
  const { reference } = context;
  return {
    replies: [textReply(pack, say(context, pack, 'human.done', { reference }))],
    effects: [
      {
        kind: 'request-callback' as const,
        reference,
        language: pack.code,
        contact: answers.contact ?? 'here',
        time: answers.time ?? 'any',
        ...(state.topic ? { topic: state.topic } : {}),
      },
    ],
  };
}

function declined({ context, pack }: Asking) {
  return { replies: [textReply(pack, say(context, pack, 'human.declined'))] };
}
