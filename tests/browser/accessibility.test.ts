import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ask, inBrowser } from './browser.ts';

inBrowser('accessibility', (visit) => {
  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const { page } = await visit({ colorScheme, locale: 'vi', viewport: { width: 1280, height: 800 } });
    await page.locator('.welcome').waitFor();
    expect(await findings(page)).toEqual([]);

    await page.locator('.language-menu > button').click();
    expect(await findings(page)).toEqual([]);

    await ask(page, 'tiền tăng ca tính thế nào');
    await page.locator('.card summary').last().click();
    expect(await findings(page)).toEqual([]);

    await ask(page, 'chủ đánh tôi, tôi sợ lắm');
    await page.locator('.urgent').first().waitFor();
    expect(await findings(page)).toEqual([]);

    await page.route('**/v1/chat/messages', (route) => route.abort());
    await page.locator('#message').fill('a');
    await page.locator('#message').press('Enter');
    await page.locator('.failed').waitFor();
    await page.locator('#message').fill('a'.repeat(5001));
    expect(await findings(page)).toEqual([]);
  });

  it.each([
    { width: 1280, height: 800, scale: 2 },
    { width: 320, height: 256 * 2, scale: 1 },
  ])(
    'keeps the message box in reach at $width × $height, zoomed $scale times',
    async ({ width, height, scale }) => {
      const viewport = { width: width / scale, height: height / scale };
      const { page } = await visit({ viewport, deviceScaleFactor: scale, locale: 'th' });
      await page.locator('.welcome').waitFor();
      const box = await page.locator('#message').boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(viewport.height);
      await ask(page, 'ค่าล่วงเวลาคิดอย่างไร');
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );
});

/** What axe finds on the page as it is now, one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
