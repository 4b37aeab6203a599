import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type TestApplication } from '../support/application.ts';

describe('HTTP API', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app.close());

  const get = (url: string) => app.server.inject({ method: 'GET', url });
  const understand = (payload: unknown) =>
    app.server.inject({ method: 'POST', url: '/v1/understand', payload: payload as object });

  test('health and readiness', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  test('OpenAPI 3.1 describes every public route', async () => {
    const { openapi, paths } = (await get('/openapi.json')).json() as { openapi: string; paths: object };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/v1/understand', '/v1/topics', '/v1/answers/{topic}', '/v1/chat/messages']),
    );
  });

  test('understands a message', async () => {
    const answer = (await understand({ text: '老闆沒給加班費怎麼辦' })).json();
    expect(answer).toMatchObject({ language: { code: 'zh-TW', supported: true }, urgent: null });
    expect(answer.topic).toMatch(/^wage\./);
  });

  test('34 topics, titled in every language', async () => {
    const { topics } = (await get('/v1/topics')).json() as { topics: { titles: object }[] };
    expect(topics).toHaveLength(34);
    for (const { titles } of topics)
      expect(Object.keys(titles)).toEqual([...app.service.hotline.packs.keys()]);
  });

  test('an answer on a day shows the figures of that day', async () => {
    const { law } = app.service.hotline.knowledge;
    for (const date of ['2024-07-01', '2026-07-01']) {
      const answer = (await get(`/v1/answers/wage.minimum?language=en&date=${date}`)).json();
      const { monthly } = law.value('minimum_wage.min_wage', date).value as { monthly: number };
      expect(JSON.stringify(answer)).toContain(monthly.toLocaleString('en-US'));
    }
  });

  test('a day past what is known is said to be so', async () => {
    const answer = (await get('/v1/answers/wage.minimum?language=en&date=2027-01-01')).json();
    expect(answer.preface).toContain('2027');
  });

  test.each([
    ['/v1/answers/wage.nothing', 404, 'unknown_topic'],
    ['/v1/answers/wage.minimum?language=xx', 400, 'invalid_request'],
    ['/v1/answers/wage.minimum?date=2026-02-30', 400, 'invalid_request'],
    ['/v1/answers/wage.minimum?date=tomorrow', 400, 'invalid_request'],
    ['/v1/answers/wage.minimum?colour=red', 400, 'invalid_request'],
    ['/nowhere', 404, 'not_found'],
  ])('GET %s → %i %s', async (url, status, code) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, type: `urn:laborline:problem:${code}` });
  });

  test.each([
    ['nothing', {}],
    ['an empty text', { text: '' }],
    ['only control characters', { text: '\u0000\u0001' }],
    ['a number for a text', { text: 7 }],
    ['an unknown language', { text: 'hello', language: 'xx' }],
    ['an unknown member', { text: 'hello', colour: 'red' }],
    ['5,001 characters', { text: 'a'.repeat(5001) }],
  ])('POST /v1/understand refuses %s', async (_name, payload) => {
    const answer = await understand(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toBeTruthy();
  });

  test('malformed JSON is a 400, a giant body a 413', async () => {
    const send = (payload: string) =>
      app.server.inject({
        method: 'POST',
        url: '/v1/understand',
        headers: { 'content-type': 'application/json' },
        payload,
      });
    expect((await send('{"text":')).statusCode).toBe(400);
    expect((await send(JSON.stringify({ text: 'a'.repeat(200_000) }))).statusCode).toBe(413);
  });

  test('answers carry a request id and strict headers', async () => {
    const { headers } = await get('/healthz');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});
