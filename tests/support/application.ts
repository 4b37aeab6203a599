import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Application, build } from '../../api/app.ts';
import { readSettings } from '../../bot/settings.ts';

export interface TestApplication extends Application {
  readonly directory: string;
}

/** A day in the week in which the tests play; the clock stands still unless a test moves it. */
export const TEST_NOW = Date.parse('2026-11-20T14:00:00+08:00');

/** The real application on a database of its own, in a folder that goes when it is closed. */
export async function openApplication(
  settings: Readonly<Record<string, string>> = {},
  clock: () => number = () => TEST_NOW,
  directory = temporaryDirectory(),
): Promise<TestApplication> {
  const environment = { DATA_DIR: directory, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ...settings };
  const application = await build(readSettings(environment), clock);
  await application.start();
  return {
    ...application,
    directory,
    async close() {
      await application.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A data folder with an empty, migrated database. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'laborline-test-'));
  const template = process.env.TEMPLATE_DATABASE;
  if (!template) throw new Error('TEMPLATE_DATABASE is set by tests/support/template-database.ts');
  copyFileSync(template, join(directory, 'laborline.db'));
  return directory;
}
