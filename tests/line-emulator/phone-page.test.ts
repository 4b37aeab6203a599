import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stage, text } from './test-kit.ts';

it('serves the page and its parts under a policy that allows nothing inline or from elsewhere', async () => {
  const { line } = await stage();
  const files = readdirSync(new URL('./phone', import.meta.url));
  for (const path of ['/', ...files.map((file) => `/phone/${file}`)]) {
    const answer = await fetch(line.url + path);
    expect(answer.status, path).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  }
  const html = await (await fetch(`${line.url}/`)).text();
  expect(html).not.toMatch(/https?:\/\/|style=|onclick=|<script>/);
});

it('acts as a user and shows her chat', async () => {
  const { line, bot, call } = await stage();
  const siti = line.user('siti', { displayName: 'Siti', language: 'id' });
  const post = (deed: string, body: object) =>
    fetch(`${line.url}/phone-api/users/${siti.id}/${deed}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('text', { text: 'halo' });
  await post('tap', { action: { type: 'postback', data: 'a=1', displayText: 'Ya' } });
  expect((await post('dance', {})).status).toBe(404);
  await call('POST', '/message/push', { to: siti.id, messages: [text('hai')] });
  expect(bot.received.map(({ events }) => events[0]?.type)).toEqual(['message', 'postback']);
  const chat = await (await fetch(`${line.url}/phone-api/users/${siti.id}`)).json();
  expect(chat).toMatchObject({
    person: { language: 'id' },
    entries: [{ from: 'user' }, { from: 'user' }, { how: 'push' }],
  });
  const { lines } = (await (await fetch(`${line.url}/phone-api/calls`)).json()) as { lines: object[] };
  expect(lines).toHaveLength(3);
});

it('sends a picture and shows it', async () => {
  const { line } = await stage();
  const { id } = line.user('siti');
  const headers = { 'content-type': 'image/png' };
  await fetch(`${line.url}/phone-api/users/${id}/image`, {
    method: 'POST',
    headers,
    body: Buffer.from([1, 2]),
  });
  const messageId = (line.user('siti').conversation[0] as { id: string }).id;
  const answer = await fetch(`${line.url}/phone-api/content/${messageId}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
});

it('tells the page at once what has changed', async () => {
  const { line } = await stage();
  const siti = line.user('siti');
  const { body } = await fetch(`${line.url}/phone-api/changes`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('retry');
  await siti.sends('halo');
  expect((await reader?.read())?.value).toContain(`{"kind":"chat","chatId":"${siti.id}"}`);
  await reader?.cancel();
});
