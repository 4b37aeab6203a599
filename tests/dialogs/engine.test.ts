import { describe, expect, it } from 'vitest';
import type { ChannelEvent } from '../../bot/channel-event.ts';
import { encodeToken } from '../../dialogs/replies.ts';
import { newState, readState } from '../../dialogs/state.ts';
import { english, frozen, hear, hotline, say, talk, tap, textOf, tokenOf } from './stage.ts';

const EVENTS: readonly (readonly [string, ChannelEvent])[] = [
  ['a question', { kind: 'text', text: 'what is the minimum wage' }],
  ['danger', { kind: 'text', text: 'my boss hit me with a stick' }],
  ['another language', { kind: 'text', text: 'gaji saya belum dibayar dua bulan' }],
  ['an answer', { kind: 'text', text: '0912 345 678' }],
  ['a command', { kind: 'text', text: 'cancel' }],
  ['a button', { kind: 'choice', token: 'go:wage.overtime' }],
  ['an old button', { kind: 'choice', token: 'q:human:0:contact:here' }],
  ['a picture', { kind: 'nontext', what: 'image' }],
  ['the start', { kind: 'start' }],
  ['nothing', { kind: 'text', text: ' ' }],
];

describe('a step is pure', () => {
  const states = [
    newState(),
    english(),
    english({ topic: 'wage.minimum', topicDate: '2024-07-01', misses: 1 }),
    talk(english(), 'talk to a person', 'yes').state,
  ];

  it.each(EVENTS)('%s: the same input gives the same answer and leaves the state alone', (_, event) => {
    for (const state of states) {
      const before = JSON.stringify(state);
      const first = hear(frozen(structuredClone(state)), event);
      expect(hear(state, event)).toEqual(first);
      expect(JSON.stringify(state)).toBe(before);
    }
  });

  it('leaves a state that survives being saved', () => {
    for (const state of states) {
      for (const [, event] of EVENTS) {
        const after = hear(state, event).state;
        expect(readState(JSON.parse(JSON.stringify(after)))).toEqual(after);
      }
    }
  });
});

describe('no way goes in circles', () => {
  it('offers a person and a way out, however often an answer does not fit', () => {
    let { state } = talk(english(), 'talk to a person', 'yes');
    for (let i = 0; i < 12; i++) {
      const answered = say(state, '12345');
      const labels = answered.choices.map((choice) => choice.label);
      expect(labels).toContain('Cancel');
      if (i > 0) expect(labels).toContain('Talk to a person');
      state = answered.state;
    }
  });

  it('remembers no more after two hundred messages than after twenty', () => {
    const texts = ['what is the minimum wage', 'blorp', 'talk to a person', 'yes', 'help', 'back', '2', '😭'];
    let state = english();
    const sizes = Array.from({ length: 200 }, (_, i) => {
      state = say(state, texts[i % texts.length] ?? '').state;
      return JSON.stringify(state).length;
    });
    expect(Math.max(...sizes.slice(20))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 20)));
  });

  it('lets a flow go that asks on and on, and offers a person', () => {
    let answered = talk(english(), 'talk to a person');
    for (let i = 0; i < 60 && answered.state.flow; i++) {
      answered = say(answered.state, i % 2 === 0 ? 'yes' : 'back');
    }
    expect(answered.state.flow).toBeUndefined();
    expect(textOf(answered)).toContain('going in circles');
    expect(answered.choices.map((choice) => choice.label)).toContain('Talk to a person');
    expect(answered.effects).toEqual([]);
  });

  it('starts a flow anew when it is asked for in the middle of it', () => {
    const { state } = talk(english(), 'talk to a person', 'yes', '0912345678', 'talk to a person');
    expect(state.flow?.answers).toEqual({});
  });
});

describe('back and correct', () => {
  it('goes back question by question to the first', () => {
    const asked = talk(english(), 'talk to a person', 'yes', '0912345678', 'after 8pm');
    expect(asked.state.flow?.order).toEqual(['callback', 'contact', 'time']);
    const orders = [];
    let { state } = asked;
    for (let i = 0; i < 4; i++) {
      state = say(state, 'back').state;
      orders.push(state.flow?.order.length);
    }
    expect(orders).toEqual([2, 1, 0, 0]);
  });

  it('puts a corrected number in the place of the first', () => {
    const { state } = talk(english(), 'talk to a person', 'yes', '0912345678', 'no, 0922 333 444');
    expect(state.flow?.answers.contact).toBe('0922333444');
  });

  it('corrects an earlier answer at the last question', () => {
    const asked = talk(english(), 'talk to a person', 'yes', '0912345678', 'sunday', 'no, 0922333444');
    expect(asked.state.flow?.answers).toMatchObject({ contact: '0922333444', time: 'sunday' });
    expect(asked.effects).toEqual([]);
  });

  it('takes a plain "wrong" as a correction where free words are asked for', () => {
    const { state } = talk(english(), 'talk to a person', 'yes', '0912345678', 'wrong');
    expect(state.flow?.answers).toEqual({ callback: 'yes' });
  });

  it('changes an answer given before when its button is tapped again', () => {
    const first = talk(english(), 'talk to a person', 'yes');
    const here = tokenOf(first, 'Here in this chat');
    const later = talk(english(), 'talk to a person', 'yes', '0912345678');
    expect(tap(later.state, here).state.flow?.answers.contact).toBe('here');
  });

  it('offers back from the second question on', () => {
    const labels = (texts: readonly string[]) => talk(english(), ...texts).choices.map(({ label }) => label);
    expect(labels(['talk to a person'])).not.toContain('Back');
    expect(labels(['talk to a person', 'yes'])).toContain('Back');
    expect(labels(['talk to a person', 'yes', 'back'])).not.toContain('Back');
  });
});

describe('offered numbers', () => {
  it('are those under the last reply, in any digits', () => {
    const { state, choices } = say(english(), 'hello');
    expect(state.offered).toEqual(choices.map((choice) => choice.token));
    for (const one of ['1', '1.', ' 1) ', '１', '๑']) expect(say(state, one).state.topic).toBe('wage.unpaid');
  });

  it('are gone when nothing is offered', () => {
    const { state } = talk(english(), 'thanks');
    expect(state.offered).toBeUndefined();
    expect(say(state, '1').state.topic).toBeUndefined();
  });

  it('end where the list ends', () => {
    const { state } = say(english(), 'hello');
    expect(say(state, '99').state.topic).toBeUndefined();
    expect(say(state, '0').state.topic).toBeUndefined();
  });
});

describe('languages', () => {
  it.each([...hotline.packs.keys()])('%s can be gone to from everywhere', (code) => {
    const { state } = talk(english(), 'talk to a person', 'yes');
    const changed = tap(state, encodeToken({ kind: 'go', target: `language:${code}` }));
    expect(changed.state).toMatchObject({ language: code, flow: { answers: { callback: 'yes' } } });
    expect(textOf(changed)).not.toBe('');
  });
});
