import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLineEmulator } from './line-emulator.ts';

/**
 * `npm run demo`: a LINE platform on this machine with a phone page, and the hotline connected to it.
 * Everything it stores goes to a temporary folder and is gone after Ctrl-C.
 */
const demoPort = Number(process.env.DEMO_PORT ?? 3100);
const hotlinePort = Number(process.env.HOTLINE_PORT ?? 3000);
const hotline = `http://127.0.0.1:${hotlinePort}`;
/** LINE does not say when it sends a failed webhook again; milliseconds that one can wait for in a demo. */
const REDELIVER_EVERY = 5000;
const people = [
  { id: 'lin', displayName: '林怡君', language: 'zh-TW' },
  { id: 'alex', displayName: 'Alex Carter', language: 'en' },
  { id: 'siti', displayName: 'Siti Rahayu', language: 'id' },
  { id: 'linh', displayName: 'Nguyễn Thị Linh', language: 'vi' },
  { id: 'somchai', displayName: 'สมชาย ใจดี', language: 'th' },
];

const secrets = {
  channelSecret: randomBytes(16).toString('hex'),
  channelAccessToken: randomBytes(24).toString('hex'),
};
const dataDir = mkdtempSync(join(tmpdir(), 'laborline-demo-'));
const line = createLineEmulator({ ...secrets, redelivery: true, quota: { type: 'limited', value: 200 } });
for (const { id, ...person } of people) line.user(id, { ...person, friend: false });
await line.listen(demoPort);
line.connect(`${hotline}/line/webhook`);

const server = startHotline();
let stopping = false;
const redelivery = setInterval(() => void line.events.redeliver(), REDELIVER_EVERY);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
server.on('exit', (code) => {
  if (stopping) return;
  console.error(`The hotline ended by itself (code ${code}).`);
  void stop(1);
});

if (await isReady()) {
  console.log(`\nPhone:    ${line.url}/\nHotline:  ${hotline}/\nStop with Ctrl-C.\n`);
} else {
  console.error(`The hotline is not ready at ${hotline}/readyz after a minute.`);
  await stop(1);
}

// A process group of its own, so that npm and the server below it end together.
function startHotline(): ChildProcess {
  return spawn('npm', ['start'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: {
      ...process.env,
      PORT: String(hotlinePort),
      LINE_CHANNEL_SECRET: secrets.channelSecret,
      LINE_CHANNEL_ACCESS_TOKEN: secrets.channelAccessToken,
      LINE_API_BASE_URL: line.url,
      LINE_DATA_API_BASE_URL: line.url,
      DATA_DIR: dataDir,
    },
  });
}

async function isReady(): Promise<boolean> {
  for (let tries = 0; tries < 240 && !stopping; tries += 1) {
    const ready = await fetch(`${hotline}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return stopping;
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(redelivery);
  await endHotline();
  await line.close();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code);
}

async function endHotline(): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))]);
}
