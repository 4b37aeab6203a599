import { connectActions } from './actions.js';
import { showCalls } from './calls.js';
import { ChatLog } from './chat-log.js';
import { byId, element } from './element.js';
import { showQuickReplies } from './quick-replies.js';
import { showRichMenu } from './rich-menu.js';
import { act, read, sendPicture, watch } from './server.js';
import { wordsOf } from './words.js';

/** What all parts of the page share: who is at the phone, and how a button is tapped. */
const phone = { userId: '', language: 'en', words: wordsOf('en'), bot: 'Laborline', tap: () => {} };
const log = new ChatLog(phone);
let loadingTimer = 0;
let asked = 0;

async function start() {
  connectActions(phone, { tell, fill, choosePicture: () => byId('file').click() });
  const { bot, users } = await read('users');
  phone.bot = bot;
  byId('bot-name').textContent = bot;
  for (const { userId, displayName, language } of users) {
    const label = `${displayName} · ${wordsOf(language).language}`;
    byId('user').append(element('option', { value: userId, textContent: label, lang: language }));
  }
  const wanted = location.hash.slice(1);
  if (users.some((user) => user.userId === wanted)) byId('user').value = wanted;
  byId('user').addEventListener('change', choose);
  // a scrolling region must be reachable by keyboard in every browser
  byId('chat').tabIndex = 0;
  listen();
  await choose();
  watch(onChange);
}

async function choose() {
  phone.userId = byId('user').value;
  history.replaceState(null, '', `#${phone.userId}`);
  log.clear();
  await showChat();
}

async function showChat() {
  asked += 1;
  const mine = asked;
  const { person, entries, loadingMs, richMenu } = await read(`users/${phone.userId}`);
  // an older answer that comes late must not undo a newer one
  if (mine !== asked) return;
  const atEnd = log.isAtEnd();
  phone.language = person.language ?? 'en';
  phone.words = wordsOf(person.language);
  nameControls(person);
  log.show(entries);
  showLoading(loadingMs);
  showQuickReplies(phone, entries);
  showRichMenu(phone, richMenu);
  if (atEnd) log.scrollToEnd();
}

function nameControls({ state }) {
  const { words } = phone;
  const name = (id, text) => byId(id).setAttribute('aria-label', text);
  for (const part of ['chat', 'composer', 'gate', 'picker', 'quick-replies'])
    byId(part).lang = phone.language;
  byId('words').placeholder = words.write;
  name('words', words.write);
  name('photo', words.photo);
  name('sticker', words.sticker);
  byId('send').textContent = words.send;
  byId('follow').textContent = state === 'blocked' ? words.unblock : words.add;
  byId('block').textContent = words.block;
  byId('picker-ok').textContent = words.ok;
  byId('picker-cancel').textContent = words.cancel;
  byId('composer').hidden = state !== 'friend';
  byId('block').hidden = state !== 'friend';
  byId('gate').hidden = state === 'friend';
}

function showLoading(milliseconds) {
  clearTimeout(loadingTimer);
  const box = byId('loading');
  box.hidden = milliseconds <= 0;
  box.textContent = box.hidden ? '' : `${phone.bot} ${phone.words.typing} …`;
  if (!box.hidden) loadingTimer = setTimeout(() => showLoading(0), milliseconds);
}

function listen() {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    void sendWords();
  });
  // Enter sends, Shift+Enter breaks the line; an input method that is composing keeps its Enter
  byId('words').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void sendWords();
  });
  byId('words').addEventListener('input', grow);
  byId('sticker').addEventListener('click', () => deliver(act(phone.userId, 'sticker')));
  byId('photo').addEventListener('click', () => byId('file').click());
  byId('follow').addEventListener('click', () => deliver(act(phone.userId, 'follow')));
  byId('block').addEventListener('click', () => deliver(act(phone.userId, 'block')));
  byId('file').addEventListener('change', () => {
    for (const file of byId('file').files) deliver(sendPicture(phone.userId, file));
    byId('file').value = '';
  });
}

async function sendWords() {
  const text = byId('words').value.trim();
  if (text === '') return;
  byId('words').value = '';
  grow();
  await deliver(act(phone.userId, 'text', { text }));
}

// A webhook the bot did not take is told under the chat; what the bot then says comes as news.
async function deliver(sending) {
  const outcome = await sending;
  if (outcome.ok === false) tell(`${phone.words.lost} (${outcome.status ?? outcome.reason})`);
  else tell('');
  await showChat();
}

function tell(text) {
  byId('notice').textContent = text;
  byId('notice').hidden = text === '';
}

function fill(text) {
  byId('words').value = text;
  byId('words').focus();
  grow();
}

function grow() {
  const box = byId('words');
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 140)}px`;
}

function onChange(change) {
  if (change.kind === 'menu' || change.kind === 'again' || change.chatId === phone.userId) void showChat();
  if (change.kind !== 'chat') void showCalls();
}

await start();
