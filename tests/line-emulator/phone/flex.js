import { element } from './element.js';
import { drawComponent } from './flex-components.js';
import { bubbleWidth } from './measures.js';

/** Draws a Flex message: a bubble, or a carousel that scrolls sideways. */
export function drawFlex(phone, { altText, contents }) {
  const label = { role: 'group', 'aria-label': altText };
  if (contents.type === 'bubble')
    return element('div', { className: 'card', ...label }, drawBubble(phone, contents));
  const bubbles = contents.contents.map((bubble) => drawBubble(phone, bubble));
  return element('div', { className: 'carousel', tabIndex: 0, ...label }, ...bubbles);
}

function drawBubble(phone, bubble) {
  const node = element('div', { className: 'flex-bubble', dir: bubble.direction ?? 'ltr' });
  node.style.width = bubbleWidth(bubble.size);
  for (const name of ['header', 'hero', 'body', 'footer']) {
    if (!bubble[name]) continue;
    const style = bubble.styles?.[name] ?? {};
    if (style.separator && node.childElementCount > 0) node.append(rule(style.separatorColor));
    const block = element(
      'div',
      { className: `block ${name}` },
      drawComponent(phone, bubble[name], { layout: 'vertical' }),
    );
    block.style.backgroundColor = style.backgroundColor ?? '';
    // a padding of the box itself replaces the one of the block
    if (bubble[name].paddingAll !== undefined) block.style.padding = '0';
    node.append(block);
  }
  return node;
}

function rule(color) {
  const node = element('hr', { className: 'separator' });
  node.style.borderColor = color ?? '';
  return node;
}
