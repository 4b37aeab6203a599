import { expect, it } from 'vitest';
import { ask, inBrowser, sideways, wordOf } from './browser.ts';

const LANGUAGES = ['zh-TW', 'en', 'id', 'vi', 'th'];

inBrowser('the first screen', (visit) => {
  it.each(LANGUAGES)('speaks %s to a browser that does', async (language) => {
    const { page, complaints } = await visit({ locale: language });
    await page.getByText(await wordOf(language, 'web', 'intro')).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.title()).toBe(await wordOf(language, 'web', 'title'));
    expect(await page.locator('.language').count()).toBe(LANGUAGES.length);
    expect(await page.locator('.language[aria-current="true"]').getAttribute('lang')).toBe(language);
    expect(await page.locator('.common .choice').count()).toBe(6);
    const numbers = await page
      .locator('.emergency a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(numbers).toEqual(['tel:110', 'tel:119', 'tel:1955']);
    expect(complaints).toEqual([]);
  });

  it.each(LANGUAGES)('fits 320 pixels in %s, with targets for a thumb', async (language) => {
    const { page } = await visit({ locale: language, viewport: { width: 320, height: 640 } });
    await page.locator('.welcome').waitFor();
    expect(await sideways(page)).toBe(0);
    for (const target of await page.locator('button:visible, .choice:visible').all()) {
      const box = await target.boundingBox();
      expect(box?.height, (await target.textContent()) ?? '').toBeGreaterThanOrEqual(44);
    }
    await page.locator('.common .choice').nth(1).click();
    await page.locator('.card').waitFor();
    expect(await sideways(page)).toBe(0);
  });

  it('answers in the language chosen here, whatever the browser speaks', async () => {
    const { page } = await visit({ locale: 'en' });
    await page.locator('.language[lang="vi"]').click();
    await page.getByText(await wordOf('vi', 'web', 'intro')).waitFor();
    await page.locator('.common .choice').first().click();
    await page.locator('.card[lang="vi"]').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });

  it('asks nothing of any other site, and breaks no security policy', async () => {
    const { page, address, requests, complaints } = await visit();
    await page.locator('.welcome').waitFor();
    await ask(page, 'how is overtime paid');
    expect(requests.filter((url) => !url.startsWith(`${address}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the emergency numbers when nothing else can be loaded', async () => {
    const { page } = await visit({ locale: 'id' });
    await page.locator('.welcome').waitFor();
    await page.route('**/v1/chat/start*', (route) => route.abort());
    await page.reload();
    await page.locator('.before-start [lang="id"] a[href="tel:1955"]').waitFor();
    await page.unroute('**/v1/chat/start*');
    await page.locator('.welcome').waitFor();
  });
});
