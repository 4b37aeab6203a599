import { InvalidRequest, LawNotKnown, type Result } from '../../rights/calculators/index.ts';
import { goTo, personChoice, topicChoice } from '../choices.ts';
import type { Asking, Finished, Flow } from '../flow.ts';
import { RULE_OF_CALCULATION } from '../rule-of-calculation.ts';
import { say, textReply } from '../say.ts';
import { type Calculation, type Input, questionOf } from './calculation-fields.ts';
import { resultText } from './calculation-result.ts';

/** Makes a flow that asks for what is not told yet and then calculates. */
export function calculationFlow(calculation: Calculation): Flow {
  const { action, calculator, fields } = calculation;
  return {
    id: action,
    version: 1,
    title: `action.do.${action}`,
    questions: fields.map((field) => questionOf(field, action, `calculation.${calculator}`)),
    finish: (asking) => finished(calculation, asking),
  };
}

function finished(calculation: Calculation, asking: Asking): Finished {
  const { pack } = asking;
  const target = `do.${calculation.action}`;
  const topic = RULE_OF_CALCULATION[target];
  return {
    replies: [textReply(pack, answer(calculation, asking))],
    choices: [
      topicChoice(pack, 'do.complaint'),
      personChoice(pack),
      goTo(pack.t('button.calculate-again'), target),
    ],
    // What comes next is asked about the same matter.
    ...(topic ? { state: { topic } } : {}),
  };
}

function answer(calculation: Calculation, asking: Asking): string {
  const { context, pack } = asking;
  const input = inputOf(calculation, asking);
  const failed = say(context, pack, 'calculation.failed');
  if (!input) return failed;
  const { calculate } = context.knowledge;
  const run = (more: Input = {}): Result =>
    calculate(calculation.calculator, { ...input, ...more }, { today: context.today });
  try {
    const result = run();
    if (result.status === 'missing') return failed;
    const beside = (calculation.beside ?? []).map(({ key, input: more }) => ({ key, result: run(more) }));
    return resultText(calculation, asking, result, beside);
  } catch (error) {
    if (error instanceof InvalidRequest) return failed;
    if (!(error instanceof LawNotKnown)) throw error;
    return say(context, pack, 'calculation.lawNotKnown', { date: pack.format.date(error.date) });
  }
}

/** All answers as the calculator takes them; undefined when one never was an answer. */
function inputOf({ assumed, fields }: Calculation, { answers }: Asking): Input | undefined {
  const inputs = fields.map(({ id, kind }) => {
    const value = answers[id];
    return value === undefined ? {} : kind.input(value, answers);
  });
  return inputs.includes(undefined) ? undefined : Object.assign({}, assumed, ...inputs);
}
