import { byId, element } from './element.js';
import { drawMessage } from './message.js';
import { act } from './server.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The list of messages. Only what is new is drawn, so that a screen reader hears each line once. */
export class ChatLog {
  #phone;
  #lines = [];

  constructor(phone) {
    this.#phone = phone;
  }

  /** Empties the log for another user. */
  clear() {
    this.#lines = [];
    byId('log').replaceChildren();
  }

  /** Adds the new entries, and redraws those that the user took back or the bot has read. */
  show(entries) {
    entries.forEach((entry, index) => {
      const state = `${entry.unsent} ${entry.read}`;
      const known = this.#lines[index];
      if (known?.state === state) return;
      const node = this.#draw(entry);
      if (known) known.node.replaceWith(node);
      else byId('log').append(node);
      this.#lines[index] = { state, node };
    });
  }

  /** Whether the reader looks at the newest line, and not at something above. */
  isAtEnd() {
    const chat = byId('chat');
    return chat.scrollHeight - chat.scrollTop - chat.clientHeight < 120;
  }

  /** Brings the newest line into view. */
  scrollToEnd() {
    byId('chat').scrollTop = byId('chat').scrollHeight;
  }

  #draw(entry) {
    const { words, bot } = this.#phone;
    const mine = entry.from === 'user';
    const content = entry.unsent
      ? element('p', { className: 'unsent', textContent: words.unsent })
      : drawMessage(this.#phone, entry);
    const who = element('span', { className: 'hidden', textContent: `${mine ? words.you : bot}: ` });
    return element('li', { className: `line ${mine ? 'mine' : 'theirs'}` }, who, content, this.#draft(entry));
  }

  // The small print beside a message: the time, how it came, and taking it back.
  #draft(entry) {
    const { words, userId } = this.#phone;
    const time = element('time', {
      dateTime: new Date(entry.at).toISOString(),
      textContent: clock.format(entry.at),
    });
    const how =
      entry.from === 'bot'
        ? element('span', { textContent: entry.how, title: 'How the message came', lang: 'en' })
        : undefined;
    const canUnsend = entry.from === 'user' && entry.id && !entry.unsent;
    const unsend = canUnsend
      ? element('button', {
          type: 'button',
          className: 'small',
          textContent: words.unsend,
          onclick: () => act(userId, 'unsend', { messageId: entry.id }),
        })
      : undefined;
    return element('div', { className: 'small-print' }, how, time, unsend);
  }
}
