import { topicChoice } from '../choices.ts';
import type { ComplaintReport, FileComplaint } from '../effects.ts';
import type { Asking, Finished } from '../flow.ts';
import type { Reply } from '../replies.ts';
import { bureauDeadlines } from '../responses/status.ts';
import { say, textReply } from '../say.ts';
import { AT_ONCE } from '../send-words.ts';
import { summary } from './complaint-summary.ts';

/** Files the complaint when the person said so; says its number, and what it means that no name was given. */
export function filed(asking: Asking): Finished {
  const { answers, context, pack } = asking;
  const text = (key: string, values = {}): Reply => textReply(pack, say(context, pack, key, values));
  const isSure = answers.sure === 'yes' || answers.sure === AT_ONCE;
  if (!isSure || !answers.employer || !answers.what) return { replies: [text('cancel.done')] };
  const { caseNumber } = context;
  const effect: FileComplaint = {
    kind: 'file-complaint',
    caseNumber,
    language: pack.code,
    report: reportOf(asking),
  };
  const isNamed = effect.report.identity === 'named';
  return {
    replies: [
      // Who did not wait for the summary sees now what was sent.
      ...(answers.sure === AT_ONCE
        ? [textReply(pack, `${say(context, pack, 'complaint.sent')}\n${summary(asking)}`)]
        : []),
      text('complaint.filed', { caseNumber }),
      isNamed ? textReply(pack, bureauDeadlines(context, pack)) : text('complaint.filedWithoutName'),
    ],
    effects: [effect],
    choices: [topicChoice(pack, 'do.status'), topicChoice(pack, 'do.human')],
  };
}

function reportOf({ answers, open }: Asking): ComplaintReport {
  const isNamed = answers.identity === 'named' && Boolean(answers.name);
  return {
    employer: answers.employer ?? '',
    what: answers.what ?? '',
    when: answers.when ?? '',
    whenRead: open.read?.when ?? {},
    identity: isNamed ? 'named' : 'anonymous',
    ...(isNamed ? { name: answers.name, contact: answers.contact || 'here' } : {}),
    evidence: open.evidence ?? [],
  };
}
