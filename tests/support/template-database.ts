import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../prisma/migrate.ts';

/** Migrates one database with the committed migrations; each test that needs one copies its file. */
export default async function templateDatabase(): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'laborline-template-'));
  const file = join(directory, 'template.db');
  migrate(`file:${file}`);
  process.env.TEMPLATE_DATABASE = file;
  return () => rmSync(directory, { recursive: true });
}
