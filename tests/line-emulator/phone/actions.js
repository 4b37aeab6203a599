import { byId } from './element.js';
import { act } from './server.js';

/**
 * Gives `phone.tap(action)`: what the phone does when a button is tapped. `page` tells a line to the
 * user, fills the text field and opens the picture chooser.
 */
export function connectActions(phone, page) {
  phone.tap = async (action) => {
    if (action.type === 'camera' || action.type === 'cameraRoll') return page.choosePicture();
    if (action.type === 'clipboard') return await copy(phone, page, action.clipboardText);
    const date = action.type === 'datetimepicker' ? await pick(phone, action) : undefined;
    if (date === '') return;
    if (action.inputOption === 'openKeyboard') page.fill(action.fillInText ?? '');
    const outcome = await act(phone.userId, 'tap', { action, date });
    page.tell(outcome.ok === false ? `${phone.words.lost} (${outcome.status ?? outcome.reason})` : '');
  };
}

async function copy(phone, page, text) {
  try {
    await navigator.clipboard.writeText(text);
    page.tell(phone.words.copied);
  } catch {
    page.tell(text);
  }
}

const inputTypes = { date: 'date', time: 'time', datetime: 'datetime-local' };

/** Asks for a date or time; resolves with nothing chosen as ''. */
function pick(phone, action) {
  const dialog = byId('picker');
  const input = byId('picker-date');
  input.type = inputTypes[action.mode];
  input.value = action.initial ?? '';
  input.min = action.min ?? '';
  input.max = action.max ?? '';
  byId('picker-label').textContent = action.label ?? phone.words.menu;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'ok' ? input.value : ''), {
      once: true,
    });
  });
}
