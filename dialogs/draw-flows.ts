import { loadPacks } from '../locales/packs.ts';
import { createAnswerer } from './answers/answerer.ts';
import { FLOWS } from './flows/index.ts';
import { loadKnowledge } from './knowledge.ts';
import { walkFlow } from './walk-flow.ts';

/** `npm run flows`: the flows as Mermaid diagrams, drawn from the flows themselves. */
const packs = loadPacks();
const knowledge = loadKnowledge('taichung');
const context = {
  packs,
  knowledge,
  answerer: createAnswerer(packs, knowledge),
  today: '2026-01-01',
  reference: 'CB-0000-0000',
  caseNumber: 'LB-0000-000000',
  cases: [],
};
const language = packs.has('en') ? 'en' : ([...packs.keys()][0] ?? 'en');

for (const flow of FLOWS.values()) {
  const { edges } = walkFlow(flow, context, language);
  const title = packs.get(language)?.t(flow.title) ?? flow.id;
  console.log(`\n## ${title} (\`${flow.id}\`, version ${flow.version})\n\n\`\`\`mermaid\nflowchart TD`);
  for (const question of flow.questions) console.log(`  ${flow.id}_${question.id}["${question.id}"]`);
  console.log(`  ${flow.id}_end(("end"))`);
  for (const { from, answer, to } of edges) {
    console.log(`  ${flow.id}_${from} -->|"${answer.replaceAll('"', "'")}"| ${flow.id}_${to}`);
  }
  console.log('```');
}
