/** Words that decide without a classifier, and small word lists of one language: `phrases.yaml`. */
export interface Phrases {
  /** Whole messages that are a command: action name → words. */
  readonly commands: Readonly<Record<CommandName, readonly string[]>>;
  /** How speakers of this language name each language. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** Words that open or close an elliptical follow-up: "and", "勒", "kalau". */
  readonly followUp: readonly string[];
  readonly correction: readonly string[];
  /** Words that a question begins or ends with; with `…` in front those that may stand anywhere in it. */
  readonly asks: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words that name a special case of a topic. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly complaint: ComplaintWords;
}

/** Words of the complaint flow. All lists may be empty: the flow then asks more. */
export const COMPLAINT_WORDS = [
  /** What only asks for a complaint or says about whom: the rest of the message tells what happened. */
  'wish',
  /** Whole messages that want it sent now. */
  'send',
  /** Whole messages that only ask to wait. */
  'wait',
  'anonymous',
  'named',
  /** "Will my employer know that it was me?": one of each. */
  'who',
  'learns',
  'me',
  /** What a length of time is told per: "two hours a day". */
  'day',
  'week',
  'month',
] as const;
export type ComplaintWords = Readonly<Record<(typeof COMPLAINT_WORDS)[number], readonly string[]>>;

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
    asks: list(file, 'asks', root.asks ?? []),
    complaint: complaintWords(file, root.complaint),
  };
}

function complaintWords(file: string, raw: unknown): ComplaintWords {
  const given = groups(file, 'complaint', raw ?? {});
  const stranger = Object.keys(given).find((name) => !COMPLAINT_WORDS.some((known) => known === name));
  if (stranger) throw new Error(`${file}: complaint.${stranger} is not known`);
  return Object.fromEntries(
    COMPLAINT_WORDS.map((name) => [name, given[name] ?? []]),
  ) as unknown as ComplaintWords;
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
