import type { Flow } from '../flow.ts';
import { calculationFlows } from './calculations.ts';
import { complaint } from './complaint.ts';
import { forget } from './forget.ts';
import { human } from './human.ts';
import { language } from './language.ts';

/** Every flow by id. An action `do.<id>` starts the flow of that id. */
export const FLOWS: ReadonlyMap<string, Flow> = new Map(
  [human, complaint, language, forget, ...calculationFlows].map((flow) => [flow.id, flow]),
);
