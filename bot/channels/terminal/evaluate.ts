import { readFileSync } from 'node:fs';
import { plainText } from '../../../dialogs/plain-text.ts';
import { foldDigits } from '../../../dialogs/understanding/fold.ts';
import { openHotline } from '../../hotline.ts';
import { readSettings } from '../../settings.ts';
import { createSpeaker } from './speaker.ts';

/** One labelled message: any of `topics` is right; every item of `must_say` must be in the reply (`a|b`: one of them). */
interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly urgent?: boolean;
  readonly must_say?: readonly string[];
}

/** The evaluation's own day, so that the same file gives the same figures. */
const NOW = Date.parse('2026-11-20T08:00:00+08:00');

/** `npm run evaluate -- FILE`: how well labelled messages (JSON lines) are understood and answered, by language. */
function main(file: string | undefined): void {
  if (!file)
    throw new Error('npm run evaluate -- FILE (JSON lines {id, lang, text, topics, urgent?, must_say?})');
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
  const hotline = openHotline(readSettings(process.env).bureau);
  const counts = new Map<string, Record<Counted, number>>();
  for (const row of rows) {
    const count = counts.get(row.lang) ?? {
      messages: 0,
      topic: 0,
      language: 0,
      urgent: 0,
      urgentFound: 0,
      falseAlarms: 0,
      mustSay: 0,
      said: 0,
    };
    counts.set(row.lang, count);
    const answered = createSpeaker(hotline, NOW).hear({ kind: 'text', text: row.text });
    const { understood } = answered;
    const reply = comparable(answered.replies.map(plainText).join('\n'));
    const isRight = row.topics.includes(understood?.topic ?? 'none');
    count.messages += 1;
    if (isRight) count.topic += 1;
    else
      console.log(
        `${row.id}: ${row.topics.join(' or ')}, understood ${understood?.topic} (${understood?.confidence.toFixed(2)})`,
      );
    if (understood?.language.code === row.lang) count.language += 1;
    if (row.urgent) {
      count.urgent += 1;
      if (understood?.urgent) count.urgentFound += 1;
      else console.log(`${row.id}: danger was missed`);
    } else if (understood?.urgent) {
      count.falseAlarms += 1;
      console.log(
        `${row.id}: false alarm (${understood.urgent}, ${understood.urgentSure ? 'sure' : 'not sure'})`,
      );
    }
    for (const item of row.must_say ?? []) {
      count.mustSay += 1;
      if (item.split('|').some((word) => reply.includes(comparable(word)))) count.said += 1;
      else console.log(`${row.id}: does not say ${item}`);
    }
  }
  console.log(JSON.stringify(Object.fromEntries(counts)));
}

type Counted =
  | 'messages'
  | 'topic'
  | 'language'
  | 'urgent'
  | 'urgentFound'
  | 'falseAlarms'
  | 'mustSay'
  | 'said';

/** Without thousand separators and other digits than ours. */
function comparable(text: string): string {
  return foldDigits(text)
    .replace(/(?<=\d)[.,](?=\d{3})/g, '')
    .toLowerCase();
}

main(process.argv[2]);
