import { loadPacks } from '../../locales/packs.ts';
import { loadKnowledge } from '../knowledge.ts';
import { CHECKS, lint } from './index.ts';

/** `npm run lint` over flows, packs and values. Values that end soon are warned about, not refused. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei', dateStyle: 'short' }).format(
  new Date(),
);
const subject = { packs: loadPacks(), knowledge: loadKnowledge('taichung'), today };
for (const { id, daysLeft } of subject.knowledge.law.ending(today)) {
  console.warn(`warning: ${id} ends in ${daysLeft} days and its successor is not known (rights/values)`);
}
const faults = lint(subject);
for (const { check, place, problem } of faults) console.error(`${place}: ${problem} [${check}]`);
console.log(`${CHECKS.length} checks over ${subject.packs.size} languages: ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
