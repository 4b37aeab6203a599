import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelEvent } from '../../bot/channel-event.ts';
import type { Waiting } from '../../bot/inbox.ts';
import { createInbox } from '../../bot/inbox.ts';
import { createTurn } from '../../bot/turn.ts';
import { plainText } from '../../dialogs/plain-text.ts';
import { openApplication, TEST_NOW, type TestApplication } from '../support/application.ts';

const EMPLOYER = 'Dafa Electronics in Zhongli';
const PHONE = '0912345678';
const NUMBER = /LB-2026-[2-9A-HJ-NP-Z]{6}/;

/** What a person says until her named complaint can be sent. */
const TOLD = [
  'i want to report my employer, no overtime pay at all',
  EMPLOYER,
  'since march last year, two hours every day',
  'with my name',
  'Siti Test',
  PHONE,
];

describe('a filed complaint', () => {
  let app: TestApplication;
  let count = 0;

  beforeEach(async () => {
    app = await openApplication();
  });
  afterEach(() => app.close());

  /** One chat; each thing said is one turn with the random numbers given. Returns what was answered. */
  function chat(address: string, random?: (below: number) => number) {
    const { database, sealing, hotline } = app.service;
    const turn = createTurn({
      database,
      sealing,
      hotline,
      clock: () => TEST_NOW,
      ...(random ? { random } : {}),
    });
    const inbox = createInbox(database, sealing);
    const arrive = async (event: ChannelEvent): Promise<Waiting> => {
      count += 1;
      const incoming = {
        channel: 'line',
        eventId: `e-${count}`,
        messageId: `m-${count}`,
        address,
        at: TEST_NOW,
        event,
      };
      const [waiting] = await inbox.accept([incoming], TEST_NOW);
      if (!waiting) throw new Error('the event was not accepted');
      return waiting;
    };
    const take = async (waiting: Waiting) =>
      (await turn(waiting))?.said.replies.map(plainText).join('\n') ?? '';
    const say = async (text: string) => take(await arrive({ kind: 'text', text }));
    return { arrive, take, say };
  }

  async function fileNamed(address: string, random?: (below: number) => number): Promise<string> {
    const { say } = chat(address, random);
    for (const text of TOLD) await say(text);
    return say('send');
  }

  it('has a number, a language and a status; all else is sealed', async () => {
    const said = await fileNamed('siti');
    const { database, sealing } = app.service;
    const [row] = await database.complaint.findMany();
    expect(row).toMatchObject({ language: 'en', status: 'filed', createdAt: new Date(TEST_NOW) });
    expect(row?.caseNumber).toMatch(NUMBER);
    expect(said).toContain(row?.caseNumber);
    expect(sealing.openJson(row?.sealedReport ?? new Uint8Array())).toEqual({
      employer: EMPLOYER,
      what: TOLD[0],
      when: TOLD[2],
      whenRead: { from: '2025-03', hours: 2, per: 'day' },
      identity: 'named',
      name: 'Siti Test',
      contact: PHONE,
      evidence: [],
    });
    const bare = Buffer.from(row?.sealedReport ?? []).toString('latin1');
    for (const word of ['Dafa', 'Siti', PHONE]) expect(bare).not.toContain(word);
  });

  it('counts pictures with the ids of their messages', async () => {
    const { say, arrive, take } = chat('photo');
    await say(TOLD[0] ?? '');
    const picture = await arrive({ kind: 'nontext', what: 'image' });
    expect(await take(picture)).toContain('may be evidence');
    await say(EMPLOYER);
    await say('send');
    const [row] = await app.service.database.complaint.findMany();
    const report = app.service.sealing.openJson(row?.sealedReport ?? new Uint8Array());
    expect(report).toMatchObject({
      identity: 'anonymous',
      evidence: [{ what: 'image', messageId: picture.incoming.messageId }],
    });
  });

  it('is filed once, though the turn is taken again', async () => {
    const { say, arrive, take } = chat('twice');
    for (const text of TOLD) await say(text);
    const { database } = app.service;
    const before = await database.conversation.findMany();
    const sent = await arrive({ kind: 'text', text: 'send' });
    const first = await take(sent);
    expect(await take(sent)).toBe('');
    // As after a crash that lost all but the complaint: the same event, the same state.
    await database.inbox.update({ where: { id: sent.id }, data: { status: 'waiting' } });
    await database.outbox.deleteMany({ where: { eventId: sent.incoming.eventId } });
    for (const { id, sealedState } of before)
      await database.conversation.update({ where: { id }, data: { sealedState } });
    expect(await take(sent)).toBe(first);
    expect(await database.complaint.count()).toBe(1);
  });

  it('never takes a number that another one has', async () => {
    // Both would draw the same letters first; the second one draws on.
    const draws = (numbers: readonly number[]) => {
      let at = 0;
      return () => numbers[Math.min(at++, numbers.length - 1)] ?? 0;
    };
    await fileNamed('first', draws([0]));
    await fileNamed('second', draws([...Array<number>(6 * (TOLD.length + 2)).fill(0), 1]));
    const numbers = (await app.service.database.complaint.findMany()).map(({ caseNumber }) => caseNumber);
    expect(numbers.sort()).toEqual(['LB-2026-222222', 'LB-2026-333333']);
  });

  it('is shown in the chat that filed it, and in no other', async () => {
    const said = await fileNamed('mine');
    const number = NUMBER.exec(said)?.[0] ?? 'none';
    expect(await chat('mine').say('what happened to my complaint')).toContain(number);
    const other = await chat('other').say('what happened to my complaint');
    expect(other).not.toContain(number);
    expect(other).toContain('No complaint was filed');
  });

  it('stays when the chat is deleted, and nothing leads from it to the chat', async () => {
    const said = await fileNamed('gone');
    const { say } = chat('gone');
    expect(await say('delete my data')).toContain('stay with the labor bureau');
    await say('yes');
    const { database } = app.service;
    expect(await database.conversation.count()).toBe(0);
    expect(await database.message.count()).toBe(0);
    const [row] = await database.complaint.findMany();
    expect(row).toMatchObject({ conversationId: null, eventDigest: null, status: 'filed' });
    expect(said).toContain(row?.caseNumber);
    expect(await say('what happened to my complaint')).toContain('No complaint was filed');
  });
});
