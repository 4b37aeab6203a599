import { expect, test } from 'vitest';
import { createWebFeed, saidSince, transcript } from '../../bot/channels/web/feed.ts';
import { createService } from '../../bot/service.ts';
import { openApplication, TEST_NOW } from '../support/application.ts';

test('a message that cannot be answered is kept, and the person is told in her language', async () => {
  const app = await openApplication();
  const { hotline, database, sealing } = app.service;
  const failures: string[] = [];
  const broken = createService({
    database,
    sealing,
    clock: () => TEST_NOW,
    hotline: {
      ...hotline,
      answerer: {
        answer: () => {
          throw new Error('broken on purpose');
        },
      },
    },
    onFailure: (_error, _eventId, verdict) => failures.push(verdict),
  });
  broken.addChannel('web', createWebFeed().delivery);
  await broken.accept([
    {
      channel: 'web',
      eventId: 'e-1',
      address: 'somebody',
      at: TEST_NOW,
      profileLanguage: 'th',
      event: { kind: 'choice', token: 'go:wage.minimum' },
    },
  ]);
  await broken.idle();

  expect(failures).toEqual(['again', 'again', 'given-up']);
  const digest = sealing.digest('web', 'somebody');
  const [said] = await saidSince(broken, digest, 0);
  const expected = hotline.packs
    .get('th')
    ?.t('error.generic', { hotline: hotline.knowledge.contacts.get('labour_1955')?.number ?? '' });
  expect(said?.replies).toEqual([{ kind: 'text', language: 'th', text: expected }]);
  expect(await database.inbox.count({ where: { status: 'failed' } })).toBe(1);
  expect((await transcript(broken, digest)).messages).toEqual([]);
  await app.close();
});
