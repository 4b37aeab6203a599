import { expect, it } from 'vitest';
import { messageOf, stage } from './test-kit.ts';

const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

it('gives a picture at once, and nothing after it was unsent', async () => {
  const { line, bot, call } = await stage();
  const lin = line.user('lin');
  await lin.sendsImage(bytes);
  const message = messageOf(bot);
  expect(message).toMatchObject({ type: 'image', contentProvider: { type: 'line' } });
  const answer = await call('GET', `/message/${message.id}/content`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await call('GET', `/message/${message.id}/content/preview`)).status).toBe(200);
  expect((await call('GET', `/message/${message.id}/content/transcoding`)).status).toBe(400);
  await lin.unsends(message.id);
  expect(bot.received[1]?.events[0]).toMatchObject({ type: 'unsend', unsend: { messageId: message.id } });
  expect((await call('GET', `/message/${message.id}/content`)).status).toBe(410);
  expect(lin.conversation).toMatchObject([{ unsent: true }]);
});

it('prepares a video first: 202, then 200', async () => {
  const { line, bot, call } = await stage();
  await line.user('lin').sendsContent('video', bytes, { preparing: 2 });
  const { id } = messageOf(bot);
  expect((await call('GET', `/message/${id}/content`)).status).toBe(202);
  expect((await call('GET', `/message/${id}/content/transcoding`)).body).toEqual({ status: 'processing' });
  expect((await call('GET', `/message/${id}/content/transcoding`)).body).toEqual({ status: 'succeeded' });
  expect((await call('GET', `/message/${id}/content`)).status).toBe(200);
});

it('knows no other content, and no preview of a file', async () => {
  const { line, bot, call } = await stage();
  expect((await call('GET', '/message/1/content')).status).toBe(404);
  await line.user('lin').sendsContent('file', bytes, { fileName: '契約書.pdf' });
  const message = messageOf(bot);
  expect(message).toMatchObject({ type: 'file', fileName: '契約書.pdf', fileSize: 4 });
  expect((await call('GET', `/message/${message.id}/content/preview`)).status).toBe(400);
});

it('sends stickers and places', async () => {
  const { line, bot } = await stage();
  await line.user('lin').sendsSticker();
  await line.user('lin').sendsLocation(25.01, 121.46, '板橋區');
  expect(bot.received.map(({ events }) => events[0]?.message)).toMatchObject([
    { type: 'sticker', packageId: '446' },
    { type: 'location', latitude: 25.01, address: '板橋區' },
  ]);
});
