import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModels, writeModels } from '../dialogs/understanding/model-file.ts';
import { assembleModels, type Models, trainModels } from '../dialogs/understanding/models.ts';
import { loadOtherLanguages } from '../locales/other-languages.ts';
import type { Packs } from '../locales/packs.ts';

/** Raised when features or training change, so that models of an older trainer are not used. */
const TRAINER = 6;

/** Models are made from the sources like compiled code, and lie with it in `dist/`. */
const FILE = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/models.bin' : '../models.bin', import.meta.url),
);

/**
 * The models of understanding: read from `file` when they were trained from just these packs,
 * else trained (a few seconds) and kept there.
 */
export function loadModels(packs: Packs, file: string = FILE): Models {
  const others = loadOtherLanguages(new Set(packs.keys()));
  const source = digestOf(packs, others);
  const kept = existsSync(file) ? readModels(readFileSync(file), source) : undefined;
  if (kept) return assembleModels(kept, packs);
  const trained = trainModels(packs, others);
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and moved, so that a start that is cut off leaves no half file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, writeModels(trained, source));
  renameSync(draft, file);
  return assembleModels(trained, packs);
}

function digestOf(packs: Packs, others: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([TRAINER, others]));
  for (const pack of packs.values()) {
    hash.update(
      JSON.stringify([
        pack.code,
        pack.script,
        pack.stripDiacritics,
        pack.utterances,
        pack.danger,
        [...pack.answers.values()],
      ]),
    );
  }
  return hash.digest('hex');
}
