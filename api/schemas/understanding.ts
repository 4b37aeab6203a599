import Type from 'typebox';

/** A member that is not in a schema is refused, so that a typing error in a client is heard. */
const strict = { additionalProperties: false } as const;

export const UnderstandRequest = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 5000, description: 'What a person wrote' }),
    language: Type.Optional(
      Type.String({ maxLength: 20, description: 'Language of the conversation so far' }),
    ),
  },
  { ...strict, examples: [{ text: 'lương tối thiểu 2026 bao nhiêu' }] },
);

export const UnderstandResponse = Type.Object({
  language: Type.Object({
    code: Type.String(),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    supported: Type.Boolean(),
  }),
  topic: Type.String({ description: 'A topic, an action or "none"' }),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  candidates: Type.Array(Type.Object({ topic: Type.String(), score: Type.Number() })),
  urgent: Type.Union([Type.String(), Type.Null()], { description: 'Kind of danger, or null' }),
  facets: Type.Array(Type.String()),
  entities: Type.Array(Type.Object({}, { additionalProperties: true })),
});

export const TopicsResponse = Type.Object({
  topics: Type.Array(
    Type.Object({
      id: Type.String(),
      titles: Type.Record(Type.String(), Type.String(), { description: 'Title by language' }),
      related: Type.Array(Type.String()),
    }),
  ),
});

export const AnswerParameters = Type.Object({ topic: Type.String({ maxLength: 60 }) }, strict);

export const AnswerQuery = Type.Object(
  {
    language: Type.Optional(Type.String({ maxLength: 20, default: 'en' })),
    date: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'Day whose figures count; today in Taiwan when absent',
      }),
    ),
  },
  strict,
);

const Titled = (content: Type.TSchema) => Type.Object({ title: Type.String(), content });

export const AnswerResponse = Type.Object({
  kind: Type.Literal('answer'),
  language: Type.String(),
  topic: Type.String(),
  title: Type.String(),
  preface: Type.Optional(
    Type.String({ description: 'Said first when figures are of the past or not known' }),
  ),
  lead: Type.String(),
  body: Type.String(),
  steps: Titled(Type.Array(Type.String())),
  notes: Type.Array(Titled(Type.String())),
  law: Titled(Type.Array(Type.Object({ text: Type.String(), url: Type.String() }))),
  footer: Type.Array(Type.String()),
});
