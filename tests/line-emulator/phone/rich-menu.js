import { control } from './buttons.js';
import { byId, element } from './element.js';

let shownFor = '';

/** Draws the rich menu: its bar, and the picture with a control over each area. */
export function showRichMenu(phone, menu) {
  const key = menu ? `${phone.userId} ${menu.id}` : '';
  if (key === shownFor) return;
  shownFor = key;
  const section = byId('rich-menu');
  section.hidden = !menu;
  if (!menu) return section.replaceChildren();
  const picture = drawPicture(phone, menu);
  picture.hidden = !menu.selected;
  const bar = element(
    'button',
    { type: 'button', className: 'menu-bar', 'aria-expanded': String(menu.selected) },
    menu.chatBarText,
  );
  bar.addEventListener('click', () => {
    picture.hidden = !picture.hidden;
    bar.setAttribute('aria-expanded', String(!picture.hidden));
  });
  section.replaceChildren(bar, picture);
}

function drawPicture(phone, { id, size, areas }) {
  const picture = element('div', { className: 'menu-picture' });
  picture.append(element('img', { src: `/phone-api/rich-menus/${id}/image`, alt: '' }));
  picture.style.aspectRatio = `${size.width} / ${size.height}`;
  areas.forEach(({ bounds, action }, index) => {
    const area = control(phone, action, 'menu-area', '');
    area.setAttribute(
      'aria-label',
      action.label ?? action.displayText ?? action.text ?? `${phone.words.menu} ${index + 1}`,
    );
    area.style.left = `${(100 * bounds.x) / size.width}%`;
    area.style.top = `${(100 * bounds.y) / size.height}%`;
    area.style.width = `${(100 * bounds.width) / size.width}%`;
    area.style.height = `${(100 * bounds.height) / size.height}%`;
    picture.append(area);
  });
  return picture;
}
