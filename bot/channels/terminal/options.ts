import { parseArgs } from 'node:util';

export interface TerminalOptions {
  readonly language?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly json: boolean;
  readonly script?: string;
}

/** Reads `--language vi --now 2026-11-20T08:00:00Z --json --script FILE`. @throws Error naming the option */
export function readOptions(args: readonly string[], clock: () => number): TerminalOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      language: { type: 'string' },
      now: { type: 'string' },
      json: { type: 'boolean', default: false },
      script: { type: 'string' },
    },
  });
  const now = values.now === undefined ? clock() : Date.parse(values.now);
  if (!Number.isFinite(now)) throw new Error('--now must be a moment such as 2026-11-20T08:00:00+08:00');
  return {
    now,
    json: values.json,
    ...(values.language ? { language: values.language } : {}),
    ...(values.script ? { script: values.script } : {}),
  };
}
