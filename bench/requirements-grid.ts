import type { Page } from 'playwright-core';
import { conclude, mustHold, spreadOf } from './bench.js';
import type { PortalHouse } from './portal-house.js';

const LINES = 5000;
const PASTED = 2000;
const ROUNDS = 5;
const MOST_PASTE_MS = 1000;
const MOST_TASK_MS = 100;

/** As Excel puts lines on the clipboard. */
const clipboardOf = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, at) => `I-${(at % 200) + 1}\tArtikel ${at}\t1.${100 + (at % 900)},5\tStk\t2,10\t\tEUR\tLieferant ${at % 9}\t\t\t\tfest`,
  ).join('\r\n');

/** Milliseconds from the paste until the browser has painted it. */
async function paste(page: Page, text: string): Promise<number> {
  const milliseconds = await page.evaluate(`new Promise((resolve) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const before = performance.now();
    document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - before)));
  })`);
  // The script above resolves with a difference of times.
  return milliseconds as number;
}

/** The longest task in milliseconds while the whole table is scrolled down and up by the wheel; 0: none over the browser's 50. */
async function longestTask(page: Page): Promise<number> {
  await page.evaluate('globalThis.tasks = []');
  await page.getByRole('grid').hover();
  for (const direction of [1, -1]) {
    for (let step = 0; step < 150; step += 1) {
      await page.mouse.wheel(0, direction * ((LINES * 34) / 150));
      await page.waitForTimeout(16);
    }
  }
  await page.waitForTimeout(500);
  // The observer below keeps nothing but durations.
  return (await page.evaluate('Math.max(0, ...globalThis.tasks)')) as number;
}

async function measure(page: Page, address: string): Promise<{ paste: number[]; task: number[] }> {
  await page.addInitScript(
    "globalThis.tasks = []; new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })",
  );
  await page.goto(address);
  const grid = page.getByRole('grid');
  await grid.focus();
  const figures: { paste: number[]; task: number[] } = { paste: [], task: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.paste.push(await paste(page, clipboardOf(PASTED)));
    mustHold((await grid.getAttribute('aria-rowcount')) === `${PASTED + 21}`, 'every pasted line is there');
    await page.keyboard.press('Control+z');
  }
  await paste(page, clipboardOf(LINES));
  await page.waitForTimeout(1500);
  for (let round = 0; round < ROUNDS; round += 1) figures.task.push(await longestTask(page));
  return figures;
}

/** The requirements' table: 2,000 lines pasted within a second, 5,000 scrolled without a task over 100 ms (the portal's goals). */
export async function measureRequirementsGrid(house: PortalHouse): Promise<void> {
  const figures = await measure(await house.newPage(), `${house.url}${house.round}/requirements`);
  const [pasting, scrolling] = [spreadOf(figures.paste), spreadOf(figures.task)];
  console.log(
    `  pasting ${PASTED} lines: ${pasting.median.toFixed(0)} ms [${pasting.least.toFixed(0)}–${pasting.most.toFixed(0)}], goal ${MOST_PASTE_MS}`,
  );
  console.log(
    `  longest task while scrolling ${LINES} lines: ${scrolling.median.toFixed(0)} ms [${scrolling.least.toFixed(0)}–${scrolling.most.toFixed(0)}], goal ${MOST_TASK_MS} (0: none over 50 ms)`,
  );
  conclude('requirements-grid', spreadOf([Math.max(pasting.median / MOST_PASTE_MS, scrolling.median / MOST_TASK_MS)]), '<=1');
}
