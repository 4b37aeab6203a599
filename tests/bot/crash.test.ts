import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createLineEmulator, type LineEmulator } from '../line-emulator/line-emulator.ts';
import { temporaryDirectory } from '../support/application.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const PEOPLE = 200;

describe('kill -9 in the middle of 200 conversations', () => {
  let line: LineEmulator;
  let server: ServerProcess;
  let directory: string;

  afterEach(async () => {
    await server.kill();
    await line.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test.each([10, 80, 150])(
    'after %i accepted events: each accepted event has exactly one answer',
    async (killAfter) => {
      directory = temporaryDirectory();
      line = createLineEmulator({
        channelSecret: 'secret',
        channelAccessToken: 'token',
        webhookTimeout: 60_000,
      });
      const base = await line.listen(0);
      const environment = {
        DATA_DIR: directory,
        // Any free port: another test may have taken the old one before the restart.
        PORT: '0',
        LINE_CHANNEL_SECRET: 'secret',
        LINE_CHANNEL_ACCESS_TOKEN: 'token',
        LINE_API_BASE_URL: base,
        LINE_DATA_API_BASE_URL: base,
      };
      server = await startServer(environment);
      line.connect(`${server.url}/line/webhook`);
      const people = Array.from({ length: PEOPLE }, (_, i) =>
        line.user(`person-${i}`, { displayName: `P${i}`, language: 'vi' }),
      );

      let accepted = 0;
      const deliveries = people.map(async (person) => {
        const delivery = await person.sends('lương tối thiểu 2026 bao nhiêu');
        if (delivery.ok) accepted += 1;
        if (accepted === killAfter && delivery.ok) await server.kill();
        return { person, isAccepted: delivery.ok };
      });
      const results = await Promise.all(deliveries);
      server = await startServer(environment);

      const answered = results.filter(({ isAccepted }) => isAccepted).map(({ person }) => person);
      expect(answered.length).toBeGreaterThanOrEqual(killAfter);
      const counts = () =>
        answered.map((person) => person.conversation.filter((entry) => entry.from === 'bot').length);
      await expect.poll(() => counts().filter((count) => count === 0).length, { timeout: 20_000 }).toBe(0);
      // Whatever the server still wanted to send is out when it has stopped.
      await server.stop();
      expect(counts().filter((count) => count !== 1)).toEqual([]);
    },
  );
});
