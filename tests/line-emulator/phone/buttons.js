import { element } from './element.js';

/**
 * The control of an action: a link for an address, a button for everything else, so that keyboard and
 * screen reader treat it as what it is.
 */
export function control(phone, action, className, ...children) {
  const label = children.length > 0 ? children : [action.label ?? ''];
  if (action.type !== 'uri') {
    return element('button', { type: 'button', className, onclick: () => phone.tap(action) }, ...label);
  }
  const opens = /^https?:/.test(action.uri) ? { target: '_blank', rel: 'noreferrer' } : {};
  return element('a', { href: action.uri, className, ...opens }, ...label);
}
