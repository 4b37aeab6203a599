import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';

/** Migrations lie beside the sources; compiled code finds them two folders up. */
const MIGRATIONS = ['./migrations', '../../prisma/migrations']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

/** The table that Prisma's command line keeps too, so that either may apply the same migrations. */
const JOURNAL = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/**
 * Brings the SQLite database at `url` (`file:…`) to the present schema with the committed migrations.
 * Each migration is one transaction: it is applied whole or not at all. Safe to repeat.
 * Done here and not by Prisma's command line: that takes seconds and has no place in a running system.
 * @throws Error naming the migration that was changed after it was applied
 */
export function migrate(url: string): void {
  if (!MIGRATIONS) throw new Error('prisma/migrations is missing');
  const file = url.replace(/^file:/, '').replace(/\?.*$/, '');
  mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec(JOURNAL);
    const rows = database
      .prepare(
        'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
      )
      .all() as { name: string; checksum: string }[];
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    for (const name of migrationsIn(MIGRATIONS)) {
      const sql = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const known = applied.get(name);
      if (known === undefined) apply(database, name, sql, checksum);
      else if (known !== checksum) throw new Error(`migration ${name} was changed after it was applied`);
    }
  } finally {
    database.close();
  }
}

function migrationsIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, 'migration.sql')))
    .sort();
}

function apply(database: SQLite.Database, name: string, sql: string, checksum: string): void {
  database.transaction(() => {
    database.exec(sql);
    database
      .prepare(
        'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES (?, ?, ?, current_timestamp, 1)',
      )
      .run(randomUUID(), checksum, name);
  })();
}
