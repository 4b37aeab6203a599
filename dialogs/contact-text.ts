import type { Pack } from '../locales/packs.ts';
import type { Hours } from '../rights/bureau.ts';
import type { Knowledge } from './knowledge.ts';

/** A phone number with what it is, in one language: `1955 (free, 24 hours)`. `bureau` is the city's own. */
export function contactText(id: string, pack: Pack, knowledge: Knowledge): string {
  if (id === 'bureau') {
    const { bureau } = knowledge;
    return pack
      .t('contact.bureau', {
        name: bureauName(pack, knowledge),
        number: bureau.phone ? lineText(bureau.phone) : '',
      })
      .trim();
  }
  return pack.t(`contact.${id}`, { number: numberOf(id, knowledge) });
}

/** The number as dialled in Taiwan. @throws Error for an id that `rights/contacts.yaml` lacks. */
export function numberOf(id: string, knowledge: Knowledge): string {
  const contact = knowledge.contacts.get(id);
  if (!contact) throw new Error(`rights/contacts.yaml has no contact "${id}"`);
  return contact.number;
}

/** The bureau's Chinese name where people read Chinese, its English one elsewhere. */
export function bureauName(pack: Pack, knowledge: Knowledge): string {
  return pack.script === 'Han' ? knowledge.bureau.name.zh : knowledge.bureau.name.en;
}

/** A line of the bureau as dialled, with its extension. */
export function lineText(line: { readonly number: string; readonly ext?: string }): string {
  return line.ext ? `${line.number} #${line.ext}` : line.number;
}

/** Opening hours in one language: `Mon–Fri 08:00–12:00, 13:00–17:00`. */
export function hoursText(pack: Pack, hours: Hours): string {
  const names = hours.days.map((day) => weekdayName(pack, day));
  const inARow = hours.days.every((day, i) => i === 0 || day === (hours.days[i - 1] ?? 0) + 1);
  const days = inARow && names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
  return `${days} ${hours.open.map(([from, to]) => `${from}–${to}`).join(', ')}`;
}

/** @param day ISO weekday, 1 = Monday */
function weekdayName(pack: Pack, day: number): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(pack.intl, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, day),
  );
}
