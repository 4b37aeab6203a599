import type { Hotline } from '../../bot/hotline.ts';
import { parsePlaceholder } from '../../dialogs/answers/placeholder.ts';
import { valueText } from '../../dialogs/answers/value-text.ts';
import { moneyText } from '../../dialogs/flows/calculation-fields.ts';
import { messageLeaves } from '../../locales/messages.ts';
import type { Pack } from '../../locales/packs.ts';
import { citation } from '../../rights/acts.ts';
import { TODAY } from './player.ts';
import type { Expected } from './table.ts';

/** The words that an expectation stands for, in the pack's way. @throws Error for a reference to nothing */
export function wordsOf(expected: Expected, pack: Pack, hotline: Hotline): string {
  if (typeof expected === 'string') return expected;
  const { knowledge } = hotline;
  if ('value' in expected) {
    const placeholder = parsePlaceholder(expected.value);
    if (placeholder?.kind !== 'value') throw new Error(`${expected.value} is no value`);
    const { value } = knowledge.law.value(placeholder.id, expected.on ?? TODAY);
    return valueText(placeholder, value, pack.format, expected.value);
  }
  if ('contact' in expected) {
    const contact = knowledge.contacts.get(expected.contact);
    if (!contact) throw new Error(`no contact ${expected.contact}`);
    return contact.number;
  }
  if ('article' in expected) {
    const cited = citation(knowledge.acts, expected.article);
    return pack.script === 'Han' ? cited.zh.replace(cited.act.zh, `《${cited.act.zh}》`) : cited.zh;
  }
  if ('calculated' in expected) {
    const { values } = knowledge.calculate(expected.calculated, expected.input, { today: TODAY });
    return moneyText(Number(values?.[expected.money]), pack);
  }
  if ('date' in expected) return pack.format.date(expected.date);
  const message = new Map(messageLeaves(pack.messages)).get(expected.message);
  if (message === undefined) throw new Error(`no message ${expected.message}`);
  return message;
}
