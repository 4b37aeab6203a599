import { folded } from './asks.ts';
import { commonChoices, goTo } from './choices.ts';
import { type Context, packOf } from './context.ts';
import { keepEvidence } from './evidence.ts';
import {
  answerWithText,
  answerWithValue,
  back,
  correctFitting,
  correctLast,
  missed,
  openIn,
  questionDue,
  resume,
} from './flow-runner.ts';
import { FLOWS } from './flows/index.ts';
import type { Input } from './input.ts';
import { LONGEST_MESSAGE } from './input.ts';
import { afterLanguage, switchLanguage } from './language-switch.ts';
import { type Choice, decodeToken } from './replies.ts';
import { danger } from './responses/danger.ts';
import { type Response, response } from './responses/response.ts';
import { unsupportedLanguage } from './responses/unknown.ts';
import { welcome } from './responses/welcome.ts';
import { isClearQuestion, isRealQuestion, runAction, runTarget, runUnderstood } from './routing.ts';
import { say, textReply } from './say.ts';
import { sendNow } from './send-now.ts';
import { setAside, takeUp, withReminder } from './set-aside.ts';
import { type State, without } from './state.ts';
import type { DangerKind, Understanding } from './understanding/understanding.ts';

/**
 * One step of a conversation: pure, so that a conversation can be saved, replayed and compared.
 * It takes the saved state, what came in and a context, and gives back the new state, what to say,
 * the buttons under it and the effects to run. It never throws for anything a person can send.
 */
export function step(state: State, input: Input, context: Context): Response {
  const said = respond(state, input, context);
  const done = { ...said, choices: withoutRepeats(said.choices) };
  return { ...done, state: { ...without(done.state, 'offered'), ...offered(done) } };
}

/** A picture, a sticker, a file … */
type NotWords = Extract<Input, { kind: 'nontext' }>;

/** The same button twice helps nobody. */
function withoutRepeats(choices: readonly Choice[]): Choice[] {
  return choices.filter(
    (one, i) => i === choices.findIndex((other) => other.token === one.token && other.label === one.label),
  );
}

function offered(done: Response): { offered?: readonly string[] } {
  return done.choices.length > 0 ? { offered: done.choices.map((choice) => choice.token) } : {};
}

function respond(state: State, input: Input, context: Context): Response {
  switch (input.kind) {
    case 'start':
      return begin(state, context);
    case 'choice':
      return choose(state, input.token, context);
    case 'nontext':
      return notWords(state, input, context);
    case 'unreadable': {
      const pack = packOf(context, state.language ?? context.profileLanguage);
      const key = input.why === 'empty' ? 'input.empty' : 'input.tooLong';
      return response(
        state,
        [textReply(pack, say(context, pack, key, { max: LONGEST_MESSAGE }))],
        commonChoices(pack),
      );
    }
    case 'text':
      return hear(state, input.understood, context);
  }
}

function begin(state: State, context: Context): Response {
  const pack = packOf(context, state.language ?? context.profileLanguage);
  // A draft is kept: its person was told that it stays.
  const fresh = { ...without(takeUp(setAside(state)), 'greeted'), language: pack.code, misses: 0 };
  return withReminder(context, welcome(context, pack, fresh));
}

function notWords(before: State, { what, messageId }: NotWords, context: Context): Response {
  const pack = packOf(context, before.language ?? context.profileLanguage);
  const due = questionDue(context, before);
  const kept = due?.flow.evidence
    ? keepEvidence(due.open, { what, ...(messageId ? { messageId } : {}) })
    : undefined;
  const state = kept ? { ...before, flow: kept } : before;
  const count = kept?.evidence?.length ?? 0;
  const text = textReply(pack, say(context, pack, kept ? 'flow.evidence' : `nontext.${what}`, { count }));
  if (!due) return response(state, [text], what === 'sticker' ? [] : commonChoices(pack));
  const again = resume(context, state);
  const still = textReply(pack, say(context, pack, 'nontext.inFlow'));
  return again ? { ...again, replies: [text, still, ...again.replies.slice(1)] } : response(state, [text]);
}

function choose(before: State, text: string, context: Context): Response {
  // A first tap says no word: the profile's language holds until there is one.
  const state = before.language
    ? before
    : { ...before, language: packOf(context, context.profileLanguage).code };
  const token = decodeToken(text);
  if (token?.kind === 'go') return runTarget(context, state, token.target);
  const here = openIn(state);
  const pack = packOf(context, state.language);
  const flow = token && FLOWS.get(token.flow);
  const question = flow?.questions.find((known) => known.id === token?.question);
  const open = here && flow?.id === here.flow.id ? here.open : undefined;
  if (token && flow && question && open && token.version === flow.version) {
    const answered = answerWithValue(context, state, { flow, open, question, value: token.value });
    if (answered) return answered;
  }
  const expired = textReply(pack, say(context, pack, 'choice.expired'));
  const again = resume(context, state);
  if (again) return { ...again, replies: [expired, ...again.replies.slice(1)] };
  return response(
    state,
    [expired],
    flow ? [goTo(pack.t(flow.title), `do.${flow.id}`), ...commonChoices(pack)] : commonChoices(pack),
  );
}

function hear(before: State, understood: Understanding, context: Context): Response {
  const due = questionDue(context, before);
  const asksElse = due?.question.free
    ? isClearQuestion(understood, due.asking.pack, due)
    : isRealQuestion(understood, before);
  const heard = switchLanguage(before, understood, context, due !== undefined && !asksElse);
  if (heard.kind === 'unsupported' && !understood.urgent && !due) return unsupportedLanguage(context, before);
  const { state } = heard;
  const pack = packOf(context, state.language);
  const told = afterLanguage(heard, context);
  return told(react(state));

  function react(now: State): Response {
    return understood.urgent && !isListed() ? endangered(now, understood.urgent) : attend(now);
  }

  function attend(now: State): Response {
    const number = due?.question.number ? undefined : numbered(now, understood.text);
    if (number) return choose(now, number, context);
    if (understood.command) return command(now, understood.command);
    if (understood.namedLanguage && understood.confidence === 1) {
      return runTarget(context, now, `language:${understood.namedLanguage}`);
    }
    if (due) {
      const beside = due.flow.aside?.({ ...due.asking, pack }, understood);
      if (beside) return interrupted(response(now, beside));
      const sent = sendNow(context, now, understood);
      if (sent) return sent;
      const fitting = correctFitting(context, now, understood);
      if (fitting) return fitting;
      const isCorrection = due.question.free === true && understood.correction !== undefined;
      const retaken = isCorrection ? correctLast(context, now, understood) : undefined;
      if (retaken) return retaken;
      const interrupts = due.question.free === true && isClearQuestion(understood, pack, due);
      const answered = interrupts ? undefined : answerWithText(context, now, understood);
      if (answered) return answered;
      const corrected = correctLast(context, now, understood);
      if (corrected) return corrected;
      if (!isRealQuestion(understood, now))
        return missed(context, now) ?? runUnderstood(context, pack, now, understood);
      return interrupted(runUnderstood(context, pack, now, understood));
    }
    return runUnderstood(context, pack, now, understood);
  }

  /**
   * Danger first. Where it is not beyond doubt, the emergency numbers come in one line before the answer,
   * so that a false alarm costs nobody the answer, and a true one nobody the help.
   */
  function endangered(now: State, kind: DangerKind): Response {
    const asks = isRealQuestion(understood, now) && understood.topic !== 'abuse';
    const fits = isAnswer();
    if (understood.urgentSure || !(asks || fits)) {
      return danger(context, pack, now, kind, understood.facets.includes('fishing'));
    }
    const then = fits ? attend(now) : interrupted(runUnderstood(context, pack, now, understood));
    const first = { ...textReply(pack, say(context, pack, 'welcome.emergency')), urgent: true as const };
    return { ...then, replies: [first, ...then.replies] };
  }

  /** Whether the whole message is a word that the open flow knows. */
  function isListed(): boolean {
    const words = due?.flow.words?.(pack) ?? [];
    return words.some((word) => folded(word, pack) === folded(understood.text, pack));
  }

  /** Whether the open flow can make something of the words: then a mere guess at danger does not swallow them. */
  function isAnswer(): boolean {
    if (!due) return false;
    const { asking, flow, question } = due;
    return (
      question.free === true ||
      flow.aside?.(asking, understood) !== undefined ||
      question.parse(understood.text, asking, understood) !== undefined
    );
  }

  function command(now: State, name: NonNullable<Understanding['command']>): Response {
    if (name === 'back' && due) return back(context, now);
    if (name === 'continue') return runTarget(context, now, 'continue');
    if (name === 'back')
      return response(now, [textReply(pack, say(context, pack, 'flow.nothingBack'))], commonChoices(pack));
    const done = runAction(context, pack, now, `do.${name}`);
    return name === 'help' || name === 'thanks' || name === 'greet' ? interrupted(done) : done;
  }

  /** After a question in between, the flow goes on where it stopped. */
  function interrupted(done: Response): Response {
    if (!due || done.state.flow?.id !== due.flow.id) return done;
    const again = resume(context, { ...done.state, flow: due.open });
    if (!again) return done;
    return { ...again, replies: [...done.replies, ...again.replies], effects: done.effects };
  }
}

/** A typed number of the choices last offered: for people on a computer, where LINE shows no buttons. */
function numbered(state: State, text: string): string | undefined {
  const match = /^\s*(\d{1,2})[.)]?\s*$/.exec(
    text.normalize('NFKC').replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50)),
  );
  return match ? state.offered?.[Number(match[1]) - 1] : undefined;
}
