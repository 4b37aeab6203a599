import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from './client/client.ts';

export type Database = PrismaClient;
/** The database, or a transaction in it. */
export type Connection = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** Older versions can corrupt a database in WAL mode when the log is reset (sqlite.org, 3.51.3 release notes). */
const OLDEST_SQLITE = '3.51.3';

/**
 * Opens the database at `url` (`file:…`) for durable work: WAL, every commit on disk before it counts,
 * foreign keys enforced. @throws Error naming the version when SQLite is too old.
 */
export async function openDatabase(url: string): Promise<Database> {
  mkdirSync(dirname(resolve(url.replace(/^file:/, ''))), { recursive: true });
  const database = new PrismaClient({ adapter: new PrismaBetterSQLite3({ url }) });
  const rows = await database.$queryRawUnsafe<{ version: string }[]>('SELECT sqlite_version() AS version');
  const version = rows[0]?.version ?? '0';
  if (compareVersions(version, OLDEST_SQLITE) < 0) {
    throw new Error(`SQLite ${version} is too old: ${OLDEST_SQLITE} or newer is needed`);
  }
  await database.$queryRawUnsafe('PRAGMA journal_mode = WAL');
  await database.$queryRawUnsafe('PRAGMA synchronous = FULL');
  await database.$queryRawUnsafe('PRAGMA foreign_keys = ON');
  await database.$queryRawUnsafe('PRAGMA busy_timeout = 5000');
  return database;
}

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
