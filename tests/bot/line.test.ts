import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLineEmulator, type LineEmulator } from '../line-emulator/line-emulator.ts';
import { openApplication, TEST_NOW, type TestApplication } from '../support/application.ts';

const SECRET = 'secret-of-the-test-channel';
const TOKEN = 'token-of-the-test-channel';

describe('LINE', () => {
  let line: LineEmulator;
  let app: TestApplication;
  let now = TEST_NOW;

  beforeEach(async () => {
    now = TEST_NOW;
    line = createLineEmulator({ channelSecret: SECRET, channelAccessToken: TOKEN, now: () => now });
    const base = await line.listen(0);
    app = await openApplication(
      {
        LINE_CHANNEL_SECRET: SECRET,
        LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
        LINE_API_BASE_URL: base,
        LINE_DATA_API_BASE_URL: base,
      },
      () => now,
    );
    const address = await app.server.listen({ host: '127.0.0.1', port: 0 });
    line.connect(`${address}/line/webhook`);
  });

  afterEach(async () => {
    await app.close();
    await line.close();
  });

  test('a question is answered with one free reply, with the article', async () => {
    const lan = line.user('lan', { displayName: 'Lan', language: 'vi' });
    const heard = await lan.asks('lương tối thiểu 2026 bao nhiêu');
    expect(heard.map(({ how }) => how)).toEqual(['reply']);
    expect(JSON.stringify(heard)).toContain('最低工資法');
    expect(line.refusals).toEqual([]);
  });

  test('follow greets in the language of the profile and offers the other four', async () => {
    const siti = line.user('siti', { displayName: 'Siti', language: 'id', friend: false });
    const heard = siti.hears();
    await siti.follows();
    const said = JSON.stringify(await heard);
    expect(said).toContain('Halo');
    for (const name of ['中文', 'English', 'Tiếng Việt']) expect(said).toContain(name);
  });

  test('a quick reply works, and so does its number typed on a computer', async () => {
    const ann = line.user('ann', { displayName: 'Ann', language: 'en' });
    await ann.asks('hello');
    const tapped = ann.hears();
    await ann.taps('Overtime pay');
    expect(JSON.stringify(await tapped)).toContain('勞動基準法');
    await ann.asks('hello');
    expect(JSON.stringify(await ann.asks('2'))).toContain('勞動基準法');
    expect(line.refusals).toEqual([]);
  });

  test('an event older than its reply token is answered by push', async () => {
    const ann = line.user('ann', { displayName: 'Ann', language: 'en' });
    now += 10 * 60_000;
    const heard = ann.hears();
    await line.events.deliver({
      type: 'message',
      mode: 'active',
      timestamp: TEST_NOW,
      webhookEventId: '01HZZZZZZZZZZZZZZZZZZZZZZZ',
      deliveryContext: { isRedelivery: true },
      replyToken: 'a'.repeat(32),
      source: { type: 'user', userId: ann.id },
      message: { type: 'text', id: '1', quoteToken: 'q', text: 'what is the minimum wage' },
    });
    expect((await heard).map(({ how }) => how)).toEqual(['push']);
  });

  test('a reply that LINE took but answered with an error is not sent twice', async () => {
    const ann = line.user('ann', { displayName: 'Ann', language: 'en' });
    line.faults.failNext({ endpoint: 'reply', status: 500, when: 'after' });
    await ann.asks('what is the minimum wage');
    await expect.poll(() => app.service.database.outbox.count({ where: { status: 'sent' } })).toBe(1);
    expect(line.calls.filter(({ path }) => path.endsWith('/push'))).toEqual([]);
  });

  test('every answer in every language keeps the limits', async () => {
    const { packs, knowledge } = app.service.hotline;
    for (const code of packs.keys()) {
      const user = line.user(code, { displayName: code, language: code });
      for (const target of [`language:${code}`, ...knowledge.topics.keys()]) {
        const heard = user.hears();
        await user.postsBack({ data: `go:${target}` });
        expect(
          (await heard).every(({ how }) => how === 'reply'),
          target,
        ).toBe(true);
      }
    }
    expect(line.refusals).toEqual([]);
  });
});
