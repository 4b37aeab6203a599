import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ask, inBrowser, wordOf } from './browser.ts';

const LEAVING = 'https://www.cwa.gov.tw/';

inBrowser('the keyboard', (visit) => {
  it('is enough for everything', async () => {
    const { page } = await visit({ viewport: { width: 1280, height: 800 } });
    await page.locator('.welcome').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(await wordOf('en', 'web', 'skip'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('how is overtime paid');
    await page.keyboard.press('Enter');
    await page.locator('.card').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('message');

    // Backwards from the message box lie the choices; the tapped one vanishes, and the box has the focus.
    await page.keyboard.press('Shift+Tab');
    const label = await page.locator('.choices .choice:focus span:not(.choice-number)').textContent();
    await page.keyboard.press('Enter');
    await page.locator('.from-hotline').nth(1).waitFor();
    expect(await page.locator('.own').last().textContent()).toBe(label);
    expect(await page.evaluate('document.activeElement.id')).toBe('message');
  });

  it('opens and closes the language menu', async () => {
    const { page } = await visit();
    const button = page.locator('.language-menu > button');
    await button.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.language-menu > button:focus').count()).toBe(1);
  });

  it('breaks a line with Shift+Enter, and leaves Enter to an input method', async () => {
    const { page } = await visit();
    const message = page.locator('#message');
    await message.fill('加班');
    const one = (await message.boundingBox())?.height ?? 0;
    await message.dispatchEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    expect(await page.locator('.own').count()).toBe(0);
    await message.press('End');
    await message.press('Shift+Enter');
    await message.pressSequentially('how');
    expect(await message.inputValue()).toBe('加班\nhow');
    expect((await message.boundingBox())?.height).toBeGreaterThan(one + 10);
    await message.fill('line\n'.repeat(30));
    expect((await message.boundingBox())?.height).toBeLessThan(one * 4.5);
  });

  it('does not move the focus when an answer comes', async () => {
    const { page } = await visit();
    await page.locator('#message').fill('how is overtime paid');
    await page.locator('.send').click();
    await page.locator('.language-menu > button').focus();
    await page.locator('.card').waitFor();
    expect(await page.locator('.language-menu > button:focus').count()).toBe(1);
  });
});

inBrowser('the quick exit', (visit) => {
  const leaving: Record<string, (page: Page) => Promise<void>> = {
    'a tap': (page) => page.locator('.exit').click(),
    'Escape pressed three times': async (page) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    },
  };
  it.each(Object.keys(leaving))('leaves with %s, and back does not return', async (way) => {
    const { page, address } = await visit();
    await page.route(`${LEAVING}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
    );
    await ask(page, 'my boss hit me');
    await leaving[way]?.(page);
    await page.getByText('Weather').waitFor();
    expect(page.url()).toBe(LEAVING);
    await page.goBack().catch(() => null);
    expect(page.url().startsWith(address)).toBe(false);
  });
});

async function focused(page: Page): Promise<string | null> {
  return page.locator(':focus').textContent();
}
