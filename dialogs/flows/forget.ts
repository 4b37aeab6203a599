import type { Flow } from '../flow.ts';
import { say, textReply } from '../say.ts';
import { sureQuestion } from './sure.ts';

/** "Forget me": deletes a person's conversation, after one clear yes. */
export const forget: Flow = {
  id: 'forget',
  version: 1,
  title: 'action.do.forget',
  questions: [
    sureQuestion({
      ask: ({ context, pack }) =>
        [
          say(context, pack, 'forget.confirm'),
          ...(context.cases.length > 0 ? [say(context, pack, 'forget.complaints')] : []),
        ].join('\n\n'),
      yes: 'button.delete-my-data',
    }),
  ],
  finish: ({ context, pack, answers }) =>
    answers.sure === 'yes'
      ? { replies: [textReply(pack, say(context, pack, 'forget.done'))], effects: [{ kind: 'forget' }] }
      : { replies: [textReply(pack, say(context, pack, 'forget.kept'))] },
};
