import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModels, writeModels } from '../dialogs/understanding/model-file.ts';
import {
  assembleModels,
  type Models,
  type TrainedModels,
  trainModels,
} from '../dialogs/understanding/models.ts';
import { loadOtherLanguages } from '../locales/other-languages.ts';
import type { Packs } from '../locales/packs.ts';

/** Raised when features or training change, so that models of an older trainer are not used. */
const TRAINER = 25;

/** Models are made from the sources like compiled code, and lie with it in `dist/`. */
const FILE = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/models.bin' : '../models.bin', import.meta.url),
);

/**
 * The models of understanding: read from `file` when they were trained from just these packs,
 * else trained (some seconds) and kept there.
 */
export function loadModels(packs: Packs, file: string = FILE): Models {
  const kept = keptModels(packs, file);
  if (kept) return assembleModels(kept, packs);
  const trained = trainModels(packs, loadOtherLanguages(new Set(packs.keys())));
  keepModels(trained, packs, file);
  return assembleModels(trained, packs);
}

/** The models in `file`, if they were trained from just these packs. */
export function keptModels(packs: Packs, file: string = FILE): TrainedModels | undefined {
  return existsSync(file) ? readModels(readFileSync(file), digestOf(packs)) : undefined;
}

export function keepModels(trained: TrainedModels, packs: Packs, file: string = FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and moved, so that a start that is cut off leaves no half file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, writeModels(trained, digestOf(packs)));
  renameSync(draft, file);
}

/** What of a pack the models depend on, besides its topics and their names. */
const LEARNT = [
  'code',
  'script',
  'stripDiacritics',
  'syllablesApart',
  'stemmer',
  'utterances',
  'danger',
  'phrases',
] as const;

function digestOf(packs: Packs): string {
  const hash = createHash('sha256').update(
    JSON.stringify([TRAINER, loadOtherLanguages(new Set(packs.keys()))]),
  );
  for (const pack of packs.values())
    hash.update(
      JSON.stringify([...LEARNT.map((key) => pack[key]), [...pack.answers.keys()], pack.messages.topic]),
    );
  return hash.digest('hex');
}
