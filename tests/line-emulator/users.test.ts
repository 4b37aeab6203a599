import { expect, it } from 'vitest';
import { messageOf, stage, text, tokenOf } from './test-kit.ts';

it('shows the user what she said and what came, in order, with how it came', async () => {
  const { line, bot, call } = await stage();
  const siti = line.user('siti', { displayName: 'Siti', language: 'id' });
  await siti.sends('halo');
  await call('POST', '/message/reply', { replyToken: tokenOf(bot), messages: [text('hai')] });
  await call('POST', '/message/push', { to: siti.id, messages: [text('satu lagi')] });
  expect(
    siti.conversation.map((entry) => [entry.from, 'how' in entry ? entry.how : '', entry.message.text]),
  ).toEqual([
    ['user', '', 'halo'],
    ['bot', 'reply', 'hai'],
    ['bot', 'push', 'satu lagi'],
  ]);
  expect((await call('GET', `/profile/${siti.id}`)).body).toEqual({
    userId: siti.id,
    displayName: 'Siti',
    language: 'id',
  });
});

it('tells no language when the user did not agree', async () => {
  const { line, call } = await stage();
  const { body } = await call('GET', `/profile/${line.user('minh', { displayName: 'Minh' }).id}`);
  expect(body).not.toHaveProperty('language');
  expect((await call('GET', '/profile/nobody')).status).toBe(400);
  expect((await call('GET', `/profile/U${'f'.repeat(32)}`)).status).toBe(404);
});

it('waits for what the bot says', async () => {
  const { line, call } = await stage();
  const siti = line.user('siti');
  const answer = siti.hears();
  await call('POST', '/message/push', { to: siti.id, messages: [text('one'), text('two')] });
  expect((await answer).map(({ message }) => message.text)).toEqual(['one', 'two']);
  await expect(siti.asks('anyone?', 20)).rejects.toThrow('No message came within 20 ms');
});

it('taps quick replies while they are on the screen, and buttons at any time', async () => {
  const { line, bot, call } = await stage();
  const siti = line.user('siti');
  const quickReply = { items: [{ type: 'action', action: { type: 'message', label: 'Ya', text: 'ya' } }] };
  const action = { type: 'postback', label: 'Hitung', data: 'a=calc', displayText: 'Hitung!' };
  const card = { type: 'box', layout: 'vertical', contents: [{ type: 'button', action }] };
  const flex = { type: 'flex', altText: 'x', contents: { type: 'bubble', body: card } };
  await call('POST', '/message/push', { to: siti.id, messages: [flex, { ...text(), quickReply }] });
  await siti.taps('Ya');
  expect(bot.received.at(-1)?.events[0]).toMatchObject({ type: 'message', message: { text: 'ya' } });
  await expect(siti.taps('Ya')).rejects.toThrow('No button "Ya" is on the screen. There are: Hitung');
  await siti.taps('Hitung');
  expect(bot.received.at(-1)?.events[0]).toMatchObject({ type: 'postback', postback: { data: 'a=calc' } });
  expect(siti.conversation.at(-1)).toMatchObject({ from: 'user', message: { text: 'Hitung!' } });
});

it('sends the picked date, and nothing for an address', async () => {
  const { line, bot } = await stage();
  const siti = line.user('siti');
  await siti.taps({ type: 'datetimepicker', data: 'a=start', mode: 'date' }, { date: '2024-02-29' });
  expect(bot.received.at(-1)?.events[0]).toMatchObject({
    postback: { data: 'a=start', params: { date: '2024-02-29' } },
  });
  expect(await siti.taps({ type: 'uri', uri: 'tel:1955' })).toBeUndefined();
  expect(bot.received).toHaveLength(1);
});

it('follows, blocks, comes back', async () => {
  const { line, bot } = await stage();
  const siti = line.user('siti', { friend: false });
  await siti.follows();
  await siti.blocks();
  await siti.follows();
  expect(bot.received.map(({ events }) => events[0])).toMatchObject([
    { type: 'follow', follow: { isUnblocked: false }, replyToken: expect.any(String) },
    { type: 'unfollow' },
    { type: 'follow', follow: { isUnblocked: true } },
  ]);
});

it('reaches a stranger only for a week after she wrote', async () => {
  const { line, call, clock } = await stage();
  const siti = line.user('siti', { friend: false });
  const push = () => call('POST', '/message/push', { to: siti.id, messages: [text()] });
  await push();
  expect(siti.received).toHaveLength(0);
  await siti.sends('halo');
  await push();
  expect(siti.received).toHaveLength(1);
  clock.now += 8 * 86_400_000;
  await push();
  expect(siti.received).toHaveLength(1);
});

it('shows the loading animation until a message comes or the time is over', async () => {
  const { line, call, clock } = await stage();
  const siti = line.user('siti');
  const start = (body: object) => call('POST', '/chat/loading/start', { chatId: siti.id, ...body });
  expect((await start({})).status).toBe(202);
  expect(siti.seesLoading).toBe(true);
  await call('POST', '/message/push', { to: siti.id, messages: [text()] });
  expect(siti.seesLoading).toBe(false);
  await start({ loadingSeconds: 5 });
  clock.now += 5000;
  expect(siti.seesLoading).toBe(false);
  for (const loadingSeconds of [4, 7, 65]) expect((await start({ loadingSeconds })).status).toBe(400);
  expect((await start({ chatId: `C${'0'.repeat(32)}` })).body).toMatchObject({
    details: [{ property: 'chatId' }],
  });
});

it('marks as read by the token of a message', async () => {
  const { line, bot, call } = await stage();
  await line.user('siti').sends('halo');
  const { markAsReadToken } = messageOf(bot);
  expect((await call('POST', '/chat/markAsRead', { markAsReadToken })).status).toBe(200);
  expect(line.user('siti').conversation).toMatchObject([{ read: true }]);
  expect((await call('POST', '/chat/markAsRead', { markAsReadToken: 'x' })).status).toBe(400);
});
