import { describe, expect, it } from 'vitest';
import type { OpenFlow, State } from '../../dialogs/state.ts';
import { english, say, talk, tap, textOf, tokenOf } from './stage.ts';

const UPDATED = 'This part of the hotline was updated';
const EXPIRED = 'no longer works';

/** A call-back as an older version of the flow has saved it, with a question that is gone. */
function older(answers: Readonly<Record<string, string>>): State {
  const flow: OpenFlow = {
    id: 'human',
    version: 0,
    answers,
    order: Object.keys(answers),
    misses: 0,
    asked: 0,
  };
  return english({ flow });
}

describe('a flow saved by an older version', () => {
  const saved = older({ callback: 'yes', nickname: 'Siti', contact: '0912345678' });

  it('keeps the answers that still fit and says so when it goes on', () => {
    const resumed = say(saved, 'continue');
    expect(textOf(resumed)).toContain(UPDATED);
    expect(textOf(resumed)).toContain('When is it safe');
    expect(resumed.state.flow).toMatchObject({
      version: 1,
      answers: { callback: 'yes', contact: '0912345678' },
      order: ['callback', 'contact'],
    });
  });

  it('says so only once', () => {
    const resumed = say(saved, 'continue');
    expect(textOf(say(resumed.state, 'continue'))).not.toContain(UPDATED);
  });

  it('says so too when the person simply answers', () => {
    const answered = say(saved, 'after 8pm');
    expect(textOf(answered)).toContain('Please check');
    expect(textOf(answered)).toContain(UPDATED);
  });

  it('takes a button of the older version for what it is and asks again', () => {
    const tapped = tap(saved, 'q:human:0:time:any');
    expect(textOf(tapped)).toContain(EXPIRED);
    expect(textOf(tapped)).toContain('When is it safe');
    expect(tapped.state.flow?.answers.time).toBeUndefined();
  });

  it('of a flow that is gone is let go', () => {
    const gone = english({ flow: { id: 'survey', version: 1, answers: {}, order: [], misses: 0, asked: 0 } });
    expect(textOf(say(gone, 'what is the minimum wage'))).toContain('Minimum Wage Act');
    expect(textOf(say(gone, 'continue'))).toContain('nothing open to continue');
  });
});

describe('an old button', () => {
  it('after the flow has finished says why not and offers to begin again', () => {
    const asked = talk(english(), 'talk to a person', '1', '1', '1');
    const send = tokenOf(asked, 'Send');
    const sent = tap(asked.state, send);
    expect(sent.effects).toHaveLength(1);
    const again = tap(sent.state, send);
    expect(again.effects).toEqual([]);
    expect(textOf(again)).toContain(EXPIRED);
    expect(again.choices.map((choice) => choice.token)).toContain('go:do.human');
  });

  it('of an earlier run of the same flow answers no question that was not asked yet', () => {
    const asked = talk(english(), 'talk to a person', '1', '1', '1');
    const send = tokenOf(asked, 'Send');
    const second = say(tap(asked.state, send).state, 'talk to a person');
    const tapped = tap(second.state, send);
    expect(tapped.state.flow?.answers.sure).toBeUndefined();
    const finished = say(say(say(tapped.state, 'yes').state, '0912345678').state, 'sunday');
    expect(finished.effects).toEqual([]);
    expect(textOf(finished)).toContain('Please check');
  });
});

describe('crafted buttons', () => {
  const open = talk(english(), 'talk to a person', 'yes').state;

  it.each([
    'q:human:1:contact:02-ATTACK',
    'q:human:1:callback:maybe',
    'q:human:1:sure:yes',
    'q:human:1:nothing:yes',
    'q:forget:1:sure:yes',
    'q:human:999999:contact:here',
    'q:human:1',
    'q::::',
    'go:',
    'go:do.nothing',
    'go:do.calculate.nothing',
    'go:language:xx',
    'go:__proto__',
    'nonsense',
    '',
  ])('%j does nothing and says why', (token) => {
    const tapped = tap(open, token);
    expect(tapped.effects).toEqual([]);
    expect(tapped.state.flow?.id).toBe('human');
    expect(tapped.state.flow?.answers).toEqual(open.flow?.answers);
    expect(tapped.state.language).toBe('en');
    expect(textOf(tapped)).toContain(EXPIRED);
  });
});
