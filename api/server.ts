import { BadSetting, readSettings } from '../bot/settings.ts';
import { migrate } from '../prisma/migrate.ts';
import { build } from './app.ts';

/** How long a shutdown may take before it is forced, in milliseconds. */
const SHUTDOWN_MS = 10_000;

/** Reads the settings, migrates, builds, listens. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  migrate(settings.databaseUrl);
  const application = await build(settings);
  await application.start();
  const address = await application.server.listen({ host: settings.host, port: settings.port });
  console.log(
    `Laborline is ready: ${address} (web chat), ${address}/docs (API)${settings.line ? `, ${address}/line/webhook (LINE)` : ''}`,
  );
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
      void application.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof BadSetting ? error.message : error);
  process.exit(1);
});
