import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createLineEmulator, type LineEmulator } from './line-emulator.ts';
import type { EmulatorOptions } from './platform.ts';
import type { Json } from './validate/problems.ts';

/** A webhook as the bot under test got it. */
export interface Received {
  body: string;
  signature: string | undefined;
  events: Json[];
}

/** An emulator on a free port, a clock that stands still, and a bot that only listens. */
export interface Stage {
  line: LineEmulator;
  clock: { now: number };
  bot: Bot;
  /** Calls the API as the bot; the answer's body is parsed. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** An answer of the API. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
}

/** A bot that records webhooks and answers with the given status, or never (`hangs`). */
export interface Bot {
  received: Received[];
  status: number;
  hangs: boolean;
}

export const SECRET = '8c570fa6dd201bb328f1c1eac23a96d8';
const TOKEN = 'a-channel-access-token';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Sets the stage; it is cleared after the test. */
export async function stage(options: Partial<EmulatorOptions> = {}): Promise<Stage> {
  const clock = { now: Date.UTC(2026, 10, 20, 6) };
  let count = 0;
  const line = createLineEmulator({
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    now: () => clock.now,
    ids: () => {
      count += 1;
      return String(count);
    },
    ...options,
  });
  await line.listen(0);
  closing.push(() => line.close());
  const bot: Bot = { received: [], status: 200, hangs: false };
  line.connect(await startBot(bot));
  return { line, clock, bot, call: (...args) => call(line.url, ...args) };
}

async function startBot(bot: Bot): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const signature = request.headers['x-line-signature'];
      bot.received.push({ body, signature: signature?.toString(), events: eventsOf(body) });
      if (!bot.hangs) response.writeHead(bot.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/line/webhook`;
}

function eventsOf(body: string): Json[] {
  try {
    return (JSON.parse(body) as { events: Json[] }).events;
  } catch {
    return [];
  }
}

async function call(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const payload =
    body === undefined || body instanceof Uint8Array || typeof body === 'string'
      ? body
      : JSON.stringify(body);
  const answer = await fetch(`${base}/v2/bot${path}`, {
    method,
    headers: {
      authorization: `Bearer ${TOKEN}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { body: payload }),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    body: json ? (JSON.parse(text) as Json) : { text },
  };
}

/** A text message. */
export function text(words = 'hello'): Json {
  return { type: 'text', text: words };
}

/** The reply token of the newest webhook's first event. */
export function tokenOf(bot: Bot): string {
  return String(bot.received.at(-1)?.events[0]?.replyToken);
}

/** The message of the first webhook, as the bot got it. */
export function messageOf(bot: Bot): Json & { id: string } {
  const message = bot.received[0]?.events[0]?.message as (Json & { id: string }) | undefined;
  if (message === undefined) throw new Error('No message was received');
  return message;
}
