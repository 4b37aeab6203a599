/** Words that decide without a classifier, and small word lists of one language: `phrases.yaml`. */
export interface Phrases {
  /** Whole messages that are a command: action name → words. */
  readonly commands: Readonly<Record<CommandName, readonly string[]>>;
  /** How speakers of this language name each language. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** Words that open or close an elliptical follow-up: "and", "勒", "kalau". */
  readonly followUp: readonly string[];
  readonly correction: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words that name a special case of a topic. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export const COMMANDS = [
  'help',
  'cancel',
  'back',
  'human',
  'language',
  'forget',
  'continue',
  'greet',
  'thanks',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Checks a parsed `phrases.yaml`. @throws Error naming file and field. */
export function parsePhrases(file: string, raw: unknown): Phrases {
  const root = record(file, '', raw);
  const commands = groups(file, 'commands', root.commands);
  for (const name of COMMANDS)
    if (!commands[name]?.length) throw new Error(`${file}: commands.${name} is missing`);
  return {
    commands: commands as unknown as Phrases['commands'],
    languages: groups(file, 'languages', root.languages),
    followUp: list(file, 'followUp', root.followUp),
    correction: list(file, 'correction', root.correction),
    yes: list(file, 'yes', root.yes),
    no: list(file, 'no', root.no),
    facets: groups(file, 'facets', root.facets),
  };
}

function record(file: string, field: string, raw: unknown): Record<string, unknown> {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Record<string, unknown>;
  throw new Error(`${file}: ${field || 'the file'} must be a mapping`);
}

function list(file: string, field: string, raw: unknown): string[] {
  if (!Array.isArray(raw)) throw new Error(`${file}: ${field} must be a list`);
  return raw.map((word) => String(word).normalize('NFC').toLowerCase());
}

function groups(file: string, field: string, raw: unknown): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(record(file, field, raw)).map(([name, words]) => [
      name,
      list(file, `${field}.${name}`, words),
    ]),
  );
}
