import '../pages/tokens.css';
import './styles/base.css';
import './styles/header.css';
import './styles/welcome.css';
import './styles/conversation.css';
import './styles/card.css';
import './styles/composer.css';
import { render } from 'preact';
import { load } from './chat.ts';
import { Page } from './page.tsx';

/** Waits between attempts to load the page's words, in milliseconds. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

/** Until the words are there, `index.html` shows the emergency numbers. */
async function begin(wait = FIRST_WAIT): Promise<void> {
  try {
    await load();
  } catch {
    setTimeout(() => void begin(Math.min(wait * 2, LONGEST_WAIT)), wait);
    return;
  }
  const place = document.getElementById('page');
  if (!place) return;
  place.replaceChildren();
  render(<Page />, place);
}

void begin();
