import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadModels } from '../../../bot/models.ts';
import type { LinearModel } from '../../../dialogs/understanding/linear-model.ts';
import type { Models } from '../../../dialogs/understanding/models.ts';
import { understand } from '../../../dialogs/understanding/understand.ts';
import { loadPacks, type Packs } from '../../../locales/packs.ts';
import { hotline, natural, nlpjs, type Trainer } from './classifiers.ts';
import { languageShares } from './languages.ts';
import { accuracy, fewShots, macroF1, percent, quantile, rounded, unknownAuroc } from './measures.ts';
import { readRows, split } from './rows.ts';

/**
 * `npm run bench:understanding [-- --data DIR] [--set NAME]`: the hotline's trainer on public sets, side by side with
 * NLP.js and natural; the languages of public messages; time and memory of understanding. Ends with one JSON line.
 */
const DATA = fileURLToPath(new URL('../../../../shared/nlu/data', import.meta.url));
const TODAY = '2026-11-20';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, set: { type: 'string' } } });
  const directory = values.data ?? DATA;
  const packs = loadPacks();
  if (values.set) console.log(JSON.stringify(await measureSet(directory, values.set, packs)));
  else await measureAll(directory, packs);
}

/** One set of the same row format, with the hotline's trainer alone. */
async function measureSet(directory: string, set: string, packs: Packs) {
  const { train, test } = split(readRows(directory, set));
  const started = performance.now();
  const guess = await hotline(packs)(train, languageOf(set));
  const trainSeconds = Math.round(performance.now() - started) / 1000;
  const times: number[] = [];
  const pairs: { wanted: string; got: string }[] = [];
  for (const { u, i } of test) {
    const before = performance.now();
    const { intent } = await guess(u);
    times.push(performance.now() - before);
    pairs.push({ wanted: i, got: intent });
  }
  times.sort((a, b) => a - b);
  return {
    set,
    accuracy: percent(pairs.filter(({ wanted, got }) => wanted === got).length / pairs.length),
    macroF1: macroF1(pairs),
    trainSeconds,
    p50Ms: rounded(quantile(times, 0.5)),
    p99Ms: rounded(quantile(times, 0.99)),
  };
}

async function measureAll(directory: string, packs: Packs): Promise<void> {
  const models = loadModels(packs);
  const timing = measureTime(models, packs);
  console.error(`understanding: ${JSON.stringify(timing)}`);
  for (const { language, set, whole, fragments } of languageShares(directory, models, packs))
    console.error(`language ${language}, ${set}: whole ${whole} %, fragments ${fragments} %`);
  const own = await measureTrainer('hotline', hotline(packs), directory);
  const others = {
    nlpjs: await measureTrainer('nlpjs', nlpjs, directory),
    natural: await measureTrainer('natural', natural, directory),
  };
  console.log(JSON.stringify({ ...own, ...others, ...timing, modelsMb: megabytes(models) }));
}

/** Percentages on the public sets, trained on their `train` rows and tested on their `test` rows. */
async function measureTrainer(name: string, trainer: Trainer, directory: string) {
  const sets = (set: string) => split(readRows(directory, set));
  const hwu64 = sets('hwu64.en-US');
  const measured = {
    xsidZh: await accuracy(trainer, sets('xsid.zh-TW'), 'zh-TW'),
    xsidId: await accuracy(trainer, sets('xsid.id-ID'), 'id-ID'),
    fbtodTh: await accuracy(trainer, sets('fbtod.th-TH'), 'th-TH'),
    hwu64: await accuracy(trainer, hwu64, 'en-US'),
    hwu64Shots20: await fewShots(trainer, hwu64, 'en-US', 20),
    hwu64UnknownAuroc: await unknownAuroc(trainer, hwu64, 'en-US'),
  };
  console.error(`${name}: ${JSON.stringify(measured)}`);
  return measured;
}

function languageOf(set: string): string {
  return set.split('.').at(-1) ?? 'en-US';
}

/** The whole of understanding on messages of all packs, one after the other on one core. */
function measureTime(models: Models, packs: Packs) {
  const texts = [...packs.values()].flatMap(({ utterances }) =>
    Object.values(utterances).flatMap((lines) => lines.filter((_, i) => i % 20 === 7)),
  );
  for (let round = 0; round < 3; round++)
    for (const text of texts) understand(text, models, packs, { today: TODAY });
  const times: number[] = [];
  for (const text of texts) {
    const before = performance.now();
    understand(text, models, packs, { today: TODAY });
    times.push(performance.now() - before);
  }
  const sum = times.reduce((total, one) => total + one, 0);
  times.sort((a, b) => a - b);
  return {
    p50Ms: rounded(quantile(times, 0.5)),
    p99Ms: rounded(quantile(times, 0.99)),
    perSecond: Math.round((times.length / sum) * 1000),
  };
}

/** Memory of all trained models, in MB. */
function megabytes({ language, messages }: Models): number {
  const bytes = [language, ...messages.values()].reduce((sum, model) => sum + bytesOf(model), 0);
  return Math.round(bytes / 10_000) / 100;
}

function bytesOf({ vocabulary, heads }: LinearModel): number {
  const { keys, telling, slots } = vocabulary;
  const own = [keys, telling, slots].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return [...heads.values()].reduce(
    (sum, { starts, weights, scales, bias }) =>
      sum + starts.byteLength + weights.byteLength + scales.byteLength + bias.byteLength,
    own,
  );
}

await main();
