import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openApplication, type TestApplication } from '../support/application.ts';

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A visitor of the real server with a browser of her own. */
export interface Visit {
  readonly page: Page;
  readonly address: string;
  /** Errors of the page and of its content security policy; empty when all is well. */
  readonly complaints: string[];
  /** Every address that the page asked for. */
  readonly requests: string[];
}

/** Tests in a real browser; skipped, with the reason in the title, where there is none. */
export function inBrowser(title: string, tests: (visit: Visiting) => void): void {
  if (!CHROMIUM) {
    describe.skip(`${title} (skipped: no Chromium; install it or set CHROMIUM to its path)`, () =>
      tests(nobody));
    return;
  }
  describe(title, () => tests(visiting(CHROMIUM)));
}

export type Visiting = (options?: BrowserContextOptions) => Promise<Visit>;

const nobody: Visiting = () => Promise.reject(new Error('there is no Chromium'));

function visiting(executablePath: string): Visiting {
  let browser: Browser;
  let application: TestApplication;
  let address: string;

  beforeAll(async () => {
    if (!existsSync(fileURLToPath(new URL('../../dist/chat/index.html', import.meta.url)))) {
      throw new Error('the web chat is not built: npm run build');
    }
    application = await openApplication({}, Date.now);
    address = await application.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await application?.close();
  });

  return async (options = {}) => {
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 360, height: 740 },
      ...options,
    });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports requests that a test makes fail.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complaints.push(message.text());
      }
    });
    context.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    return { page, address, complaints, requests };
  };
}

/** Types a message, sends it with Enter, and waits for what the hotline says to it. */
export async function ask(page: Page, text: string): Promise<void> {
  const before = await page.locator('.from-hotline').count();
  await page.locator('#message').fill(text);
  await page.locator('#message').press('Enter');
  await page.locator('.from-hotline').nth(before).waitFor();
}

/** How many CSS pixels the page is wider than the window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** A word of the page, as the files of that language have it. */
export async function wordOf(language: string, group: string, key: string): Promise<string> {
  const { default: messages } = (await import(`../../locales/${language}/messages.json`, {
    with: { type: 'json' },
  })) as { default: Record<string, Record<string, string>> };
  const text = messages[group]?.[key];
  if (text === undefined) throw new Error(`${language} has no ${group}.${key}`);
  return text;
}
