import { type FeatureSpec, features } from './features.ts';
import { foldForMatch } from './fold.ts';
import { type Head, type LinearModel, packWeight } from './linear-model.ts';
import { rowsOf, solve } from './support-vectors.ts';
import { createVocabulary, learnVocabulary, type Vector, vectorize } from './vocabulary.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface TrainingOptions {
  /** Cost of an error; by default lower where there are more examples. */
  readonly cost?: number;
  /** A feature must occur in at least so many texts. */
  readonly minimumTexts?: number;
  readonly epochs?: number;
  /** Only so many features are kept, those that tell labels apart most. */
  readonly mostFeatures?: number;
}

/** From so many examples on, single ones may be wrong without harm: errors then cost less. */
const MANY_EXAMPLES = 1000;

/**
 * Trains one-vs-rest linear support vector machines: for each head, one for each of its labels. All heads share
 * the vocabulary. Deterministic: the same examples give the same model to the byte.
 * @param heads the labelled examples of each head, by its name
 */
export function train(
  heads: Readonly<Record<string, readonly Example[]>>,
  spec: FeatureSpec,
  options: TrainingOptions = {},
): LinearModel {
  const { minimumTexts = 2, mostFeatures = Number.POSITIVE_INFINITY } = options;
  const texts = [...new Set(Object.values(heads).flatMap((examples) => examples.map(({ text }) => text)))];
  const found = texts.map((text) => features(foldForMatch(text), spec));
  const vocabulary = learnVocabulary(found, minimumTexts);
  const vectors = new Map(
    found.map((one, i): [string, Vector] => [texts[i] ?? '', vectorize(one, vocabulary)]),
  );
  const trained = Object.entries(heads).map(([name, examples]): [string, FloatHead] => [
    name,
    trainHead(examples, vectors, vocabulary.keys.length, options),
  ]);
  const kept = mostTelling(
    trained.map(([, head]) => head),
    vocabulary.keys.length,
    mostFeatures,
  );
  return {
    spec,
    vocabulary: createVocabulary(
      Int32Array.from(kept, (f) => vocabulary.keys[f] ?? 0),
      Float32Array.from(kept, (f) => vocabulary.telling[f] ?? 0),
    ),
    heads: new Map(trained.map(([name, head]) => [name, quantized(head, kept)])),
  };
}

interface FloatHead {
  readonly labels: readonly string[];
  readonly columns: readonly { readonly weights: Float32Array; readonly bias: number }[];
}

function trainHead(
  examples: readonly Example[],
  vectors: ReadonlyMap<string, Vector>,
  size: number,
  { cost = examples.length < MANY_EXAMPLES ? 2 : 0.5, epochs = 8 }: TrainingOptions,
): FloatHead {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const rows = rowsOf(examples.map(({ text }) => vectors.get(text) as Vector));
  const columns = labels.map((label) => {
    const targets = Int8Array.from(examples, (example) => (example.label === label ? 1 : -1));
    return solve(rows, targets, size, { cost, epochs });
  });
  return { labels, columns };
}

/** The features with the largest weights for any label, in their old order. */
function mostTelling(heads: readonly FloatHead[], size: number, most: number): number[] {
  const all = Array.from({ length: size }, (_, f) => f);
  if (size <= most) return all;
  const strength = new Float32Array(size);
  for (const { columns } of heads) {
    for (const { weights } of columns) {
      for (let f = 0; f < size; f++)
        strength[f] = Math.max(strength[f] as number, Math.abs(weights[f] as number));
    }
  }
  const order = all.sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b);
  return order.slice(0, most).sort((a, b) => a - b);
}

/** Fewer steps than this decide nothing, and most weights have fewer. */
const FEWEST_STEPS = 3;

/** Weights as bytes, those near zero left out: a tenth of the memory, and hardly a label is decided otherwise. */
function quantized({ labels, columns }: FloatHead, kept: readonly number[]): Head {
  const scales = Float32Array.from(
    columns,
    ({ weights }) => kept.reduce((most, f) => Math.max(most, Math.abs(weights[f] ?? 0)), 1e-9) / 127,
  );
  const starts = [0];
  const weights: number[] = [];
  for (const f of kept) {
    columns.forEach((column, label) => {
      const steps = Math.round((column.weights[f] ?? 0) / (scales[label] ?? 1));
      if (Math.abs(steps) >= FEWEST_STEPS) weights.push(packWeight(label, steps));
    });
    starts.push(weights.length);
  }
  return {
    labels,
    starts: Uint32Array.from(starts),
    weights: Uint16Array.from(weights),
    scales,
    bias: Float32Array.from(columns, ({ bias }) => bias),
  };
}
