import { control } from './buttons.js';
import { byId } from './element.js';

let shownFor = '';

/** Shows the quick replies of the newest line; as on a phone, they go away with the next line. */
export function showQuickReplies(phone, entries) {
  const last = entries.at(-1);
  const items = last?.from === 'bot' ? (last.message.quickReply?.items ?? []) : [];
  const key = items.length > 0 ? `${phone.userId} ${last.id}` : '';
  if (key === shownFor) return;
  shownFor = key;
  const row = byId('quick-replies');
  row.hidden = items.length === 0;
  row.replaceChildren(...items.map(({ action }) => control(phone, action, 'chip')));
  row.scrollLeft = 0;
}
