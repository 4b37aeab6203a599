import { createAnswerer } from '../answers/answerer.ts';
import type { Context } from '../context.ts';
import { FLOWS } from '../flows/index.ts';
import { walkFlow } from '../walk-flow.ts';
import { check } from './fault.ts';

/** Every question of every flow is reached, every option leads on, every way ends, in every language. */
export const flowsLeadOn = check('flows-lead-on', function* ({ packs, knowledge, today }) {
  const context: Context = {
    packs,
    knowledge,
    today,
    answerer: createAnswerer(packs, knowledge),
    reference: 'CB-0000-0000',
    caseNumber: 'LB-0000-000000',
    cases: [],
  };
  for (const flow of FLOWS.values()) {
    for (const pack of packs.values()) {
      try {
        const walked = walkFlow(flow, context, pack.code);
        for (const question of flow.questions) {
          if (!walked.asked.has(question.id))
            yield [`dialogs/flows/${flow.id}.ts ${question.id}`, 'is never asked'];
        }
        if (!walked.ends) yield [`dialogs/flows/${flow.id}.ts`, 'has no end'];
      } catch (error) {
        yield [
          `dialogs/flows/${flow.id}.ts (${pack.code})`,
          error instanceof Error ? error.message : String(error),
        ];
      }
    }
  }
});
