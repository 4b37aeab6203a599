import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readModels, writeModels } from '../dialogs/understanding/model-file.ts';
import { modelNames, type TrainedModels, trainModel } from '../dialogs/understanding/models.ts';
import { loadOtherLanguages } from '../locales/other-languages.ts';
import { loadPacks } from '../locales/packs.ts';
import { keepModels, keptModels } from './models.ts';

/**
 * `npm run train`: learns from the packs, one model at a time on each core, and keeps the models,
 * unless they are those of these packs already.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const packs = loadPacks();
  if (!keptModels(packs)) {
    const names = modelNames(packs);
    const waiting = [...names];
    const trained = new Map<string, Uint8Array>();
    const workers = Array.from({ length: Math.min(availableParallelism(), names.length) }, () =>
      work(waiting, trained),
    );
    await Promise.all(workers);
    const models = names.flatMap((name) => [
      ...(readModels(Buffer.from(trained.get(name) ?? []), name) ?? []),
    ]);
    keepModels(new Map(models), packs);
  }
  console.log(
    `Understanding is ready for ${[...packs.keys()].join(', ')} (${Math.round(performance.now() - started)} ms).`,
  );
}

/** Gives one worker a name after the other until none is waiting. */
function work(waiting: string[], trained: Map<string, Uint8Array>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { execArgv: process.execArgv });
    const next = (): void => {
      const name = waiting.shift();
      if (name) worker.postMessage(name);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', ({ name, model }: { name: string; model: Uint8Array }) => {
      trained.set(name, model);
      next();
    });
    worker.on('error', reject);
    next();
  });
}

function answerNames(): void {
  const packs = loadPacks();
  const others = loadOtherLanguages(new Set(packs.keys()));
  parentPort?.on('message', (name: string) => {
    const models: TrainedModels = new Map([[name, trainModel(name, packs, others)]]);
    parentPort?.postMessage({ name, model: writeModels(models, name) });
  });
}

if (isMainThread) await main();
else answerNames();
