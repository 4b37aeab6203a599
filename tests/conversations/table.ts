import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import type { Nontext } from '../../dialogs/input.ts';

/** What must be said: words, or a reference that is looked up so that no figure is typed in a table. */
export type Expected =
  | string
  /** A figure of the law as an answer writes it: `minimum_wage.min_wage#monthly money`. */
  | { readonly value: string; readonly on?: string }
  /** A number of `rights/contacts.yaml`. */
  | { readonly contact: string }
  /** An article by its Chinese name: `LSA 24`. */
  | { readonly article: string }
  /** Money that a calculator answers for this input. */
  | { readonly calculated: string; readonly input: Readonly<Record<string, unknown>>; readonly money: string }
  /** A date in the language's way. */
  | { readonly date: string }
  /** A message of the language's pack, without its placeholders filled: for labels of buttons. */
  | { readonly message: string };

/** One turn: what the person does, and what the hotline must do about it. */
export interface TableTurn {
  readonly user?: string | { readonly repeat: string; readonly times: number };
  /** A button by its label, of those under the last reply. */
  readonly tap?: string;
  /** A button that stood under an earlier reply. */
  readonly tapOld?: string;
  readonly event?: Nontext | 'next_day' | 'start';
  readonly says?: readonly Expected[];
  readonly never?: readonly Expected[];
  /** Labels that must be among the buttons. */
  readonly choices?: readonly (string | { readonly message: string })[];
  readonly noChoices?: true;
  /** `do.human` …, or `none`. */
  readonly flow?: string;
  /** Language of the last reply. */
  readonly in?: string;
  readonly urgent?: boolean;
  readonly effect?: string;
}

export interface Table {
  readonly title: string;
  /** Where it stands: `vi/danger.yaml`. */
  readonly file: string;
  /** The language whose pack the references are looked up in (the folder). */
  readonly folder: string;
  /** A language that the person has chosen before. */
  readonly language?: string;
  /** A language that the channel's profile names. */
  readonly profile?: string;
  readonly turns: readonly TableTurn[];
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const KEYS = new Set([
  'user',
  'tap',
  'tapOld',
  'event',
  'says',
  'never',
  'choices',
  'noChoices',
  'flow',
  'in',
  'urgent',
  'effect',
]);

/** All tables of a language; a file holds several, parted by `---`. @throws Error naming file and title */
export function readTables(folder: string): Table[] {
  const directory = join(HERE, folder);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) =>
      parseAllDocuments(readFileSync(join(directory, name), 'utf8')).map((document) => {
        if (document.errors[0]) throw new Error(`${folder}/${name}: ${document.errors[0].message}`);
        const table = { ...(document.toJS() as Table), file: `${folder}/${name}`, folder };
        checkTable(table);
        return table;
      }),
    );
}

function checkTable(table: Table): void {
  const place = `${table.file}: ${table.title}`;
  if (!table.title || !Array.isArray(table.turns)) throw new Error(`${place}: needs a title and turns`);
  for (const turn of table.turns) {
    const stranger = Object.keys(turn).find((key) => !KEYS.has(key));
    if (stranger) throw new Error(`${place}: unknown key ${stranger}`);
  }
}
