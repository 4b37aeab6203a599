// `npm start`: builds what is missing or older than its sources, then serves.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'api',
  'bot',
  'dialogs',
  'locales',
  'prisma',
  'rights',
  'package-lock.json',
  'tsconfig.json',
];

/** The time of the youngest file below a path, in milliseconds. @param {string} path @returns {number} */
function youngest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'client')
    .reduce((latest, name) => Math.max(latest, youngest(join(path, name))), 0);
}

const stamp = join(root, 'dist/.built');
const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
// An image without sources has nothing to build from.
const sources = SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path));
if (existsSync(join(root, 'tsconfig.json')) && Math.max(...sources.map(youngest)) > builtAt) {
  console.log('Building (once, some seconds) …');
  const { build } = await import('./build.mjs');
  build();
}
// Settings of this machine; what the environment says wins.
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
await import('../dist/api/server.js');
