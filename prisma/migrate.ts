import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Brings the database at `url` to the present schema with the committed migrations. Safe to repeat. */
export async function migrate(url: string): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const environment = { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  try {
    await run(process.execPath, [cli, 'migrate', 'deploy'], { env: environment });
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`the database could not be migrated: ${stderr || stdout}`, { cause: error });
  }
}
