import { type Context, packOf } from './context.ts';
import { type Flow, nextQuestion, openFlow, withAnswer } from './flow.ts';
import { newState, type OpenFlow } from './state.ts';

/** One step of a flow: which answer leads from a question to the next, or to the end. */
export interface Edge {
  readonly from: string;
  readonly answer: string;
  /** The next question, or `end`. */
  readonly to: string;
}

export interface Walked {
  readonly asked: ReadonlySet<string>;
  readonly edges: readonly Edge[];
  readonly ends: boolean;
}

/** More steps than any flow has: a flow that takes them goes in circles. */
const MOST_STEPS = 2_000;

/** Walks a flow with every option and every sample answer. @throws Error when it goes in circles */
export function walkFlow(flow: Flow, context: Context, language: string): Walked {
  const asked = new Set<string>();
  const edges = new Map<string, Edge>();
  const pack = packOf(context, language);
  const state = { ...newState(), language };
  const open: OpenFlow[] = [openFlow(flow)];
  const seen = new Set<string>();
  let ends = false;
  for (let steps = 0; open.length > 0; steps++) {
    if (steps > MOST_STEPS) throw new Error(`flow ${flow.id} goes in circles`);
    const here = open.pop();
    if (!here) break;
    const place = JSON.stringify(Object.entries(here.answers).sort());
    if (seen.has(place)) continue;
    seen.add(place);
    const asking = { context, pack, state, answers: here.answers, open: here };
    const question = nextQuestion(flow, here.answers);
    if (!question) {
      flow.finish(asking);
      ends = true;
      continue;
    }
    asked.add(question.id);
    if (question.ask(asking).trim() === '')
      throw new Error(`flow ${flow.id}: question ${question.id} asks nothing`);
    const options = question.options?.(asking) ?? [];
    const answers = new Map([
      [question.sample, question.sample],
      ...options.map(({ value, label }): [string, string] => [value, label]),
    ]);
    for (const [value, label] of answers) {
      const next = withAnswer(flow, here, question.id, value);
      const to = nextQuestion(flow, next.answers)?.id ?? 'end';
      edges.set(`${question.id} ${value} ${to}`, { from: question.id, answer: label, to });
      open.push(next);
    }
  }
  return { asked, edges: [...edges.values()], ends };
}
