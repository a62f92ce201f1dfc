import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Client } from '../servers/client.js';
import { violationsOn } from './browser.js';

/** A page of somebody who has signed in through the API, in German. */
export async function pageOf(browser: Browser, house: string, client: Client, timezoneId = 'Europe/Berlin'): Promise<Page> {
  const [name = '', value = ''] = client.sessionCookie.split('=');
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, timezoneId });
  await context.addCookies([{ name, value, url: house }]);
  await context.addInitScript("localStorage.setItem('poolround.signed-in', 'yes')");
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  return page;
}

async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** What axe finds in both languages and both colour schemes, the page being German and light; pictures of each if wanted. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['Dunkle Farben', 'Helle Farben']) {
    for (const language of ['In English', 'Auf Deutsch']) {
      const shown = `${name}-${scheme === 'Dunkle Farben' ? 'light' : 'dark'}-${language === 'In English' ? 'de' : 'en'}`;
      found.push(...(await violationsOn(page)).map((violation) => `${shown}: ${violation}`));
      await pictures(page, shown);
      await page.getByRole('button', { name: language }).click();
    }
    await page.getByRole('button', { name: scheme }).click();
  }
  return found;
}
