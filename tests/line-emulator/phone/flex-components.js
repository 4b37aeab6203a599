import { control } from './buttons.js';
import { element } from './element.js';
import { border, imageSize, radius, spacing, textSize } from './measures.js';

/**
 * Draws one component of a bubble and everything below it; `around` is the box it stands in, whose
 * layout and spacing decide how it is placed.
 */
export function drawComponent(phone, component, around) {
  const node = (drawings[component.type] ?? drawNothing)(phone, component, around);
  place(node, component, around);
  return node;
}

const drawings = {
  box: drawBox,
  text: drawText,
  button: drawButton,
  image: drawImage,
  icon: drawImage,
  video: (phone, { altContent }, around) => drawComponent(phone, altContent, around),
  separator: drawSeparator,
  filler: drawNothing,
};

function drawNothing() {
  return element('span', { 'aria-hidden': 'true' });
}

function drawBox(phone, box) {
  const children = box.contents.map((child) => drawComponent(phone, child, box));
  const tappable = box.action && !holdsControl(box.contents);
  const node = tappable
    ? control(phone, box.action, `box ${box.layout} tappable`, ...children)
    : element('div', { className: `box ${box.layout}` }, ...children);
  const { style } = node;
  style.gap = spacing(box.spacing);
  style.padding = spacing(box.paddingAll);
  if (box.paddingTop) style.paddingTop = spacing(box.paddingTop);
  if (box.paddingBottom) style.paddingBottom = spacing(box.paddingBottom);
  if (box.paddingStart) style.paddingInlineStart = spacing(box.paddingStart);
  if (box.paddingEnd) style.paddingInlineEnd = spacing(box.paddingEnd);
  style.backgroundColor = box.backgroundColor ?? '';
  style.borderRadius = radius(box.cornerRadius);
  style.overflow = box.cornerRadius ? 'hidden' : '';
  if (box.borderWidth) style.border = `${border(box.borderWidth)} solid ${box.borderColor ?? '#000000'}`;
  for (const name of ['width', 'maxWidth', 'height', 'maxHeight', 'justifyContent', 'alignItems'])
    style[name] = box[name] ?? '';
  return node;
}

// A control inside a control works for nobody, so the inner one wins.
function holdsControl(components) {
  return components.some((child) => child.action || (child.contents && holdsControl(child.contents)));
}

function drawText(phone, text) {
  const words = text.contents ? text.contents.map(drawSpan) : [text.text];
  const node = text.action
    ? control(phone, text.action, 'flex-text tappable', ...words)
    : element('div', { className: 'flex-text' }, ...words);
  look(node, text);
  node.style.fontSize = textSize(text.size);
  node.style.textAlign = text.align ?? '';
  node.style.lineHeight = text.lineSpacing ? `calc(1.35em + ${text.lineSpacing})` : '';
  if (text.wrap) node.classList.add('wraps');
  if (text.wrap && text.maxLines) {
    node.classList.add('clamped');
    node.style.webkitLineClamp = String(text.maxLines);
  }
  return node;
}

function drawSpan(span) {
  const node = element('span', { textContent: span.text ?? '' });
  look(node, span);
  if (span.size) node.style.fontSize = textSize(span.size);
  return node;
}

function look(node, { color, weight, style, decoration }) {
  node.style.color = color ?? '';
  node.style.fontWeight = weight === 'bold' ? '700' : '';
  node.style.fontStyle = style === 'italic' ? 'italic' : '';
  node.style.textDecoration = decoration ?? '';
}

function drawButton(phone, { action, style = 'link', height = 'md', color }) {
  const node = control(phone, action, `flex-button ${style} ${height}`);
  if (style === 'link') node.style.color = color ?? '';
  else node.style.backgroundColor = color ?? '';
  return node;
}

// No third-party requests: a picture is a frame of its size with its address as a hint.
function drawImage(phone, image) {
  const node = image.action
    ? control(phone, image.action, `flex-${image.type} tappable`, '▣')
    : element(
        'span',
        { className: `flex-${image.type}`, role: 'img', 'aria-label': 'Picture', title: image.url },
        '▣',
      );
  node.style.width = image.type === 'icon' ? textSize(image.size) : imageSize(image.size);
  node.style.aspectRatio = (image.aspectRatio ?? '1:1').replace(':', ' / ');
  return node;
}

function drawSeparator(_phone, { color }, { layout }) {
  const node = element('hr', { className: layout === 'horizontal' ? 'separator upright' : 'separator' });
  node.style.borderColor = color ?? '';
  return node;
}

// Children of a row share its width unless told otherwise; in a column they are as high as they need.
// A margin replaces the spacing of the box around.
function place(node, component, { layout, spacing: gap }) {
  const { style } = node;
  const isRow = layout !== 'vertical';
  const usual =
    component.type === 'filler' || (isRow && !['icon', 'separator'].includes(component.type)) ? 1 : 0;
  const flex = component.flex ?? usual;
  style.flex = flex > 0 ? `${flex} 1 ${isRow ? '0' : 'auto'}` : '0 0 auto';
  if (component.width || component.maxWidth) style.flex = '0 1 auto';
  if (component.margin)
    style[isRow ? 'marginInlineStart' : 'marginTop'] =
      `calc(${spacing(component.margin)} - ${spacing(gap ?? 'none')})`;
  if (component.gravity)
    style.alignSelf = { top: 'flex-start', center: 'center', bottom: 'flex-end' }[component.gravity];
  if (component.position === 'absolute') style.position = 'absolute';
  style.top = spacing(component.offsetTop);
  style.bottom = spacing(component.offsetBottom);
  style.insetInlineStart = spacing(component.offsetStart);
  style.insetInlineEnd = spacing(component.offsetEnd);
}
