import { openDatabase } from '../../prisma/database.ts';
import { createSealing, dataKey } from '../sealing.ts';
import { readSettings } from '../settings.ts';
import { keptMessages } from '../unanswered.ts';

/**
 * `npm run --silent unanswered`: the messages kept with `KEEP_UNANSWERED=on`, one JSON line
 * `{id, lang, text, guesses}` each; with `topics` added by a person they are what `evaluate` reads.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const sealing = await createSealing(dataKey(settings.dataDirectory, settings.dataKey).key);
  const database = await openDatabase(settings.databaseUrl);
  try {
    for await (const message of keptMessages(database, sealing)) console.log(JSON.stringify(message));
  } finally {
    await database.$disconnect();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
