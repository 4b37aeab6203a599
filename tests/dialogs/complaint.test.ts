import { describe, expect, it } from 'vitest';
import { english, hear, hotline, say, tap, textOf, tokenOf } from './stage.ts';

const OPENING = 'i want to report my employer, no overtime pay at all';
const EMPLOYER = 'Dafa Electronics in Zhongli';

/** Says one message after another from a chat in English in which nothing was said. */
function told(...texts: readonly string[]) {
  return texts.slice(1).reduce((answered, text) => say(answered.state, text), say(english(), texts[0] ?? ''));
}

const open = (...texts: readonly string[]) => told(OPENING, ...texts);

describe('what the first message tells', () => {
  it.each([
    ['i want to file a complaint', undefined],
    ['how do i report my boss', undefined],
    [OPENING, OPENING],
  ])('%s', (text, what) => {
    expect(told(text).state.flow?.answers.what).toBe(what);
  });

  it('takes since when and how much where both are told', () => {
    const answered = told('i want to report my boss: since march last year 2 hours every day, never paid');
    expect(answered.state.flow).toMatchObject({
      id: 'complaint',
      read: { when: { from: '2025-03', hours: 2 } },
    });
  });

  it('takes an employer only where name and place are clear', () => {
    const clear = told('i want to report Dafa Electronics Co., Ltd. in Taichung, no overtime pay');
    expect(clear.state.flow?.answers.employer).toContain('Dafa Electronics');
    expect(told('i want to report my factory in Taichung').state.flow?.answers.employer).toBeUndefined();
  });

  it('is not taken back by "back": it was not asked', () => {
    expect(say(open().state, 'back').state.flow?.answers.what).toBe(OPENING);
  });
});

describe('since when and how often', () => {
  const read = (text: string) => open(EMPLOYER, text).state.flow;

  it.each([
    ['since march last year, two hours every day', { from: '2025-03', hours: 2, per: 'day' }],
    ['from 2026-01-05 to 2026-02-10', { from: '2026-01-05', until: '2026-02-10' }],
    ['for six months, three hours a week', { months: 6, hours: 3, per: 'week' }],
    ['all the time', undefined],
  ])('%s', (text, expected) => {
    expect(read(text)?.answers.when).toBe(text);
    expect(read(text)?.read?.when).toEqual(expected);
  });

  it('is gone with the words when they are taken back', () => {
    const { state } = open(EMPLOYER, 'since march last year');
    expect(say(state, 'back').state.flow?.read).toBeUndefined();
  });
});

describe('a tale is no question', () => {
  const asked = told('i want to file a complaint', EMPLOYER);

  it.each([
    'they pay no overtime although we work twelve hours on every rest day and holiday',
    'my boss found out that i complained to the agency and cut my pay',
    'i want to report that the boss keeps part of our wage',
  ])('%s', (text) => {
    expect(say(asked.state, text).state.flow?.answers.what).toBe(text);
  });

  it('keeps what was told when the words may be danger, and gives the numbers first', () => {
    const answered = say(asked.state, 'we must work without pay or he threatens to send us home');
    expect(answered.replies[0]).toMatchObject({ kind: 'text', urgent: true });
  });

  it('goes the urgent way when danger is beyond doubt; the draft waits', () => {
    const answered = say(asked.state, 'my boss is beating me right now, please help');
    expect(answered.replies[0]).toMatchObject({ urgent: true });
    expect(answered.state.flow?.answers.employer).toBe(EMPLOYER);
    expect(textOf(say(answered.state, 'continue'))).toContain('What happened?');
  });
});

describe('pictures and files', () => {
  it('are counted with their messages; stickers and places are not', () => {
    const first = hear(open().state, { kind: 'nontext', what: 'image' });
    const second = hear(first.state, { kind: 'nontext', what: 'sticker' });
    const third = hear(second.state, { kind: 'nontext', what: 'file' });
    expect(textOf(third)).toContain('Which employer');
    expect(third.state.flow?.evidence).toEqual([{ what: 'image' }, { what: 'file' }]);
  });

  it('do not make the state grow without end', () => {
    let { state } = open();
    for (let i = 0; i < 80; i++) {
      if (!state.flow) break;
      state = hear({ ...state, flow: { ...state.flow, asked: 1 } }, { kind: 'nontext', what: 'image' }).state;
    }
    expect(state.flow?.evidence?.length).toBe(50);
  });
});

describe('a draft', () => {
  it('is gone on with after another flow, cancelled or not', () => {
    const { state } = open(EMPLOYER);
    const away = say(state, 'talk to a person');
    expect(away.state).toMatchObject({ flow: { id: 'human' }, draft: { id: 'complaint' } });
    const back = say(away.state, 'cancel');
    expect(back.state.draft).toBeUndefined();
    expect(back.state.flow?.answers).toMatchObject({ employer: EMPLOYER, what: OPENING });
    expect(textOf(back)).toContain('File a complaint');
  });

  it('is taken up from within the other flow too', () => {
    const away = say(open(EMPLOYER).state, 'talk to a person');
    const again = tap(away.state, 'go:do.complaint');
    expect(again.state.draft).toBeUndefined();
    expect(again.state.flow).toMatchObject({ id: 'complaint', answers: { employer: EMPLOYER } });
  });

  it('stays when the chat is opened again', () => {
    const started = hear(open(EMPLOYER).state, { kind: 'start' });
    expect(started.state.flow?.answers.employer).toBe(EMPLOYER);
    expect(started.choices.map(({ label }) => label)).toContain('Continue');
  });

  it('keeps its answers when the language is changed', () => {
    const changed = tap(open(EMPLOYER).state, 'go:language:vi');
    expect(changed.state).toMatchObject({ language: 'vi', flow: { answers: { employer: EMPLOYER } } });
  });
});

describe('sending', () => {
  it('does not happen without employer and account', () => {
    expect(open('send').effects).toEqual([]);
    expect(told('i want to file a complaint', EMPLOYER, 'send').effects).toEqual([]);
  });

  it.each([...hotline.packs.values()].flatMap(({ phrases }) => phrases.complaint.send[0] ?? []))(
    '"%s" files what was told, in any language',
    (word) => {
      const sent = open(EMPLOYER, word);
      expect(sent.effects).toMatchObject([
        {
          kind: 'file-complaint',
          report: { employer: EMPLOYER, what: OPENING, when: '', identity: 'anonymous' },
        },
      ]);
      expect(sent.state.flow).toBeUndefined();
    },
  );

  it('needs no part that was about to be changed', () => {
    const changing = open(EMPLOYER, 'last year', 'anonymous', 'edit');
    expect(say(changing.state, 'send').effects).toHaveLength(1);
  });

  it('happens once: the button works no second time', () => {
    const asked = open(EMPLOYER, 'last year', 'anonymous');
    const send = tokenOf(asked, 'Send');
    const sent = tap(asked.state, send);
    expect(sent.effects).toHaveLength(1);
    expect(tap(sent.state, send).effects).toEqual([]);
  });
});
