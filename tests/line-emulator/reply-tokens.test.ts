import { expect, it } from 'vitest';
import { stage, text, tokenOf } from './test-kit.ts';

const MINUTE = 60_000;
const dead = { status: 400, body: { message: 'Invalid reply token' } };

it('takes a reply token once', async () => {
  const { line, bot, call } = await stage();
  await line.user('siti').sends('halo');
  const body = { replyToken: tokenOf(bot), messages: [text('hai')] };
  expect(await call('POST', '/message/reply', body)).toMatchObject({ status: 200 });
  expect(await call('POST', '/message/reply', body)).toMatchObject(dead);
  expect(line.user('siti').received).toMatchObject([{ how: 'reply', message: { text: 'hai' } }]);
});

it('takes it for 60 seconds and no longer', async () => {
  const { line, bot, call, clock } = await stage();
  await line.user('siti').sends('one');
  clock.now += MINUTE;
  expect(
    await call('POST', '/message/reply', { replyToken: tokenOf(bot), messages: [text()] }),
  ).toMatchObject({ status: 200 });
  await line.user('siti').sends('two');
  clock.now += MINUTE + 1;
  expect(
    await call('POST', '/message/reply', { replyToken: tokenOf(bot), messages: [text()] }),
  ).toMatchObject(dead);
});

it('refuses a token that it never gave', async () => {
  const { call } = await stage();
  expect(await call('POST', '/message/reply', { replyToken: 'x', messages: [text()] })).toMatchObject(dead);
});

it('keeps the token when the messages were refused', async () => {
  const { line, bot, call } = await stage();
  await line.user('siti').sends('halo');
  const replyToken = tokenOf(bot);
  expect((await call('POST', '/message/reply', { replyToken, messages: [text('')] })).status).toBe(400);
  expect((await call('POST', '/message/reply', { replyToken, messages: [text('hai')] })).status).toBe(200);
});

it.each([
  { name: 'opens it again on redelivery', wait: 5 * MINUTE, useFirst: false, status: 200 },
  { name: 'not when it was used before', wait: 30_000, useFirst: true, status: 400 },
  { name: 'not when the event is older than 20 minutes', wait: 21 * MINUTE, useFirst: false, status: 400 },
])('$name', async ({ wait, useFirst, status }) => {
  const { line, bot, call, clock } = await stage({ redelivery: true });
  bot.status = 500;
  await line.user('siti').sends('halo');
  const reply = () => call('POST', '/message/reply', { replyToken: tokenOf(bot), messages: [text()] });
  if (useFirst) await reply();
  clock.now += wait;
  bot.status = 200;
  await line.events.redeliver();
  expect((await reply()).status).toBe(status);
});

it('gives no token to unsend, unfollow and standby events', async () => {
  const { line, bot } = await stage();
  await line.user('siti').unsends('1');
  await line.user('siti').unfollows();
  await line.events.deliver({
    type: 'message',
    mode: 'standby',
    message: { type: 'text', id: '1', text: 'x' },
  });
  expect(bot.received.map(({ events }) => events[0]?.replyToken)).toEqual([undefined, undefined, undefined]);
});
