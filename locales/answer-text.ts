/**
 * One reviewed answer as its editor writes it: `locales/<lang>/answers/<topic>.md`.
 * Sections hold `{{placeholders}}` that are filled from the law when the answer is shown.
 */
export interface AnswerText {
  readonly topic: string;
  readonly status: 'drafted' | 'reviewed';
  /** Day of the last edit, YYYY-MM-DD. */
  readonly drafted: string;
  /** Who must still check it, e.g. `lawyer`, `native-speaker`. */
  readonly needs: readonly string[];
  readonly answer: string;
  readonly means: string;
  readonly steps: readonly string[];
  readonly notFor?: string;
  readonly doubt?: string;
  /** Special cases by facet id: `hourly`, `night`, `live-in` … */
  readonly facets: Readonly<Record<string, string>>;
}

/** An answer file that does not have the form of `CONTRIBUTING.md`; names the file and what is wrong. */
export class BadAnswer extends Error {
  readonly code = 'bad_answer';
  readonly file: string;
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.file = file;
  }
}

/** Reads an answer file. @throws BadAnswer when a section is missing or unknown. */
export function parseAnswer(file: string, topic: string, source: string): AnswerText {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n'));
  if (!match) throw new BadAnswer(file, 'must begin with a block between two lines ---');
  const head = parseHead(match[1] ?? '');
  const sections = parseSections(file, match[2] ?? '');
  const section = (name: string): string => {
    const text = sections.get(name);
    if (!text) throw new BadAnswer(file, `has no section "## ${name}"`);
    return text;
  };
  const status = head.get('status');
  if (status !== 'drafted' && status !== 'reviewed')
    throw new BadAnswer(file, 'status must be drafted or reviewed');
  const facets: Record<string, string> = {};
  for (const [name, text] of sections) if (name.startsWith('facet ')) facets[name.slice(6).trim()] = text;
  const notFor = sections.get('not-for');
  const doubt = sections.get('doubt');
  return {
    topic,
    status,
    drafted: head.get('drafted') ?? '',
    needs: (head.get('needs') ?? '')
      .replace(/[[\]]/g, '')
      .split(',')
      .map((need) => need.trim())
      .filter(Boolean),
    answer: section('answer'),
    means: section('means'),
    steps: section('do')
      .split('\n')
      .map((line) => line.replace(/^(?:[-*]|\d+\.)\s+/, '').trim())
      .filter(Boolean),
    facets,
    ...(notFor ? { notFor } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

function parseHead(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf(':');
      return at < 0
        ? []
        : [
            [
              line.slice(0, at).trim(),
              line
                .slice(at + 1)
                .replace(/\s#.*$/, '')
                .trim(),
            ],
          ];
    }),
  );
}

const KNOWN = new Set(['answer', 'means', 'do', 'not-for', 'doubt']);

function parseSections(file: string, text: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const part of text.split(/^## +/m).slice(1)) {
    const end = part.indexOf('\n');
    const name = (end < 0 ? part : part.slice(0, end)).trim();
    if (!KNOWN.has(name) && !name.startsWith('facet '))
      throw new BadAnswer(file, `unknown section "## ${name}"`);
    sections.set(name, end < 0 ? '' : part.slice(end + 1).trim());
  }
  return sections;
}
