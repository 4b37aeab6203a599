import { control } from './buttons.js';
import { element } from './element.js';

/** Draws a template message: one card, or a row of cards. */
export function drawTemplate(phone, { altText, template }) {
  const cards = (template.columns ?? [template]).map((card) => drawCard(phone, card));
  const row = cards.length > 1 ? 'carousel' : 'card';
  return element(
    'div',
    { className: row, role: 'group', 'aria-label': altText, tabIndex: cards.length > 1 ? 0 : undefined },
    ...cards,
  );
}

function drawCard(phone, { title, text, actions = [], action }) {
  const buttons = [...actions, ...(action ? [action] : [])];
  return element(
    'div',
    { className: 'template-card' },
    title ? element('strong', { textContent: title }) : undefined,
    text ? element('p', { textContent: text }) : undefined,
    ...buttons.map((button) => control(phone, button, 'template-button')),
  );
}
