import type { Browser, Page } from 'playwright-core';
import type { Client } from '../servers/client.js';
import { inspected, pictured, signedInPage, violationsOn, watch } from './browser.js';

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
  /** Looks for violations in the page as it stands, e.g. behind a dialog; pictures of it if wanted. */
  look(name: string): Promise<void>;
}

/** Opens a browser's window with this client's session. */
export async function aVisitor(browser: Browser, url: string, client: Client): Promise<Visitor> {
  const page = await signedInPage(browser, { url }, client);
  const violations: string[] = [];
  return {
    page,
    seen: watch(page, url),
    violations,
    go: async (path) => void (await page.goto(`${url}${path}`)),
    press: (button) => page.getByRole('button', { name: button }).click(),
    look: async (name) => {
      violations.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
      await pictured(page, name);
    },
    inspect: async (name) => void violations.push(...(await inspected(page, name))),
  };
}
