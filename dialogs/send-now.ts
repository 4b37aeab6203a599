import type { Context } from './context.ts';
import { nextQuestion, withAnswer } from './flow.ts';
import { goOn, questionDue, said } from './flow-runner.ts';
import type { Response } from './responses/response.ts';
import { AT_ONCE, LEFT_OUT, saysSend } from './send-words.ts';
import type { State } from './state.ts';
import type { Understanding } from './understanding/understanding.ts';

/** The id of a flow's last question, which has its own yes. */
const LAST = 'sure';

/**
 * "Send" before the last question: questions that may stay open are left out and the flow ends; where something
 * is missing, that is said and asked. Undefined when the message is no such wish.
 */
export function sendNow(context: Context, state: State, understood: Understanding): Response | undefined {
  const due = questionDue(context, state);
  if (!due?.flow.sendsWith || due.question.id === LAST) return undefined;
  if (!saysSend(context, understood.text)) return undefined;
  if (due.flow.sendsWith.some((id) => !due.open.answers[id])) {
    return goOn(context, state, due.flow, due.open, [said(due.asking, 'flow.stillNeeded')]);
  }
  let open = withAnswer(due.flow, due.open, LAST, AT_ONCE);
  for (let next = nextQuestion(due.flow, open.answers); next; next = nextQuestion(due.flow, open.answers)) {
    open = withAnswer(due.flow, open, next.id, LEFT_OUT);
  }
  return goOn(context, state, due.flow, open);
}
