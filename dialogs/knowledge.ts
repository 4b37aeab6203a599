import { type Acts, loadActs } from '../rights/acts.ts';
import { type Bureau, loadBureau } from '../rights/bureau.ts';
import { type Calculate, calculatorsOver } from '../rights/calculators/index.ts';
import { type Contact, loadContacts } from '../rights/contacts.ts';
import { type Law, loadLaw } from '../rights/law.ts';
import { loadTopics, type Topic } from '../rights/topics.ts';

/** All reviewed facts that answers are made of. */
export interface Knowledge {
  readonly law: Law;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly acts: Acts;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly bureau: Bureau;
  readonly calculate: Calculate;
}

/** Reads the facts of `rights/` for the city bureau with this id (a file of `rights/bureaus/`). */
export function loadKnowledge(bureau: string): Knowledge {
  const law = loadLaw();
  const acts = loadActs();
  return {
    law,
    topics: loadTopics(),
    acts,
    contacts: loadContacts(),
    bureau: loadBureau(bureau),
    calculate: calculatorsOver(law, acts),
  };
}
