import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLineEmulator, type LineEmulator } from '../line-emulator/line-emulator.ts';
import { openApplication, type TestApplication } from '../support/application.ts';

interface Sample {
  readonly id: string;
  readonly rawBody: string;
  readonly signature?: string;
}

const samples = JSON.parse(readFileSync(new URL('./webhook-samples.json', import.meta.url), 'utf8')) as {
  readonly meta: { readonly channelSecret: string };
  readonly samples: readonly Sample[];
  readonly negative: readonly Sample[];
};

describe('LINE webhook', () => {
  let line: LineEmulator;
  let app: TestApplication;

  beforeAll(async () => {
    line = createLineEmulator({ channelSecret: samples.meta.channelSecret, channelAccessToken: 'token' });
    const base = await line.listen(0);
    app = await openApplication(
      {
        LINE_CHANNEL_SECRET: samples.meta.channelSecret,
        LINE_CHANNEL_ACCESS_TOKEN: 'token',
        LINE_API_BASE_URL: base,
        LINE_DATA_API_BASE_URL: base,
      },
      Date.now,
    );
  });

  afterAll(async () => {
    await app.close();
    await line.close();
  });

  const post = (sample: Sample) =>
    app.server.inject({
      method: 'POST',
      url: '/line/webhook',
      headers: {
        'content-type': 'application/json',
        ...(sample.signature ? { 'x-line-signature': sample.signature } : {}),
      },
      payload: sample.rawBody,
    });

  test.each(samples.samples)('accepts $id', async (sample) => {
    expect((await post(sample)).statusCode).toBe(200);
  });

  test.each(samples.negative)('refuses or survives $id', async (sample) => {
    const before = await app.service.database.inbox.count();
    const { statusCode } = await post(sample);
    expect([400, 401]).toContain(statusCode);
    expect(await app.service.database.inbox.count()).toBe(before);
  });

  test('no accepted event is left without its turn', async () => {
    await app.service.idle();
    expect(await app.service.database.inbox.count({ where: { NOT: { status: 'done' } } })).toBe(0);
  });

  test('nothing that was sent was refused for its form', () => {
    expect(line.refusals.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
