import { parseArgs } from 'node:util';
import { openDatabase } from '../prisma/database.ts';
import { createSealing, dataKey } from './sealing.ts';
import { readSettings } from './settings.ts';

/**
 * `npm run --silent callbacks [-- --done CB-XXXX-XXXX]`: the open call-back requests, oldest first, one JSON line each,
 * for the bureau's staff; or marks one as done. It shows telephone numbers: run it where only they can see.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { done: { type: 'string' } } });
  const settings = readSettings(process.env);
  const sealing = await createSealing(dataKey(settings.dataDirectory, settings.dataKey).key);
  const database = await openDatabase(settings.databaseUrl);
  if (values.done) {
    const { count } = await database.callback.updateMany({
      where: { reference: values.done, status: 'open' },
      data: { status: 'done' },
    });
    if (count === 0) throw new Error(`there is no open request ${values.done}`);
  } else {
    const rows = await database.callback.findMany({
      where: { status: 'open' },
      orderBy: { createdAt: 'asc' },
    });
    for (const { reference, language, topic, createdAt, sealedDetails } of rows) {
      const details = sealing.openJson<{ contact: string; time: string }>(sealedDetails);
      console.log(JSON.stringify({ reference, language, topic, createdAt, ...details }));
    }
  }
  await database.$disconnect();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
