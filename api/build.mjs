// Builds everything that the server runs from: database client, pages, compiled code with its data, trained models.
// Plain JavaScript, because it runs before anything is compiled.
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** @param {string} name @param {string} bin @param {string[]} args */
function run(name, bin, ...args) {
  const manifest = require.resolve(`${name}/package.json`);
  const script = join(dirname(manifest), require(manifest).bin[bin] ?? require(manifest).bin);
  const environment = { ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'file:data/laborline.db' };
  execFileSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
}

export function generateClient() {
  run('prisma', 'prisma', 'generate');
}

export function buildPages() {
  run('vite', 'vite', 'build', '--config', 'api/chat/vite.config.ts', '--logLevel', 'warn');
}

/** Compiles the code and lays its data beside it. */
function compile() {
  run('typescript', 'tsc', '-p', 'tsconfig.build.json');
  for (const folder of ['locales', 'rights']) {
    cpSync(join(root, folder), join(root, 'dist', folder), {
      recursive: true,
      filter: (source) => !/\.(ts|tsx|mjs)$/.test(source),
    });
  }
}

export function train() {
  compile();
  execFileSync(process.execPath, [join(root, 'dist/bot/train.js')], { cwd: root, stdio: 'inherit' });
}

export function build() {
  generateClient();
  buildPages();
  train();
  writeFileSync(join(root, 'dist/.built'), `${new Date().toISOString()}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const steps = { client: generateClient, pages: buildPages, train };
  const [step] = process.argv.slice(2);
  (steps[step] ?? build)();
}
