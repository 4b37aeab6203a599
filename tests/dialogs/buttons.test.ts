import { describe, expect, it } from 'vitest';
import { encodeToken } from '../../dialogs/replies.ts';
import { newState } from '../../dialogs/state.ts';
import { hotline, say, tap } from './stage.ts';

/** LINE shows 13 quick replies with labels of 20 UTF-16 units; a token goes into 300. */
const LIMITS = { buttons: 13, label: 20, token: 300 } as const;

const targets = [
  ...hotline.knowledge.topics.keys(),
  ...Object.keys(hotline.packs.get('en')?.messages.action ?? {}),
  'menu',
  'continue',
];

describe.each([...hotline.packs.keys()])('buttons in %s', (language) => {
  const state = { ...newState(), language, languageChosen: true as const };
  const shown = targets.map((target) => ({
    target,
    choices: tap(state, encodeToken({ kind: 'go', target })).choices,
  }));

  it('fit a phone', () => {
    for (const { choices } of shown) {
      expect(choices.length).toBeLessThanOrEqual(LIMITS.buttons);
      for (const { label, token } of choices) {
        expect(label.length, label).toBeLessThanOrEqual(LIMITS.label);
        expect(token.length).toBeLessThanOrEqual(LIMITS.token);
      }
    }
  });

  it('stand there once', () => {
    const twice = shown.flatMap(({ target, choices }) =>
      choices
        .map(({ label }) => label)
        .filter((label, i, labels) => labels.indexOf(label) !== i)
        .map((label) => `${target}: ${label}`),
    );
    expect(twice).toEqual([]);
  });

  it('stand there once when an old button is tapped', () => {
    const labels = tap(state, 'q:human:1:sure:yes').choices.map(({ label }) => label);
    expect(labels).toEqual([...new Set(labels)]);
  });

  it('lead on: each does something that is said', () => {
    for (const { target, choices } of shown) {
      const from = tap(state, encodeToken({ kind: 'go', target })).state;
      for (const { token } of choices)
        expect(tap(from, token).replies.length, `${target} ${token}`).toBeGreaterThan(0);
    }
  });

  it('are offered after the language was changed in a flow', () => {
    const asked = tap(state, 'go:do.language');
    const chosen = say(asked.state, hotline.packs.get(language)?.name ?? '');
    expect(chosen.choices.length).toBeGreaterThan(0);
    const tapped = tap(
      asked.state,
      encodeToken({ kind: 'answer', flow: 'language', version: 1, question: 'language', value: language }),
    );
    expect(tapped.choices.length).toBeGreaterThan(0);
  });
});
