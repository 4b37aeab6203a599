import { expect, it } from 'vitest';
import { stage } from './test-kit.ts';

it('tells, sets and tries the address of the webhook', async () => {
  const { bot, call } = await stage();
  const { endpoint } = (await call('GET', '/channel/webhook/endpoint')).body;
  expect(await call('POST', '/channel/webhook/test', {})).toMatchObject({
    status: 200,
    body: { success: true, statusCode: 200 },
  });
  expect(bot.received[0]?.events).toEqual([]);
  bot.status = 503;
  expect((await call('POST', '/channel/webhook/test', {})).body).toMatchObject({
    success: false,
    reason: 'ERROR_STATUS_CODE',
  });
  expect(
    (await call('PUT', '/channel/webhook/endpoint', { endpoint: 'http://example.org/hook' })).status,
  ).toBe(400);
  expect((await call('PUT', '/channel/webhook/endpoint', { endpoint })).status).toBe(200);
});

it('tells who the bot is', async () => {
  const { call } = await stage();
  expect((await call('GET', '/info')).body).toMatchObject({
    userId: expect.stringMatching(/^U/),
    chatMode: 'bot',
  });
});
