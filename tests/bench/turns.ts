import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../api/app.ts';
import type { converse } from '../../bot/hotline.ts';
import { createInbox } from '../../bot/inbox.ts';
import { readSettings } from '../../bot/settings.ts';
import { createTurn } from '../../bot/turn.ts';
import { step } from '../../dialogs/engine.ts';
import { newState } from '../../dialogs/state.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { migrate } from '../../prisma/migrate.ts';
import { seedConversations } from '../../prisma/seed.ts';

/**
 * `npm run bench:turns [-- --conversations 100000]`: a turn (understand, step, durable commit) on a database
 * with many conversations, the engine's step alone, and a start of the built server. Ends with one JSON line.
 */
const CONVERSATIONS = Number(process.argv[process.argv.indexOf('--conversations') + 1]) || 100_000;
const TURNS = 2_000;
const TODAY = '2026-11-20';

const MESSAGES = [
  'lương tối thiểu 2026 bao nhiêu',
  'lembur 3 jam dibayar brp',
  '老闆沒給加班費怎麼辦',
  'can my boss keep my passport?',
  'โอทีได้ไม่เกินกี่ชั่วโมงต่อเดือน',
];

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'laborline-bench-'));
  const settings = readSettings({ DATA_DIR: directory, LOG_LEVEL: 'silent', RATE_LIMIT: 'off' });
  migrate(settings.databaseUrl);
  const app = await build(settings);
  const { service } = app;
  console.error(`storing ${CONVERSATIONS} conversations …`);
  await seedConversations(service, CONVERSATIONS);
  const turns = await measureTurns(service);
  const stepsPerSecond = measureSteps(service.hotline);
  await app.close();
  const started = await measureStart(directory);
  rmSync(directory, { recursive: true });
  console.log(JSON.stringify({ ...turns, stepsPerSecond, ...started, conversations: CONVERSATIONS }));
}

async function measureTurns(service: Awaited<ReturnType<typeof build>>['service']) {
  const turn = createTurn(service);
  const inbox = createInbox(service.database, service.sealing);
  const times: number[] = [];
  for (let i = 0; i < TURNS; i++) {
    const [waiting] = await inbox.accept(
      [
        {
          channel: 'web',
          eventId: `bench-${i}`,
          address: `seed-${(i * 7919) % CONVERSATIONS}`,
          at: Date.now(),
          event: { kind: 'text', text: MESSAGES[i % MESSAGES.length] ?? '' },
        },
      ],
      Date.now(),
    );
    if (!waiting) throw new Error('the event was not accepted');
    const before = performance.now();
    await turn(waiting);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return { turnP50Ms: at(0.5), turnP99Ms: at(0.99) };
}

function measureSteps(hotline: Parameters<typeof converse>[0]): number {
  const context = {
    ...hotline,
    today: TODAY,
    reference: 'CB-0000-0000',
    caseNumber: 'LB-0000-000000',
    cases: [],
  };
  const inputs = MESSAGES.map((text) => ({
    kind: 'text' as const,
    understood: understand(text, hotline.models, hotline.packs, { today: TODAY }),
  }));
  const state = newState();
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 1_000) {
    for (const input of inputs) step(state, input, context);
    count += inputs.length;
  }
  return Math.round(count / ((performance.now() - started) / 1_000));
}

/** Starts the built server as an operator does and asks until it is ready. */
async function measureStart(directory: string): Promise<{ readyMs: number; rssMb: number }> {
  const port = 39_000 + (process.pid % 900);
  const environment = { ...process.env, DATA_DIR: directory, PORT: String(port), LOG_LEVEL: 'silent' };
  const started = performance.now();
  const server = spawn(process.execPath, ['dist/api/server.js'], { env: environment, stdio: 'ignore' });
  try {
    for (;;) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) break;
      if (performance.now() - started > 60_000)
        throw new Error('the server did not become ready (npm run build first)');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const readyMs = Math.round(performance.now() - started);
    const { readFileSync } = await import('node:fs');
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
    return { readyMs, rssMb: Math.round(Number(rss ?? 0) / 1024) };
  } finally {
    server.kill();
  }
}

await main();
