import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHotline } from '../hotline.ts';
import { readSettings } from '../settings.ts';
import { confusionPage } from './confusion-page.ts';
import { evaluateOne, figures, isRight, type Outcome } from './evaluation.ts';
import { readLabelled } from './labelled.ts';

/** Messages that nobody writes examples from: what understanding does with people it has never met. */
const HELD_OUT = fileURLToPath(new URL('../../tests/understanding/held-out.jsonl', import.meta.url));
const PAGE = fileURLToPath(new URL('../../dist/evaluation.html', import.meta.url));

/**
 * `npm run evaluate [-- FILE]`: how well labelled messages (JSON lines `{id, lang, text, topics, urgent?, must_say?}`)
 * are understood and answered, by language and topic. Writes a page with the confusions; ends with one JSON line.
 * A message stands only by its id: its words stay in the file.
 */
function main(file = HELD_OUT): void {
  const hotline = openHotline(readSettings(process.env).bureau);
  const outcomes = readLabelled(file).map((row) => evaluateOne(hotline, row));
  for (const outcome of outcomes) for (const fault of faultsOf(outcome)) console.log(fault);
  const languages = groups(outcomes, ({ row }) => row.lang);
  const topics = groups(outcomes, ({ row }) => row.topics[0] ?? 'none');
  console.log('\nTopic (best label): right of all');
  for (const [topic, group] of topics)
    console.log(`${topic.padEnd(28)}${group.filter(isRight).length} of ${group.length}`);
  console.log('\nConfusions');
  for (const [pair, group] of confusions(outcomes))
    console.log(`${String(group.length).padStart(4)}  ${pair}`);
  mkdirSync(dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, confusionPage(outcomes));
  console.log(`\nThe confusion matrix is in ${PAGE}`);
  console.log(
    JSON.stringify({
      ...Object.fromEntries([...languages].map(([language, group]) => [language, figures(group)])),
      all: figures(outcomes),
    }),
  );
}

function faultsOf({ row, topic, confidence, language, urgent, unsaid }: Outcome): string[] {
  const faults: string[] = [];
  if (!row.topics.includes(topic))
    faults.push(`${row.id}: ${row.topics.join(' or ')}, understood ${topic} (${confidence.toFixed(2)})`);
  if (language !== row.lang) faults.push(`${row.id}: taken for ${language}`);
  if (row.urgent && !urgent) faults.push(`${row.id}: danger was missed`);
  if (!row.urgent && urgent) faults.push(`${row.id}: false alarm`);
  return [...faults, ...unsaid.map((item) => `${row.id}: does not say ${item}`)];
}

function confusions(outcomes: readonly Outcome[]): [string, Outcome[]][] {
  const wrong = outcomes.filter((outcome) => !isRight(outcome));
  const pairs = groups(wrong, ({ row, topic }) => `${row.topics[0]} → ${topic}`);
  return [...pairs].sort(([, a], [, b]) => b.length - a.length);
}

function groups(outcomes: readonly Outcome[], key: (outcome: Outcome) => string): Map<string, Outcome[]> {
  const found = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const group = found.get(key(outcome));
    if (group) group.push(outcome);
    else found.set(key(outcome), [outcome]);
  }
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)));
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
