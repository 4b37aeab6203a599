import type { FeatureSpec } from './features.ts';
import type { Head, LinearModel } from './linear-model.ts';
import type { TrainedModels } from './models.ts';
import { createVocabulary } from './vocabulary.ts';

const FORMAT = 3;

interface Header {
  readonly format: number;
  /** Digest of what the models were trained from. */
  readonly source: string;
  readonly models: readonly {
    readonly name: string;
    readonly spec: FeatureSpec;
    readonly features: number;
    readonly heads: readonly {
      readonly name: string;
      readonly labels: readonly string[];
      readonly weights: number;
    }[];
  }[];
}

/** Models as one file: a JSON header, then the numbers as they lie in memory. */
export function writeModels(models: TrainedModels, source: string): Buffer {
  const header: Header = {
    format: FORMAT,
    source,
    models: [...models].map(([name, { spec, vocabulary, heads }]) => ({
      name,
      spec,
      features: vocabulary.keys.length,
      heads: [...heads].map(([head, { labels, weights }]) => ({
        name: head,
        labels,
        weights: weights.length,
      })),
    })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const numbers = [...models.values()].flatMap(({ vocabulary, heads }) => [
    bytes(vocabulary.keys),
    bytes(vocabulary.telling),
    ...[...heads.values()].flatMap(({ starts, scales, bias, weights }) =>
      [starts, scales, bias, weights].map(bytes),
    ),
  ]);
  return Buffer.concat([length, text, ...numbers]);
}

/** Reads such a file; undefined when it is of another format or trained from something else. */
export function readModels(file: Buffer, source: string): TrainedModels | undefined {
  if (file.length < 4) return undefined;
  const end = 4 + file.readUInt32LE(0);
  let header: Header;
  try {
    header = JSON.parse(file.subarray(4, end).toString('utf8')) as Header;
  } catch {
    return undefined;
  }
  if (header.format !== FORMAT || header.source !== source) return undefined;
  let at = end;
  const take = (size: number): ArrayBuffer => {
    const part = file.buffer.slice(file.byteOffset + at, file.byteOffset + at + size) as ArrayBuffer;
    at += size;
    return part;
  };
  const models = new Map<string, LinearModel>();
  for (const { name, spec, features, heads } of header.models) {
    const keys = new Int32Array(take(features * 4));
    const telling = new Float32Array(take(features * 4));
    const readHead = ({ labels, weights }: Header['models'][number]['heads'][number]): Head => ({
      labels,
      starts: new Uint32Array(take((features + 1) * 4)),
      scales: new Float32Array(take(labels.length * 4)),
      bias: new Float32Array(take(labels.length * 4)),
      weights: new Uint16Array(take(weights * 2)),
    });
    models.set(name, {
      spec,
      vocabulary: createVocabulary(keys, telling),
      heads: new Map(heads.map((head) => [head.name, readHead(head)])),
    });
  }
  return at === file.length ? models : undefined;
}

function bytes(numbers: Int32Array | Uint32Array | Float32Array | Uint16Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
