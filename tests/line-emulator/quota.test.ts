import { expect, it } from 'vitest';
import { stage, text, tokenOf } from './test-kit.ts';

it('counts pushes by recipient, not by message, and never replies', async () => {
  const { line, bot, call } = await stage({ quota: { type: 'limited', value: 200 } });
  const [an, binh] = [line.user('an'), line.user('binh')];
  await call('POST', '/message/push', { to: an.id, messages: [text(), text(), text()] });
  await call('POST', '/message/multicast', { to: [an.id, binh.id], messages: [text()] });
  await call('POST', '/message/broadcast', { messages: [text()] });
  await an.sends('hello');
  await call('POST', '/message/reply', { replyToken: tokenOf(bot), messages: [text()] });
  expect((await call('GET', '/message/quota')).body).toEqual({ type: 'limited', value: 200 });
  expect((await call('GET', '/message/quota/consumption')).body).toEqual({ totalUsage: 5 });
  expect(an.received.map(({ how }) => how)).toEqual([
    'push',
    'push',
    'push',
    'multicast',
    'broadcast',
    'reply',
  ]);
});

it('refuses with the monthly 429, until the month turns', async () => {
  const { line, call, clock } = await stage({ quota: { type: 'limited', value: 1 } });
  const push = () => call('POST', '/message/push', { to: line.user('an').id, messages: [text()] });
  expect((await push()).status).toBe(200);
  expect(await push()).toMatchObject({
    status: 429,
    body: { message: 'You have reached your monthly limit.' },
  });
  clock.now = Date.UTC(2026, 11, 1);
  expect((await push()).status).toBe(200);
});

it('refuses with the other 429 when calls come too fast', async () => {
  const { line, call, clock } = await stage();
  line.user('an');
  const broadcast = () => call('POST', '/message/broadcast', { messages: [text()] });
  for (let sent = 0; sent < 60; sent += 1) expect((await broadcast()).status).toBe(200);
  const refused = await broadcast();
  expect(refused).toMatchObject({ status: 429, body: { message: expect.stringContaining('rate limit') } });
  clock.now += 60_000;
  expect((await broadcast()).status).toBe(200);
});

it('sends a blocked user nothing, says 200 and counts nothing', async () => {
  const { line, call } = await stage();
  const an = line.user('an');
  await an.blocks();
  expect((await call('POST', '/message/push', { to: an.id, messages: [text()] })).status).toBe(200);
  expect(an.received).toEqual([]);
  expect((await call('GET', '/message/quota/consumption')).body).toEqual({ totalUsage: 0 });
  expect((await call('GET', `/profile/${an.id}`)).status).toBe(404);
});
