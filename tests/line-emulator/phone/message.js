import { element } from './element.js';
import { drawFlex } from './flex.js';
import { drawTemplate } from './template.js';

/** Draws what one message says: of the bot, or of the user. */
export function drawMessage(phone, entry) {
  const { message } = entry;
  const draw = drawings[message.type] ?? drawUnknown;
  return draw(message, phone, entry);
}

const drawings = {
  text: (message) => element('p', { className: 'bubble' }, ...linked(message.text)),
  textV2: (message) => element('p', { className: 'bubble' }, ...linked(plain(message.text))),
  flex: (message, phone) => drawFlex(phone, message),
  template: (message, phone) => drawTemplate(phone, message),
  sticker: drawSticker,
  image: drawImage,
  location: ({ title, address }) =>
    element('p', { className: 'bubble' }, '⌖ ', [title, address].filter(Boolean).join(', ')),
  file: ({ fileName }) => element('p', { className: 'bubble' }, '▤ ', fileName),
  audio: () => element('p', { className: 'bubble', textContent: '▶ audio' }),
  video: () => element('p', { className: 'bubble', textContent: '▶ video' }),
};

function drawUnknown(message) {
  return element('p', { className: 'bubble', textContent: message.altText ?? message.type });
}

// The real drawings live on LINE's servers, and this page asks nobody else for anything.
function drawSticker({ packageId, stickerId, keywords }) {
  const label = `Sticker ${packageId}/${stickerId}${keywords ? `: ${keywords[0]}` : ''}`;
  return element('p', { className: 'sticker', role: 'img', 'aria-label': label, textContent: '☺' });
}

function drawImage({ originalContentUrl }, _phone, entry) {
  if (entry.from === 'user')
    return element('img', { className: 'picture', src: `/phone-api/content/${entry.id}`, alt: '' });
  return element('p', { className: 'bubble' }, '▣ ', link(originalContentUrl));
}

function plain(text) {
  return text.replaceAll('{{', '{').replaceAll('}}', '}');
}

// LINE makes addresses in a text tappable.
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s，。、！？（）]+)/)
    .map((part, index) => (index % 2 === 1 ? link(part) : part));
}

function link(address) {
  return element('a', { href: address, target: '_blank', rel: 'noreferrer', textContent: address });
}
