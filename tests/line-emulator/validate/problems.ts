/** One fault, in the words and with the property path that LINE uses. */
export interface Problem {
  message: string;
  property: string;
}

/** A JSON object whose contents are not known yet. */
export type Json = Record<string, unknown>;

/** Says whether a value is a JSON object (not null, not an array). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects the faults of one request. */
export class Problems {
  readonly list: Problem[] = [];

  /** Adds a fault of the property at `path`. */
  add(path: string, message: string): void {
    this.list.push({ message, property: path });
  }

  /** Adds "must be one of", as LINE writes it. */
  oneOf(path: string, values: readonly string[]): void {
    this.add(path, `Must be one of the following values: [${values.join(', ')}]`);
  }
}
