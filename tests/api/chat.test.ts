import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type TestApplication } from '../support/application.ts';

describe('web chat', () => {
  let app: TestApplication;
  let address: string;

  beforeAll(async () => {
    app = await openApplication();
    address = await app.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());

  /** A visitor with a browser's cookie jar. */
  function visitor(language = 'en') {
    let cookie = '';
    const request = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(address + path, {
        ...init,
        headers: { 'accept-language': language, ...(cookie ? { cookie } : {}), ...init.headers },
      });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return answer;
    };
    return {
      request,
      say: (body: object) =>
        request('/v1/chat/messages', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ id: randomUUID(), ...body }),
        }),
      transcript: async () => {
        await app.service.idle();
        return (await (await request('/v1/chat/messages')).json()) as {
          language?: string;
          cursor: number;
          messages: { from: string; text?: string; replies?: { lead?: string; text?: string }[] }[];
        };
      },
    };
  }

  test('a question is answered in its own language and the conversation is kept', async () => {
    const one = visitor();
    expect((await one.say({ text: 'lembur 3 jam dibayar brp' })).status).toBe(202);
    const { language, messages } = await one.transcript();
    expect(language).toBe('id');
    expect(messages.map(({ from }) => from)).toEqual(['person', 'hotline']);
    expect(messages[1]?.replies?.[0]?.lead).toBeTruthy();
  });

  test('visitors see only their own conversation', async () => {
    const one = visitor();
    const two = visitor();
    await one.say({ text: 'my boss did not pay me' });
    await two.say({ text: 'hello' });
    expect(JSON.stringify(await two.transcript())).not.toContain('did not pay');
  });

  test('the same message sent twice is taken once', async () => {
    const one = visitor();
    const id = randomUUID();
    await one.say({ id, text: 'minimum wage?' });
    await one.say({ id, text: 'minimum wage?' });
    expect((await one.transcript()).messages).toHaveLength(2);
  });

  test('quick exit: the browser forgets the conversation', async () => {
    const one = visitor();
    await one.say({ text: 'hello' });
    expect((await one.request('/v1/chat/leave', { method: 'POST' })).status).toBe(204);
    expect((await one.transcript()).messages).toEqual([]);
  });

  test('a first tap that starts a flow speaks the language of the browser', async () => {
    const one = visitor('vi-VN');
    await one.say({ choice: 'go:do.human', label: 'Gặp nhân viên' });
    expect((await one.transcript()).language).toBe('vi');
  });

  test('a choice is kept with its label', async () => {
    const one = visitor();
    await one.say({ choice: 'go:wage.minimum', label: 'Minimum wage' });
    expect((await one.transcript()).messages[0]?.text).toBe('Minimum wage');
  });

  test('the stream goes on after the cursor, and misses nothing', async () => {
    const one = visitor();
    await one.say({ text: 'hello' });
    const { cursor } = await one.transcript();
    await one.say({ text: 'minimum wage?' });
    const stream = await one.request(`/v1/chat/events?after=${cursor}`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (reader && !text.includes('data:')) text += (await reader.read()).value ?? '';
    await reader?.cancel();
    expect(text).toContain('event: said');
    expect(text.match(/event: said/g)).toHaveLength(1);
  });

  test('"delete my data" deletes the conversation, its messages and its unsent words', async () => {
    const one = visitor();
    await one.say({ text: 'my boss did not pay me' });
    await one.say({ text: 'delete my data' });
    await one.say({ text: 'yes' });
    const { messages } = await one.transcript();
    expect(messages).toEqual([]);
  });

  test('words are sealed at rest', async () => {
    const one = visitor();
    await one.say({ text: 'my secret employer is called Zebra Works' });
    await one.transcript();
    const rows = await app.service.database.message.findMany();
    for (const row of rows) expect(Buffer.from(row.sealedContent).toString('latin1')).not.toContain('Zebra');
    expect(
      await app.service.database.inbox.count({
        where: { status: 'done', NOT: { sealedEvent: new Uint8Array() } },
      }),
    ).toBe(0);
  });

  test.each([
    ['no text', { id: randomUUID() }],
    ['an unknown member', { text: 'hi', colour: 'red' }],
    ['text over 5,000 characters', { text: 'a'.repeat(5001) }],
    ['an id that is none', { id: '1', text: 'hi' }],
  ])('%s is refused with problem+json', async (_name, body) => {
    const answer = await visitor().say(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, type: 'urn:laborline:problem:invalid_request' });
  });

  test.each([
    ['emoji only', '🙏🙏'],
    ['control characters', '\u0000\u0001\u0002'],
    ['a lone surrogate', 'a\ud83d'],
    ['a gigantic number', '9'.repeat(4000)],
    ['zero-width characters', '\u200b\u200b'],
  ])('%s gets a kind sentence', async (_name, text) => {
    const one = visitor();
    await one.say({ text });
    const { messages } = await one.transcript();
    expect(messages.at(-1)?.replies?.length).toBeGreaterThan(0);
  });

  test('the page comes with its words in each language, and asks nothing of other origins', async () => {
    for (const code of app.service.hotline.packs.keys()) {
      const start = (await (await visitor().request(`/v1/chat/start?language=${code}`)).json()) as {
        language: string;
        words: Record<string, string>;
      };
      expect(start.language).toBe(code);
      expect(start.words['web.send']).toBeTruthy();
    }
    const page = await visitor().request('/');
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  });
});
