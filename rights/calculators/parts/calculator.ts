import Type, { type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Day } from '../../day.ts';
import { day } from './fields.ts';
import type { Figures } from './figures.ts';
import { InvalidRequest } from './invalid-request.ts';
import type { Finding, Ineligible } from './result.ts';

type Fields = Readonly<Record<string, TSchema>>;

/** What a person has told so far. */
export type Input<F extends Fields> = { readonly [Name in keyof F]?: Static<F[Name]> } & {
  readonly date?: Day;
};

/** The same, with what the calculator needs. */
type Given<F extends Fields, Needed extends keyof F> = Input<F> & {
  readonly [Name in Needed]-?: Static<F[Name]>;
};

/**
 * One calculation of the contract, as data and pure functions. They run in this order: `check`,
 * `ineligible`, `needs`, `compute`; so a calculator cannot answer a question before an earlier one.
 */
interface Definition<F extends Fields, Needed extends keyof F & string> {
  readonly id: string;
  readonly input: F;
  /** Articles on which every result rests, as `LSA 24(1)`. */
  readonly articles: readonly string[];
  /** Fields without which nothing can be calculated, the most useful first. */
  readonly needs: readonly Needed[];
  /** Fields that are needed because of others; those that are there may be named too. */
  readonly alsoNeeds?: (input: Input<F>, law: Figures) => readonly (keyof F & string)[];
  /** The day of the event, where a field of the calculator tells it; else `date`, else today. */
  readonly on?: (input: Input<F>) => Day | undefined;
  /** What the schema cannot say about fields together. Throws InvalidRequest. */
  readonly check?: (input: Input<F>, law: Figures) => void;
  readonly ineligible?: (input: Input<F>, law: Figures) => Ineligible | undefined;
  /** The result. Throws LawNotKnown. */
  readonly compute: (input: Given<F, Needed>, law: Figures) => Finding;
}

/** A calculator whose fields are forgotten, so that all stand in one registry. */
export interface Calculator {
  readonly id: string;
  /** JSON schema of the input. */
  readonly schema: TSchema;
  readonly articles: readonly string[];
  /** Throws InvalidRequest for what the schema refuses. */
  read(input: unknown): Readonly<Record<string, unknown>>;
  eventDay(input: Readonly<Record<string, unknown>>): Day | undefined;
  run(
    input: Readonly<Record<string, unknown>>,
    law: Figures,
  ): Finding | Ineligible | { readonly missing: readonly string[] };
}

/** Makes a calculator of its definition. Every calculator takes the optional `date`. */
export function calculator<F extends Fields, Needed extends keyof F & string>(
  definition: Definition<F, Needed>,
): Calculator {
  const properties = Object.entries({ date: day, ...definition.input }).map(
    ([name, schema]) => [name, Type.Optional(schema)] as const,
  );
  const schema = Type.Object(Object.fromEntries(properties), { additionalProperties: false });
  const validator = Compile(schema);
  return {
    id: definition.id,
    schema,
    articles: definition.articles,
    read(input) {
      if (validator.Check(input)) return input;
      const [error] = validator.Errors(input);
      throw refused(error);
    },
    eventDay: (input) => definition.on?.(input as Input<F>) ?? (input.date as Day | undefined),
    run(raw, law) {
      const input = raw as Input<F>;
      definition.check?.(input, law);
      const ineligible = definition.ineligible?.(input, law);
      if (ineligible) return ineligible;
      const needed = [...definition.needs, ...(definition.alsoNeeds?.(input, law) ?? [])];
      const missing = [...new Set(needed.filter((name) => input[name] === undefined))];
      if (missing.length > 0) return { missing };
      return definition.compute(input as Given<F, Needed>, law);
    },
  };
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

function refused(error: SchemaError | undefined): InvalidRequest {
  const field = error?.instancePath.split('/')[1] ?? '';
  if (!error) return new InvalidRequest('', 'type');
  const { limit, type } = error.params as { limit?: number; type?: string };
  const params = { ...(limit === undefined ? {} : { limit }), ...(type === undefined ? {} : { type }) };
  return new InvalidRequest(field, error.keyword === 'boolean' ? 'unknownField' : error.keyword, params);
}
