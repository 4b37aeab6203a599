import { expect, it } from 'vitest';
import { signatureOf } from './signature.ts';
import { SECRET, stage } from './test-kit.ts';

it('signs as LINE does (published example)', () => {
  const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}';
  expect(signatureOf(body, SECRET)).toBe('GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=');
});

it('signs the bytes it sends, and escapes emoji in every second body', async () => {
  const { line, bot } = await stage();
  for (const words of ['真的嗎🤨', 'plain', '真的嗎🤨']) await line.user('lin').sends(words);
  expect(bot.received.map(({ body }) => body.includes('\\uD83E\\uDD28'))).toEqual([true, false, false]);
  for (const { body, signature } of bot.received) expect(signature).toBe(signatureOf(body, SECRET));
  expect(bot.received[0]?.events[0]).toMatchObject({ message: { text: '真的嗎🤨' } });
});

it('fills in what every event has', async () => {
  const { line, bot, clock } = await stage();
  await line.user('linh').sends('xin chào');
  expect(bot.received[0]?.events[0]).toMatchObject({
    type: 'message',
    mode: 'active',
    timestamp: clock.now,
    webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    deliveryContext: { isRedelivery: false },
    source: { type: 'user', userId: line.user('linh').id },
    message: { type: 'text', text: 'xin chào', id: expect.stringMatching(/^\d{18}$/) },
  });
  expect(line.user('linh').id).toMatch(/^U[0-9a-f]{32}$/);
});

it('gives the bot two seconds, and sends again when redelivery is on: same ids, flagged, out of order', async () => {
  const { line, bot } = await stage({ redelivery: true, webhookTimeout: 40 });
  bot.hangs = true;
  expect(await line.user('linh').sends('first')).toMatchObject({ ok: false, reason: 'request_timeout' });
  await line.user('linh').sends('second');
  bot.hangs = false;
  expect(line.events.waiting).toBe(2);
  await line.events.redeliver();
  expect(line.events.waiting).toBe(0);
  const [first, second, third, fourth] = bot.received.map(({ events }) => events[0]);
  expect(third).toEqual({ ...second, deliveryContext: { isRedelivery: true } });
  expect(fourth).toEqual({ ...first, deliveryContext: { isRedelivery: true } });
});

it('forgets failed webhooks when redelivery is off', async () => {
  const { line, bot } = await stage();
  bot.status = 500;
  expect(await line.user('linh').sends('lost')).toMatchObject({
    ok: false,
    status: 500,
    reason: 'error_status_code',
  });
  expect(await line.events.redeliver()).toEqual([]);
  expect(bot.received).toHaveLength(1);
});

it('tells when nobody answers at the address', async () => {
  const { line } = await stage();
  line.connect('http://127.0.0.1:1/nobody');
  expect(await line.user('linh').sends('hello')).toMatchObject({ ok: false, reason: 'could_not_connect' });
});

it('sends what bots forget: no events, unknown types, edits, two users at once, the same twice', async () => {
  const { line, bot } = await stage();
  await line.events.deliver();
  await line.events.deliver({ type: 'chatTopicChanged', topic: { name: 'x' } });
  const group = { type: 'group', groupId: `C${'0'.repeat(32)}`, userId: line.user('a').id };
  await line.events.deliver({
    type: 'messageEdited',
    source: group,
    message: { type: 'text', id: '1', text: 'new' },
  });
  const said = (name: string) => ({
    type: 'message',
    source: { type: 'user', userId: line.user(name).id },
    message: { type: 'text', id: '2', text: name },
  });
  const { events } = await line.events.deliver(said('a'), said('b'));
  await line.events.deliver(...events);
  expect(bot.received.map((webhook) => webhook.events.length)).toEqual([0, 1, 1, 2, 2]);
  expect(bot.received[2]?.events[0]).toMatchObject({ replyToken: expect.any(String) });
  expect(bot.received[4]?.events).toEqual(bot.received[3]?.events);
});

it('sends bytes that are no JSON, and wrong or missing signatures', async () => {
  const { line, bot } = await stage();
  await line.events.deliverBytes('{"destination":');
  await line.events.deliverBytes('{}', 'wrong');
  await line.events.deliverBytes('{}', null);
  expect(bot.received.map(({ signature }) => signature)).toEqual([
    signatureOf('{"destination":', SECRET),
    'wrong',
    undefined,
  ]);
});
