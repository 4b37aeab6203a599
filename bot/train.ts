import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { LinearModel } from '../dialogs/understanding/linear-model.ts';
import { readModels, writeModels } from '../dialogs/understanding/model-file.ts';
import { modelNames, type TrainedModels, trainModel } from '../dialogs/understanding/models.ts';
import { loadOtherLanguages } from '../locales/other-languages.ts';
import { loadPacks, type Packs } from '../locales/packs.ts';
import { keepModels, keptModels } from './models.ts';

/** Names the file that the threads hand each other; it is not kept. */
const SHARE = 'share';

/**
 * `npm run train`: learns from the packs on every core, and keeps the models, unless they are those of
 * these packs already.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const packs = loadPacks();
  if (!keptModels(packs)) {
    const counter = new SharedArrayBuffer(4);
    const others = Array.from({ length: availableParallelism() - 1 }, () => shareOfWorker(counter));
    const own = trainShare(packs, counter);
    const shares = [own, ...(await Promise.all(others))];
    const trained = new Map(shares.flatMap((share) => [...share]));
    // In one order, so that the file is the same however the threads shared the work.
    keepModels(new Map([...trained].sort(([a], [b]) => a.localeCompare(b))), packs);
  }
  const took = Math.round(performance.now() - started);
  console.log(`Understanding is ready for ${[...packs.keys()].join(', ')} (${took} ms).`);
}

/** Trains one model after the other, each the next that no thread has taken yet. */
function trainShare(packs: Packs, counter: SharedArrayBuffer): TrainedModels {
  const next = new Int32Array(counter);
  const names = modelNames(packs);
  const others = loadOtherLanguages(new Set(packs.keys()));
  const share = new Map<string, LinearModel>();
  for (let name = names[Atomics.add(next, 0, 1)]; name; name = names[Atomics.add(next, 0, 1)]) {
    share.set(name, trainModel(name, packs, others));
  }
  return share;
}

async function shareOfWorker(counter: SharedArrayBuffer): Promise<TrainedModels> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: counter });
  const [share] = (await once(worker, 'message')) as [Uint8Array];
  return readModels(Buffer.from(share), SHARE) ?? new Map();
}

if (isMainThread) await main();
else parentPort?.postMessage(writeModels(trainShare(loadPacks(), workerData as SharedArrayBuffer), SHARE));
