import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Client } from '../servers/client.js';
import { violationsOn, watch } from './browser.js';

const SCREENS = process.env['SCREENS'];

/** Somebody signed in who looks at the portal, and what must not happen on its pages. */
export interface Visitor {
  readonly page: Page;
  /** Errors, warnings, requests to others. */
  readonly seen: string[];
  /** Violations that axe found. */
  readonly violations: string[];
  go(path: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Looks for violations in both languages and both colour schemes; wide and narrow pictures of each if wanted. */
  inspect(name: string): Promise<void>;
}

/** Opens a browser's window with this client's session. */
export async function aVisitor(browser: Browser, url: string, client: Client): Promise<Visitor> {
  const [name, value] = client.sessionCookie.split('=');
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: name ?? '', value: value ?? '', url }]);
  await context.addInitScript("localStorage.setItem('poolround.signed-in', 'yes')");
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const violations: string[] = [];
  const press = (button: string | RegExp): Promise<void> => page.getByRole('button', { name: button }).click();
  const inspect = async (what: string): Promise<void> => {
    for (const scheme of ['Dunkle Farben', 'Helle Farben']) {
      for (const language of ['In English', 'Auf Deutsch']) {
        violations.push(...(await violationsOn(page)).map((violation) => `${what}, before ${language}: ${violation}`));
        await picture(page, `${what}-${scheme === 'Dunkle Farben' ? 'light' : 'dark'}-${language === 'In English' ? 'de' : 'en'}`);
        await press(language);
      }
      await press(scheme);
    }
  };
  return { page, seen: watch(page, url), violations, go: async (path) => void (await page.goto(`${url}${path}`)), press, inspect };
}

async function picture(page: Page, name: string): Promise<void> {
  if (SCREENS === undefined) return;
  mkdirSync(SCREENS, { recursive: true });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${SCREENS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
