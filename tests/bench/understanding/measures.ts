import type { Guess, Trainer } from './classifiers.ts';
import { draw, type Row, type Split, shuffled } from './rows.ts';

/** Percent of test rows whose intent is guessed right. */
export async function accuracy(trainer: Trainer, { train, test }: Split, language: string): Promise<number> {
  const guess = await trainer(train, language);
  let right = 0;
  for (const { u, i } of test) if ((await guess(u)).intent === i) right += 1;
  return percent(right / test.length);
}

/** The same with so many examples an intent: mean of three draws. */
export async function fewShots(
  trainer: Trainer,
  sets: Split,
  language: string,
  shots: number,
): Promise<number> {
  const draws = [1, 2, 3].map((seed) => draw(sets.train, shots, seed));
  let sum = 0;
  for (const train of draws) sum += await accuracy(trainer, { train, test: sets.test }, language);
  return percent(sum / draws.length / 100);
}

/** A quarter of the intents is held out; how well the confidence tells them from the known ones (mean of three draws). */
export async function unknownAuroc(
  trainer: Trainer,
  { train, test }: Split,
  language: string,
): Promise<number> {
  const intents = [...new Set(train.map(({ i }) => i))].sort();
  let sum = 0;
  for (const seed of [1, 2, 3]) {
    const unknown = new Set(shuffled(intents, seed).slice(0, Math.round(intents.length / 4)));
    const guess = await trainer(
      train.filter(({ i }) => !unknown.has(i)),
      language,
    );
    const confidences: [row: Row, guess: Guess][] = [];
    for (const row of test) confidences.push([row, await guess(row.u)]);
    sum += auroc(confidences.map(([{ i }, { confidence }]) => ({ confidence, known: !unknown.has(i) })));
  }
  return percent(sum / 3);
}

/** Area under the ROC curve: the chance that a known one has the higher confidence. */
function auroc(list: readonly { readonly confidence: number; readonly known: boolean }[]): number {
  const sorted = [...list].sort((a, b) => a.confidence - b.confidence);
  let ranks = 0;
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (last < sorted.length && sorted[last]?.confidence === sorted[first]?.confidence) last++;
    for (let at = first; at < last; at++) if (sorted[at]?.known) ranks += (first + last + 1) / 2;
    first = last;
  }
  const known = sorted.filter((one) => one.known).length;
  return (ranks - (known * (known + 1)) / 2) / (known * (sorted.length - known));
}

/** Mean over the intents of the harmonic mean of precision and recall. */
export function macroF1(pairs: readonly { readonly wanted: string; readonly got: string }[]): number {
  const intents = [...new Set(pairs.map(({ wanted }) => wanted))];
  const scores = intents.map((intent) => {
    const right = pairs.filter(({ wanted, got }) => wanted === intent && got === intent).length;
    const wanted = pairs.filter((pair) => pair.wanted === intent).length;
    const got = pairs.filter((pair) => pair.got === intent).length;
    return (2 * right) / (wanted + got);
  });
  return percent(scores.reduce((sum, one) => sum + one, 0) / intents.length);
}

export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** Of sorted times: the one below which such a share of them lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10_000) / 10_000;
}
