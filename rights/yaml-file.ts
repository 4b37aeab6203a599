import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What is wrong in a YAML file of rights/, with the place where a lawyer finds it. */
export class RightsFileError extends Error {
  override readonly name = 'RightsFileError';
  readonly file: string;
  readonly at: string;

  constructor(file: string, at: string, problem: string) {
    super(`${file}: ${at}: ${problem}`);
    this.file = file;
    this.at = at;
  }
}

export type YamlMap = Readonly<Record<string, unknown>>;

/** A mapping that knows its file and place, so that every complaint about a field names both. */
export class Fields {
  readonly file: string;
  readonly at: string;
  readonly map: YamlMap;

  constructor(file: string, at: string, value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new RightsFileError(file, at, 'must be a mapping');
    }
    this.file = file;
    this.at = at;
    this.map = value as YamlMap;
  }

  fail(field: string, problem: string): never {
    throw new RightsFileError(this.file, `${this.at}.${field}`, problem);
  }

  /** Refuses fields nobody reads: a misspelt `verfied` must not pass in silence. */
  only(...known: readonly string[]): this {
    for (const key of Object.keys(this.map)) {
      if (!known.includes(key)) this.fail(key, 'is not a known field');
    }
    return this;
  }

  has(field: string): boolean {
    return this.map[field] !== undefined && this.map[field] !== null;
  }

  text(field: string): string {
    const value = this.map[field];
    if (typeof value !== 'string' || value.trim() === '') this.fail(field, 'must be a text');
    return value;
  }

  optionalText(field: string): string | undefined {
    return this.has(field) ? this.text(field) : undefined;
  }

  flag(field: string, otherwise?: boolean): boolean {
    const value = this.map[field] ?? otherwise;
    if (typeof value !== 'boolean') this.fail(field, 'must be true or false');
    return value;
  }

  oneOf<T extends string>(field: string, choices: readonly T[]): T {
    const value = this.text(field);
    return (
      choices.find((choice) => choice === value) ?? this.fail(field, `must be one of ${choices.join(', ')}`)
    );
  }

  list(field: string): readonly unknown[] {
    const value = this.map[field];
    return Array.isArray(value) ? value : this.fail(field, 'must be a list');
  }

  texts(field: string): readonly string[] {
    return this.list(field).map((item, index) =>
      typeof item === 'string' && item !== '' ? item : this.fail(`${field}[${index}]`, 'must be a text'),
    );
  }

  in(field: string): Fields {
    return new Fields(this.file, `${this.at}.${field}`, this.map[field]);
  }

  each(field: string): readonly Fields[] {
    return this.list(field).map(
      (item, index) => new Fields(this.file, `${this.at}.${field}[${index}]`, item),
    );
  }
}

/** The top-level mapping of a YAML file. Dates stay texts (YAML 1.2 core schema). */
export function readYamlMap(file: string): YamlMap {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RightsFileError(file, 'file', error instanceof Error ? error.message : String(error));
  }
  return new Fields(file, 'file', content).map;
}
