import { plainText } from '../../../dialogs/plain-text.ts';
import type { State } from '../../../dialogs/state.ts';
import { complaintIn } from '../../cases.ts';
import type { Answered } from '../../hotline.ts';

/** One turn as `npm run chat -- --script` prints it. */
export interface TurnRecord {
  readonly turn: number;
  readonly language: string;
  /** Topic or action understood; null when the input was not words. */
  readonly topic: string | null;
  /** The flow that waits for an answer, or the one that has just filed something. */
  readonly flow: string | null;
  /** A complaint was filed in this turn, with this number. */
  readonly submitted: boolean;
  readonly caseNumber: string | null;
  readonly urgent: boolean;
  readonly replies: readonly string[];
  readonly choices: readonly string[];
  readonly state: State;
}

export function turnRecord(turn: number, answered: Answered): TurnRecord {
  const filed = complaintIn(answered.effects);
  const flow = filed ? 'complaint' : answered.state.flow?.id;
  return {
    turn,
    language: answered.state.language ?? answered.replies[0]?.language ?? 'en',
    topic: topicOf(answered),
    flow: flow ? `do.${flow}` : null,
    submitted: filed !== undefined,
    caseNumber: filed?.caseNumber ?? null,
    urgent: answered.understood?.urgent !== undefined,
    replies: answered.replies.map(plainText),
    choices: answered.choices.map((choice) => choice.label),
    state: answered.state,
  };
}

/** What the turn was about: the action understood, else the topic answered (a follow-up's may differ from its words). */
function topicOf({ understood, replies, state }: Answered): string | null {
  const answer = replies.find((reply) => reply.kind === 'answer');
  const hangsOn = understood?.followUp && answer;
  if (understood?.topic.startsWith('do.') && !hangsOn) return understood.topic;
  return answer?.topic ?? understood?.topic ?? state.topic ?? null;
}
