import { loadPacks } from '../locales/packs.ts';
import { loadModels } from './models.ts';

/** `npm run train`: learns from the packs and keeps the models, unless they are those of these packs already. */
const started = performance.now();
const models = loadModels(loadPacks());
console.log(
  `Understanding is ready for ${[...models.topics.keys()].join(', ')} (${Math.round(performance.now() - started)} ms).`,
);
