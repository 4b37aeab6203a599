import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ask, inBrowser, wordOf } from './browser.ts';

inBrowser('a conversation', (visit) => {
  it('gets a cited answer, with the law folded', async () => {
    const { page, complaints } = await visit();
    await ask(page, 'how is overtime paid');
    const card = page.locator('.card').last();
    expect(await card.locator('.card-lead').textContent()).not.toBe('');
    expect(await card.locator('.card-steps li').count()).toBeGreaterThan(0);
    const article = card.locator('.card-law a').first();
    expect(await article.isVisible()).toBe(false);
    await card.locator('summary').click();
    expect(await article.textContent()).toContain('勞動基準法');
    expect(await article.locator('[lang="zh-TW"]').count()).toBeGreaterThan(0);
    expect(await article.getAttribute('href')).toMatch(/^https:\/\/law\.moj\.gov\.tw\//);
    expect(await article.getAttribute('rel')).toContain('noopener');
    expect(complaints).toEqual([]);
  });

  it('takes a typed number for the button with that number', async () => {
    const { page } = await visit();
    await ask(page, 'how is overtime paid');
    const person = await wordOf('en', 'button', 'talk-to-person');
    const labels = await page.locator('.choices .choice').allInnerTexts();
    const number = labels.findIndex((label) => label.includes(person)) + 1;
    expect(number).toBeGreaterThan(0);
    await ask(page, String(number));
    await page.locator('.from-hotline').last().getByText('1955').first().waitFor();
  });

  it('changes its language from the menu', async () => {
    const { page } = await visit();
    await ask(page, 'how is overtime paid');
    await page.locator('.language-menu > button').click();
    await page.locator('.menu [lang="id"]').click();
    await page.locator('.from-hotline [lang="id"]').first().waitFor();
    await page.locator(`#message[placeholder="${await wordOf('id', 'web', 'placeholder')}"]`).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    expect(await page.locator('.menu').isVisible()).toBe(false);
  });

  it('is still there after a reload', async () => {
    const { page } = await visit();
    await ask(page, 'how is overtime paid');
    const before = await page.locator('#conversation').textContent();
    await page.reload();
    await page.locator('.from-hotline').waitFor();
    expect(await page.locator('#conversation').textContent()).toBe(before);
    await ask(page, 'and on a holiday?');
    expect(await page.locator('.from-hotline').count()).toBe(2);
  });

  it('draws danger so that it cannot be overlooked, with numbers that dial', async () => {
    const { page } = await visit();
    await ask(page, 'my boss hit me and I am afraid');
    await page.locator('.urgent a[href="tel:110"]').first().waitFor();
    expect(await page.locator('.urgent-word').textContent()).toContain(
      await wordOf('en', 'button', 'emergency-help'),
    );
    expect(await page.locator('.choices a[href="tel:110"]').count()).toBe(1);
  });

  it('forgets on the page what the hotline has deleted', async () => {
    const { page } = await visit();
    await ask(page, 'how is overtime paid');
    await page.locator('.content > .privacy button').click();
    await page.locator('.from-hotline').nth(1).waitFor();
    await page.locator('.choices .choice').first().click();
    await page.getByText('how is overtime paid').waitFor({ state: 'detached' });
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('brings a new answer into view from its beginning', async () => {
    const { page } = await visit();
    await ask(page, 'how is overtime paid');
    await ask(page, 'how many days of annual leave do I get');
    const top = (await box(page, '.from-hotline >> nth=1')).y;
    const bar = await box(page, '.top');
    expect(top).toBeGreaterThanOrEqual(bar.y + bar.height);
    expect(top).toBeLessThan(400);
  });
});

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).boundingBox();
  if (!found) throw new Error(`${selector} is not drawn`);
  return found;
}
