import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type TestApplication } from '../support/application.ts';

/** Stands in for the Bot Framework Emulator: takes what the bot sends to a conversation. */
function connector(): { server: Server; activities: { text?: string; suggestedActions?: object }[] } {
  const activities: { text?: string; suggestedActions?: object }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (body) activities.push(JSON.parse(body));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: String(activities.length) }));
    });
  });
  return { server, activities };
}

describe('Bot Framework', () => {
  const { server, activities } = connector();
  let app: TestApplication;
  let serviceUrl: string;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    app = await openApplication({ BOT_FRAMEWORK: 'on' });
  });
  afterAll(async () => {
    await app.close();
    server.close();
  });

  const post = (activity: object) =>
    app.server.inject({
      method: 'POST',
      url: '/api/messages',
      payload: {
        channelId: 'emulator',
        serviceUrl,
        id: String(Math.random()),
        from: { id: 'user-1', role: 'user' },
        recipient: { id: 'bot-1', role: 'bot' },
        conversation: { id: 'conversation-1' },
        ...activity,
      },
    });

  test('a message is answered through the connector, with buttons', async () => {
    expect((await post({ type: 'message', text: 'can my boss keep my passport?' })).statusCode).toBeLessThan(
      300,
    );
    await expect.poll(() => activities.length).toBeGreaterThan(0);
    expect(activities.at(-1)?.text).toContain('就業服務法');
    expect(activities.at(-1)?.suggestedActions).toBeTruthy();
  });

  test('it is off unless configured', async () => {
    const plain = await openApplication();
    expect(
      (await plain.server.inject({ method: 'POST', url: '/api/messages', payload: {} })).statusCode,
    ).toBe(404);
    await plain.close();
  });
});
