import { existsSync, mkdirSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { once } from '../servers/loaded.js';
import { broughtChromium } from './brought-chromium.js';

const { chromium } = await once<typeof import('playwright-core')>('playwright-core');
const { default: axe } = await once<{ default: typeof Axe }>('axe-core');

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/**
 * The browser at `CHROME_PATH`, an installed one, or the one that an npm package brings; that needs no system package.
 * @throws Error that says what to do where there is none
 */
export async function aBrowser(): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  try {
    if (installed !== undefined) return await chromium.launch({ executablePath: installed, args: ARGUMENTS });
    if (process.platform !== 'linux') return await chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' });
    const brought = { executablePath: await broughtChromium(), args: ARGUMENTS };
    // Beside five others a start has ended with a fault of memory.
    return await chromium.launch(brought).catch(() => chromium.launch(brought));
  } catch (error) {
    throw new Error('No browser for the portal’s tests: set CHROME_PATH to a Chrome, Chromium or Edge.', { cause: error });
  }
}

/** Writes down whatever must not happen on any page: errors, warnings, requests to others. */
export function watch(page: Page, house: string): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => seen.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(house)) seen.push(`asked ${request.url()}`);
  });
  return seen;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Run in the page: brings every movement that ends to its end; one that is held up would be waited for in vain. */
const AT_REST = `document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).forEach((movement) => movement.finish())`;

/** What axe finds on a page as it stands, once what moves has come to rest: a half faded dialog has half the contrast. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AT_REST);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    // The page has been given axe by the line above.
    const { axe: given } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await given.run({ runOnly: tags, resultTypes: ['violations'], selectors: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message).join(' ')}`).join(' | ')}`,
    );
  }, RULES);
}

/** A page of somebody who is signed in already, in German. */
export async function signedInPage(
  browser: Browser,
  house: { readonly url: string },
  { sessionCookie }: { readonly sessionCookie: string },
  timezoneId = 'Europe/Berlin',
): Promise<Page> {
  const [name = '', value = ''] = sessionCookie.split('=');
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', timezoneId });
  await context.addCookies([{ name, value, url: house.url }]);
  await context.addInitScript("localStorage.setItem('poolround.signed-in', 'yes')");
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}

const DESKTOP = 1280;

/**
 * A page's looks, each with the button to the next, at which widths it is pictured, and whether axe looks. Colours and words
 * are independent of each other, so that two looks show both of each; what differs in one way only is pictured less.
 */
const LOOKS = [
  { look: 'light-de', next: 'Dunkle Farben', widths: [DESKTOP, 390], isExamined: true },
  { look: 'dark-de', next: 'In English', widths: [DESKTOP], isExamined: false },
  { look: 'dark-en', next: 'Light colours', widths: [], isExamined: true },
  { look: 'light-en', next: 'Auf Deutsch', widths: [DESKTOP, 390], isExamined: false },
] as const;

/** What axe finds on a German page in both languages and both colour schemes; with SCREENS, pictures of it. */
export async function inspected(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { look, next, widths, isExamined } of LOOKS) {
    if (isExamined) found.push(...(await violationsOn(page)).map((violation) => `${name} ${look}: ${violation}`));
    await pictured(page, `${name}-${look}`, widths);
    await page.getByRole('button', { name: next }).click();
  }
  return found;
}

/** With SCREENS, pictures of the page as it stands at these widths. */
export async function pictured(page: Page, name: string, widths: readonly number[] = [DESKTOP, 390]): Promise<void> {
  const folder = process.env['SCREENS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // Else the head, which stays in sight, covers the middle of the picture.
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: `${folder}/${name}-${width}.jpg`, type: 'jpeg', quality: 85, fullPage: true });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}
