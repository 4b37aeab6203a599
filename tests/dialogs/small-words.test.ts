import { describe, expect, it } from 'vitest';
import { understand } from '../../dialogs/understanding/understand.ts';
import { english, hotline, say, TODAY } from './stage.ts';

/** Special cases that are ordinary questions in every language. */
const EVERYDAY = ['hourly', 'part-time', 'night', 'holiday', 'typhoon', 'rest-day', 'probation'] as const;

describe.each([...hotline.packs.values()].map((pack) => [pack.code, pack] as const))('%s', (code, pack) => {
  const { yes, no, followUp, facets, correction } = pack.phrases;
  const heard = (text: string) =>
    understand(text, hotline.models, hotline.packs, { today: TODAY, known: code });
  const alarms = (texts: readonly string[]) => texts.filter((text) => heard(text).urgent !== undefined);

  it('a plain yes or no is no danger', () => {
    expect(alarms([...yes, ...no])).toEqual([]);
  });

  it('a plain correction is no danger', () => {
    expect(alarms(correction)).toEqual([]);
  });

  it('a short everyday follow-up is no danger', () => {
    const marker = followUp[0] ?? '';
    const space = pack.script === 'Latin' ? ' ' : '';
    const texts = EVERYDAY.flatMap((facet) => facets[facet] ?? []).map((word) => `${marker}${space}${word}`);
    expect(alarms([...texts, `${marker}${space}2025`])).toEqual([]);
  });

  it('a plain yes or no answers the question that was asked', () => {
    const asked = say({ ...english(), language: code }, pack.phrases.commands.forget[0] ?? '');
    expect(asked.state.flow?.id).toBe('forget');
    const answers = (words: readonly string[]) =>
      words.map((word) => [word, say(asked.state, word)] as const).filter(([, { state }]) => state.flow);
    expect([...answers(yes), ...answers(no)].map(([word]) => word)).toEqual([]);
  });
});
