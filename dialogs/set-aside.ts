import { goTo } from './choices.ts';
import { type Context, packOf } from './context.ts';
import { FLOWS } from './flows/index.ts';
import type { Response } from './responses/response.ts';
import { say, textReply } from './say.ts';
import { type State, without } from './state.ts';

/** Closes the open flow before another one opens; a draft waits. */
export function setAside(state: State): State {
  const { flow } = state;
  if (!flow) return state;
  return FLOWS.get(flow.id)?.draft ? { ...without(state, 'flow'), draft: flow } : without(state, 'flow');
}

/** Closes the open flow; a draft that waited is open again. */
export function takeUp(state: State): State {
  const { draft } = state;
  const closed = without(state, 'flow', 'draft');
  return draft ? { ...closed, flow: draft } : closed;
}

/** Where a flow waits for its answer after something else was said, the way back is a button. */
export function withReminder(context: Context, done: Response): Response {
  const { flow } = done.state;
  if (!flow) return done;
  const pack = packOf(context, done.state.language);
  const title = pack.t(FLOWS.get(flow.id)?.title ?? 'button.continue');
  const offer = textReply(pack, say(context, pack, 'flow.resumeOffer', { title }));
  return {
    ...done,
    replies: [...done.replies, offer],
    choices: [goTo(pack.t('button.continue'), 'continue'), ...done.choices],
  };
}
