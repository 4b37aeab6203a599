import type { LinearModel } from './linear-model.ts';
import type { TrainedModels } from './models.ts';

const FORMAT = 1;

interface Header {
  readonly format: number;
  /** Digest of what the models were trained from. */
  readonly source: string;
  readonly models: readonly {
    readonly name: string;
    readonly labels: readonly string[];
    readonly spec: LinearModel['spec'];
    readonly vocabulary: readonly string[];
  }[];
}

/** Models as one file: a JSON header, then the numbers as they lie in memory. */
export function writeModels(models: TrainedModels, source: string): Buffer {
  const header: Header = {
    format: FORMAT,
    source,
    models: [...models].map(([name, model]) => ({
      name,
      labels: model.labels,
      spec: model.spec,
      vocabulary: [...model.vocabulary.keys()],
    })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const numbers = [...models.values()].flatMap((model) =>
    [model.idf, model.scales, model.bias, model.weights].map(bytes),
  );
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
  for (const { name, labels, spec, vocabulary } of header.models) {
    const idf = new Float32Array(take(vocabulary.length * 4));
    const scales = new Float32Array(take(labels.length * 4));
    const bias = new Float32Array(take(labels.length * 4));
    const weights = new Int8Array(take(vocabulary.length * labels.length));
    models.set(name, {
      labels,
      spec,
      vocabulary: new Map(vocabulary.map((word, i) => [word, i])),
      idf,
      scales,
      bias,
      weights,
    });
  }
  return at === file.length ? models : undefined;
}

function bytes(numbers: Float32Array | Int8Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
