import { expect, it } from 'vitest';
import { stage, text } from './test-kit.ts';

const KEY = '123e4567-e89b-12d3-a456-426614174000';

it('gives every answer a request id, also an error', async () => {
  const { call } = await stage();
  const answers = [
    await call('GET', '/info'),
    await call('GET', '/nothing'),
    await call('POST', '/message/push', {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 400]);
  const ids = answers.map(({ headers }) => headers.get('x-line-request-id'));
  expect(new Set(ids).size).toBe(3);
});

it.each([
  { what: 'a wrong token', headers: { authorization: 'Bearer no' }, body: {}, status: 401 },
  { what: 'text that is no JSON', headers: {}, body: '{"to":', status: 400 },
  { what: 'another content type', headers: { 'content-type': 'text/plain' }, body: 'hello', status: 415 },
  { what: 'more than 2 MB', headers: {}, body: `"${'x'.repeat(2_100_000)}"`, status: 413 },
])('refuses $what with $status', async ({ headers, body, status }) => {
  const { call } = await stage();
  expect((await call('POST', '/message/push', body, headers)).status).toBe(status);
});

it('refuses the whole call for one bad message and sends nothing', async () => {
  const { line, call } = await stage();
  const lan = line.user('lan');
  const messages = [text('fine'), { type: 'text', text: 'x'.repeat(5001) }];
  const answer = await call('POST', '/message/push', { to: lan.id, messages });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      message: 'The request body has 1 error(s)',
      details: [{ message: 'Length must be between 0 and 5000', property: 'messages[1].text' }],
    },
  });
  expect(lan.conversation).toEqual([]);
  expect(line.refusals).toMatchObject([{ status: 400, problems: [{ property: 'messages[1].text' }] }]);
});

it('answers a repeated retry key with 409 and what it sent, for 24 hours', async () => {
  const { line, call, clock } = await stage();
  const lan = line.user('lan');
  const push = () =>
    call('POST', '/message/push', { to: lan.id, messages: [text()] }, { 'x-line-retry-key': KEY });
  const first = await push();
  const second = await push();
  expect(second).toMatchObject({ status: 409, body: { sentMessages: first.body.sentMessages } });
  expect(second.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'));
  expect(lan.received).toHaveLength(1);
  clock.now += 24 * 3_600_000;
  expect((await push()).status).toBe(200);
  expect(lan.received).toHaveLength(2);
});

it('forgets a key whose call was refused', async () => {
  const { line, call } = await stage();
  const to = line.user('lan').id;
  const push = (words: string) =>
    call('POST', '/message/push', { to, messages: [text(words)] }, { 'x-line-retry-key': KEY });
  expect((await push('')).status).toBe(400);
  expect((await push('fine')).status).toBe(200);
});

it.each(['multicast', 'broadcast', 'narrowcast'])('knows retry keys on %s', async (kind) => {
  const { line, call } = await stage();
  const to = kind === 'multicast' ? { to: [line.user('lan').id] } : {};
  const send = () =>
    call('POST', `/message/${kind}`, { ...to, messages: [text()] }, { 'x-line-retry-key': KEY });
  expect((await send()).status).toBe(kind === 'narrowcast' ? 202 : 200);
  expect(await send()).toMatchObject({ status: 409, body: { message: 'The retry key is already accepted' } });
});

it.each([
  { where: 'reply', body: { replyToken: 'x', messages: [text()] }, key: KEY },
  { where: 'push', body: { to: `U${'0'.repeat(32)}`, messages: [text()] }, key: 'not-a-uuid' },
])('refuses the retry key $key on $where', async ({ where, body, key }) => {
  const { call } = await stage();
  const answer = await call('POST', `/message/${where}`, body, { 'x-line-retry-key': key });
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('retry key') } });
});

it('can fail before or after it has accepted a call', async () => {
  const { line, call } = await stage();
  const to = line.user('lan').id;
  const push = () => call('POST', '/message/push', { to, messages: [text()] }, { 'x-line-retry-key': KEY });
  line.faults.failNext({ endpoint: 'push', status: 500 });
  expect((await push()).status).toBe(500);
  expect(line.user('lan').received).toHaveLength(0);
  line.faults.failNext({ endpoint: 'push', status: 500, when: 'after' });
  expect((await push()).status).toBe(500);
  expect((await push()).status).toBe(409);
  expect(line.user('lan').received).toHaveLength(1);
});

it('refuses an unknown recipient, and validates without sending', async () => {
  const { call } = await stage();
  const unknown = { to: `U${'9'.repeat(32)}`, messages: [text()] };
  expect(await call('POST', '/message/push', unknown)).toMatchObject({
    status: 400,
    body: { message: 'Failed to send messages' },
  });
  expect(await call('POST', '/message/validate/push', { messages: [text()] })).toMatchObject({ status: 200 });
  expect(await call('POST', '/message/validate/reply', { messages: [] })).toMatchObject({
    status: 400,
    body: { details: [{ property: 'messages', message: 'Size must be between 1 and 5' }] },
  });
});
