import { expect, it } from 'vitest';
import { ask, inBrowser, wordOf } from './browser.ts';

const MESSAGES = '**/v1/chat/messages';

inBrowser('without a connection', (visit) => {
  it('keeps a failed message and sends it again under the same id', async () => {
    const { page } = await visit();
    const ids: string[] = [];
    let broken = true;
    await page.route(MESSAGES, (route) => {
      const body: unknown = route.request().postDataJSON();
      ids.push(typeof body === 'object' && body && 'id' in body ? String(body.id) : '');
      return broken ? route.abort() : route.continue();
    });
    await page.locator('#message').fill('how is overtime paid');
    await page.locator('#message').press('Enter');
    await page.getByText(await wordOf('en', 'web', 'failed')).waitFor();
    expect(await page.locator('.own').allInnerTexts()).toEqual(['how is overtime paid']);
    const retry = await page.locator('.failure').boundingBox();
    const composer = await page.locator('.composer').boundingBox();
    expect(retry && retry.y + retry.height).toBeLessThanOrEqual(composer?.y ?? 0);

    broken = false;
    await page.getByRole('button', { name: await wordOf('en', 'web', 'retry') }).click();
    await page.locator('.card').waitFor();
    expect(await page.locator('.failed').count()).toBe(0);
    expect(await page.locator('.own').count()).toBe(1);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
  });

  it('says so, and goes on by itself when the network is back', async () => {
    const { page } = await visit();
    await ask(page, 'how is overtime paid');
    const bar = page.getByText(await wordOf('en', 'web', 'offline'));
    await page.context().setOffline(true);
    await bar.waitFor();
    await page.context().setOffline(false);
    await bar.waitFor({ state: 'detached' });
    await ask(page, 'and on a holiday?');
    expect(await page.locator('.from-hotline').count()).toBe(2);
  });

  it('says that a message is too long before sending it', async () => {
    const { page, requests } = await visit();
    await page.locator('#message').fill('a'.repeat(5001));
    await page.locator('.too-long').getByText('5,000').waitFor();
    await page.locator('#message').press('Enter');
    expect(await page.locator('.own').count()).toBe(0);
    expect(requests.filter((url) => url.endsWith('/v1/chat/messages'))).toHaveLength(1);
    expect(await page.locator('#message').getAttribute('aria-invalid')).toBe('true');
    await page.locator('#message').fill('a'.repeat(20));
    expect(await page.locator('.too-long').textContent()).toBe('');
  });
});
