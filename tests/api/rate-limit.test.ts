import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openApplication } from '../support/application.ts';

test('too many messages in a minute are refused with 429 and a sentence', async () => {
  const app = await openApplication({ RATE_LIMIT: 'on' });
  const send = () =>
    app.server.inject({
      method: 'POST',
      url: '/v1/chat/messages',
      payload: { id: randomUUID(), text: 'hello' },
    });
  let last = await send();
  for (let i = 0; i < 60 && last.statusCode === 202; i++) last = await send();
  expect(last.statusCode).toBe(429);
  expect(last.json()).toMatchObject({ type: 'urn:laborline:problem:too_many_requests' });
  await app.close();
});
