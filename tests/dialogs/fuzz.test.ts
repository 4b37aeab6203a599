import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOWS } from '../../dialogs/flows/index.ts';
import { NONTEXT } from '../../dialogs/input.ts';
import { encodeToken } from '../../dialogs/replies.ts';
import { ENGINE_VERSION, readState, type State } from '../../dialogs/state.ts';
import { english, frozen, hear, hotline, say, tap } from './stage.ts';

const SEED = { seed: 20261120, numRuns: 300 } as const;

const questions = [...FLOWS.values()].flatMap((flow) => flow.questions.map((question) => question.id));
const lines = [...hotline.packs.values()].flatMap((pack) => Object.values(pack.utterances).flat());

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(...lines),
  fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lines)).map((two) => two.join(' ')),
);

const anyToken = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ maxLength: 20 }).map((target) => `go:${target}`),
  fc.string({ maxLength: 20 }).map((name) => `go:do.${name}`),
  fc.string({ maxLength: 20 }).map((code) => `go:language:${code}`),
  fc.constantFrom(...hotline.knowledge.topics.keys()).map((topic) => `go:${topic}`),
  fc
    .record({
      flow: fc.oneof(fc.constantFrom(...FLOWS.keys()), fc.string({ maxLength: 8 })),
      version: fc.nat(3),
      question: fc.oneof(fc.constantFrom(...questions), fc.string({ maxLength: 8 })),
      value: fc.oneof(fc.constantFrom('yes', 'no', 'here', 'any', 'en'), fc.string({ maxLength: 12 })),
    })
    .map((parts) => encodeToken({ kind: 'answer', ...parts })),
);

/** A state that some version of this engine may have saved: its flow may be unknown or older or newer. */
const anyState: fc.Arbitrary<State> = fc
  .record(
    {
      engine: fc.constant(ENGINE_VERSION),
      misses: fc.nat(5),
      language: fc.oneof(fc.constantFrom(...hotline.packs.keys()), fc.constant('xx')),
      languageChosen: fc.constant(true as const),
      topic: fc.oneof(fc.constantFrom(...hotline.knowledge.topics.keys()), fc.constant('gone.topic')),
      topicDate: fc.constantFrom('2015-01-01', '2024-07-01', '2027-07-01'),
      offered: fc.array(anyToken, { maxLength: 4 }),
      flow: fc
        .record({
          id: fc.oneof(fc.constantFrom(...FLOWS.keys()), fc.constant('gone')),
          version: fc.nat(3),
          given: fc.uniqueArray(fc.constantFrom(...questions, 'gone'), { maxLength: 4 }),
          value: fc.constantFrom('yes', 'no', 'here', '0912345678', 'x'),
          misses: fc.nat(4),
          asked: fc.nat(45),
        })
        .map(({ given, value, ...flow }) => ({
          ...flow,
          answers: Object.fromEntries(given.map((id) => [id, value])),
          order: given,
        })),
    },
    { requiredKeys: ['engine', 'misses'] },
  )
  .map((state) => frozen(state as State));

describe('nothing that a person or a saved state can be makes a step throw', () => {
  it('any text in any state', () => {
    fc.assert(
      fc.property(anyState, anyText, (state, text) => {
        expect(say(state, text).replies.length).toBeGreaterThan(0);
      }),
      SEED,
    );
  });

  it('any button in any state', () => {
    fc.assert(
      fc.property(anyState, anyToken, (state, token) => {
        expect(tap(state, token).replies.length).toBeGreaterThan(0);
      }),
      { ...SEED, numRuns: 1_000 },
    );
  });

  it('anything that is not words in any state', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...NONTEXT), (state, what) => {
        expect(hear(state, { kind: 'nontext', what }).replies.length).toBeGreaterThan(0);
        expect(hear(state, { kind: 'start' }).replies.length).toBeGreaterThan(0);
      }),
      SEED,
    );
  });

  it('a whole conversation of texts and buttons', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.nat(12)), { minLength: 4, maxLength: 12 }), (turns) => {
        let last = say(english(), 'hello');
        for (const turn of turns) {
          const token =
            typeof turn === 'number' ? last.choices[turn % (last.choices.length || 1)]?.token : '';
          last = typeof turn === 'number' ? tap(last.state, token ?? '') : say(last.state, turn);
        }
        expect(last.state.engine).toBe(ENGINE_VERSION);
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});

describe('a saved state of another engine', () => {
  it('keeps the language and starts anew, whatever else it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 2, max: 9 }), (rest, engine) => {
        const saved = { ...(typeof rest === 'object' ? rest : {}), engine, language: 'vi' };
        const state = readState(saved);
        expect(state).toEqual({ engine: ENGINE_VERSION, misses: 0, language: 'vi' });
        expect(say(state, 'alo').replies[0]?.language).toBe('vi');
      }),
      SEED,
    );
  });

  it('is new when it is no state at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (saved) => {
        const { language, ...state } = readState(saved);
        expect(state).toEqual({ engine: ENGINE_VERSION, misses: 0 });
      }),
      SEED,
    );
  });
});
