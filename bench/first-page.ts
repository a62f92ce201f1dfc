import type { CDPSession, Page } from 'playwright-core';
import { conclude, mustHold, type Spread, spreadOf } from './bench.js';
import type { PortalHouse } from './portal-house.js';

const ROUNDS = 5;
const MOST_SCRIPT_KB = 250;
/** Longer tasks keep a click waiting: what is over it counts as blocking. https://web.dev/articles/tbt */
const LONG_TASK_MS = 50;
/** Lighthouse's phone: slow 4G and a processor at a quarter of the speed. https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const PHONE = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, slowerBy: 4 };

/** One opening of a page on a cold cache. */
interface Opening {
  /** Bytes of script with their heads, as they came over the wire. */
  readonly scriptBytes: number;
  readonly allBytes: number;
  readonly largestPaintMs: number;
  readonly blockingMs: number;
}

const OBSERVERS = `
  globalThis.seen = { paint: 0, tasks: [] };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.seen.paint = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => globalThis.seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
`;

/** Counts what the network delivers, by the browser's own accounting. */
async function countBytes(wire: CDPSession): Promise<{ script: number; all: number }> {
  const bytes = { script: 0, all: 0 };
  const scripts = new Set<string>();
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (scripts.has(requestId)) bytes.script += encodedDataLength;
  });
  await wire.send('Network.enable');
  return bytes;
}

async function open(page: Page, address: string, heading: string, isPhone: boolean): Promise<Opening> {
  const wire = await page.context().newCDPSession(page);
  const bytes = await countBytes(wire);
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (isPhone) {
    await wire.send('Network.emulateNetworkConditions', { offline: false, ...PHONE });
    await wire.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slowerBy });
  }
  await page.addInitScript(OBSERVERS);
  await page.goto(address);
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction('globalThis.seen.paint > 0');
  // The observers above keep nothing but times.
  const { paint, tasks } = (await page.evaluate('globalThis.seen')) as { paint: number; tasks: number[] };
  await page.context().close();
  const blockingMs = tasks.reduce((sum, duration) => sum + Math.max(0, duration - LONG_TASK_MS), 0);
  return { scriptBytes: bytes.script, allBytes: bytes.all, largestPaintMs: paint, blockingMs };
}

const shownIn = (spread: Spread, unit: string, by = 1): string =>
  `${(spread.median / by).toFixed(0)} ${unit} [${(spread.least / by).toFixed(0)}–${(spread.most / by).toFixed(0)}]`;

async function measure(house: PortalHouse, what: string, path: string, heading: string, isPhone: boolean): Promise<Spread> {
  const openings: Opening[] = [];
  for (let round = 0; round < ROUNDS; round += 1) openings.push(await open(await house.newPage(), `${house.url}${path}`, heading, isPhone));
  const of = (figure: keyof Opening): Spread => spreadOf(openings.map((opening) => opening[figure]));
  mustHold(of('scriptBytes').least > 0, 'scripts came over the wire');
  console.log(
    `  ${what}, ${isPhone ? 'a phone on slow 4G' : 'this machine'}: script ${shownIn(of('scriptBytes'), 'kB', 1000)} of ${shownIn(of('allBytes'), 'kB', 1000)}, largest contentful paint ${shownIn(of('largestPaintMs'), 'ms')}, blocked ${shownIn(of('blockingMs'), 'ms')}`,
  );
  return of('scriptBytes');
}

/** Home and the door before it, opened on a cold cache: at most 250 kB of compressed script before the first click. */
export async function measureFirstPage(house: PortalHouse): Promise<void> {
  const scripts: number[] = [];
  for (const isPhone of [false, true]) {
    scripts.push((await measure(house, 'Home', house.home, 'What there is to do', isPhone)).median);
    scripts.push((await measure(house, 'sign-in', '/sign-in', 'Sign in', isPhone)).median);
  }
  conclude('web-first-page', spreadOf([Math.max(...scripts) / 1000 / MOST_SCRIPT_KB]), '<=1');
}
