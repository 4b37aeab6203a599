import type { Pack } from '../../locales/packs.ts';
import { LawNotKnown } from '../../rights/calculators/index.ts';
import type { Context } from '../context.ts';
import { readService, service } from '../flows/calculation-fields.ts';
import type { TextReply } from '../replies.ts';
import { say, textReply } from '../say.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** Who gives notice in each topic whose answer tells the days by length of service. */
const NOTICE_BY: Readonly<Record<string, 'worker' | 'employer'>> = {
  'contract.resign': 'worker',
  'contract.dismissal': 'employer',
};

/** Whether the answer to the topic hangs on a length of service, and the message names one. */
export function asksForLength(topic: string, understood: Understanding): boolean {
  return NOTICE_BY[topic] !== undefined && readService(understood, false) !== undefined;
}

/** The days of notice for the length of service that the message names: one line, said before the answer. */
export function noticeDays(
  context: Context,
  pack: Pack,
  topic: string,
  understood: Understanding,
  date: string = context.today,
): readonly TextReply[] {
  const by = NOTICE_BY[topic];
  const told = by && readService(understood, false);
  // Carers in a household are outside the rule.
  if (!told || understood.facets.includes('live-in')) return [];
  const months = Number.parseInt(told, 10);
  try {
    const { values } = context.knowledge.calculate('notice', { months, by, date }, { today: context.today });
    const length = service.text(told, pack, {});
    return [textReply(pack, say(context, pack, `notice.${by}`, { length, days: Number(values?.days ?? 0) }))];
  } catch (error) {
    // The answer itself says that the figures are not known.
    if (error instanceof LawNotKnown) return [];
    throw error;
  }
}
