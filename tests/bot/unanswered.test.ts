import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { ChannelEvent } from '../../bot/channel-event.ts';
import { createInbox, type Waiting } from '../../bot/inbox.ts';
import { createTurn } from '../../bot/turn.ts';
import { keptMessages, type Unanswered } from '../../bot/unanswered.ts';
import { anonymised } from '../../bot/unanswered-text.ts';
import { openApplication, TEST_NOW, type TestApplication } from '../support/application.ts';

const VAGUE = 'saya Siti mau tanya soal yang kemarin itu 0912345678';
const VAGUE_KEPT = 'saya … mau tanya soal yang kemarin itu …';
const ALSO_VAGUE = 'what about the paper thing that they said';
const DANGER = 'he hits me every night and took my passport';
const COMPLAINT = 'i want to report my employer, no overtime pay at all';
const DAY = 86_400_000;

describe('messages that were not understood', () => {
  let app: TestApplication;
  let count = 0;

  beforeEach(async () => {
    app = await openApplication();
  });
  afterEach(() => {
    return app.close();
  });

  function chat(address: string, keepUnanswered?: boolean, now = TEST_NOW) {
    const { database, sealing, hotline } = app.service;
    const keeps = keepUnanswered === undefined ? {} : { keepUnanswered };
    const turn = createTurn({ database, sealing, hotline, clock: () => now, ...keeps });
    const arrive = async (event: ChannelEvent): Promise<Waiting> => {
      count += 1;
      const incoming = { channel: 'line', eventId: `u-${count}`, address, at: now, event };
      const [waiting] = await createInbox(database, sealing).accept([incoming], now);
      if (!waiting) throw new Error('the event was not accepted');
      return waiting;
    };
    return { turn, arrive, say: async (text: string) => turn(await arrive({ kind: 'text', text })) };
  }

  async function kept(): Promise<Unanswered[]> {
    const all: Unanswered[] = [];
    for await (const one of keptMessages(app.service.database, app.service.sealing)) all.push(one);
    return all;
  }

  /** Everything that lies on the disk: the database and its write-ahead log. */
  const onDisk = () =>
    readdirSync(app.directory)
      .filter((name) => name.startsWith('laborline.db'))
      .map((name) => readFileSync(join(app.directory, name)).toString('latin1'))
      .join('');

  it('are not kept unless the setting says so', async () => {
    await chat('default').say(VAGUE);
    await chat('off', false).say(VAGUE);
    expect(await kept()).toEqual([]);
  });

  it('are kept anonymised and sealed, with the guesses and the day alone', async () => {
    await chat('on', true).say(VAGUE);
    const [one, ...others] = await kept();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ lang: 'id', text: VAGUE_KEPT });
    expect(one?.guesses.length).toBeGreaterThan(0);
    const [row] = await app.service.database.unanswered.findMany();
    expect(row?.at).toEqual(new Date('2026-11-20T00:00:00+08:00'));
    expect(Object.keys(row ?? {}).sort()).toEqual(['at', 'guesses', 'id', 'language', 'sealedText']);
    const disk = onDisk();
    expect(disk).toContain(one?.id);
    for (const words of ['Siti', '0912345678', 'yang kemarin itu']) expect(disk).not.toContain(words);
  });

  it('are kept once, though the turn is taken again', async () => {
    const { turn, arrive } = chat('twice', true);
    const waiting = await arrive({ kind: 'text', text: VAGUE });
    await turn(waiting);
    await turn(waiting);
    expect(await kept()).toHaveLength(1);
  });

  it('are not kept when the turn fails: row and turn are one transaction', async () => {
    const { turn, arrive } = chat('fails', true);
    const waiting = await arrive({ kind: 'text', text: VAGUE });
    const { incoming } = waiting;
    const taken = { channel: 'line', eventId: incoming.eventId, addressDigest: 'x' };
    const at = new Date(TEST_NOW);
    // The outbox takes one answer for each event, so the last step of this turn fails.
    const blocking = await app.service.database.outbox.create({
      data: { ...taken, sealedContent: new Uint8Array(), retryKey: 'x', dueAt: at, createdAt: at },
    });
    await expect(turn(waiting)).rejects.toThrow();
    expect(await kept()).toEqual([]);
    await app.service.database.outbox.delete({ where: { id: blocking.id } });
    await turn(waiting);
    expect(await kept()).toHaveLength(1);
  });

  it('are not kept of danger, nor of what comes after it', async () => {
    const { say } = chat('danger', true);
    await say(DANGER);
    await say(ALSO_VAGUE);
    expect(await kept()).toEqual([]);
  });

  it('are not kept of a complaint, open or waiting', async () => {
    const { say } = chat('complaint', true);
    for (const text of [COMPLAINT, ALSO_VAGUE, VAGUE, 'talk to a person', ALSO_VAGUE]) await say(text);
    expect(await kept()).toEqual([]);
  });

  it('are not kept of what was understood, of pictures or of choices', async () => {
    const { say, arrive, turn } = chat('others', true);
    await say('what is the minimum wage');
    await turn(await arrive({ kind: 'nontext', what: 'image' }));
    await turn(await arrive({ kind: 'choice', token: 'nonsense' }));
    expect(await kept()).toEqual([]);
  });

  it('go after 90 days, when a new one is stored', async () => {
    await chat('old', true).say(VAGUE);
    await chat('later', true, TEST_NOW + 90 * DAY).say(VAGUE);
    expect(await kept()).toHaveLength(2);
    await chat('new', true, TEST_NOW + 91 * DAY).say(ALSO_VAGUE);
    expect((await kept()).map(({ text }) => text)).toEqual([VAGUE_KEPT, ALSO_VAGUE]);
  });

  it('stay when their person has her data deleted, as nothing leads to her', async () => {
    const { say } = chat('gone', true);
    for (const text of [VAGUE, 'delete my data', 'yes']) await say(text);
    expect(await app.service.database.conversation.count()).toBe(0);
    expect(await kept()).toHaveLength(1);
  });

  it('are listed as JSON lines and nothing else', async () => {
    await chat('list', true).say(VAGUE);
    await chat('list', true, TEST_NOW + DAY).say(ALSO_VAGUE);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'bot/editors/unanswered.ts'],
      { env: { PATH: process.env.PATH, DATA_DIR: app.directory } },
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await kept());
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(['id', 'lang', 'text', 'guesses']);
  });
});

describe('an anonymised text', () => {
  test.each([
    ['My name is Siti Nurhaliza and i work 12 hours', 'My name is … and i work ## hours'],
    ['my name is siti and i want to ask', 'my name is … and i want to ask'],
    ["I'm Maria Santos. I'm Indonesian", "I'm …. I'm Indonesian"],
    ['saya mau tanya, nama saya Budi Santoso umur 25', 'saya mau tanya, nama saya … umur ##'],
    ['Saya kerja, Saya Dewi dari Jember', 'Saya kerja, Saya … dari Jember'],
    ['tôi tên là Nguyễn Thị Hoa làm ở nhà máy', 'tôi tên là … làm ở nhà máy'],
    ['toi ten nguyen thi hoa o dai trung', 'toi ten … o dai trung'],
    ['ผมชื่อสมชาย ใจดี ทำงานที่โรงงาน', 'ผมชื่อ… ทำงานที่โรงงาน'],
    ['我叫王小明我老闆不付薪水', '我叫…我老闆不付薪水'],
    ['我叫他付錢', '我叫他付錢'],
    ['siti.n@gmail.com, nguyễn @ yahoo.com.tw', '…, …'],
    ['看https://x.example/王小明 facebook.com/siti', '看… …'],
    ['call 0912-345-678, +62 812 3456 7890', 'call …, …'],
    ['電話零九一二三四五六七八', '電話…'],
    ['เงินเดือน ๒๘๕๙๐ or ２８', 'เงินเดือน ##### or ##'],
    ['@Siti Nur help', '… help'],
    ['LINE id: siti_abc', 'LINE id: …'],
    ['id line saya siti.abc tolong', 'id line saya … tolong'],
    ['我的line id是siti_88', '我的line id是…'],
    ['the line manager left the line group', 'the line manager left the line group'],
  ])('%s', (text, expected) => {
    expect(anonymised(text)).toBe(expected);
  });

  test('has at most 300 characters, and a whole one at its end', () => {
    expect([...anonymised('😀'.repeat(400))]).toEqual(Array(300).fill('😀'));
  });
});
