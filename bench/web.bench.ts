import type { BenchServers } from './bench.js';
import { measureFirstPage } from './first-page.js';
import { aPortalHouse } from './portal-house.js';
import { measureRequirementsGrid } from './requirements-grid.js';

/** The portal in Chromium, served by the service: its first page, and the requirements' table with thousands of lines. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const house = await aPortalHouse(databaseUrl);
  try {
    await measureFirstPage(house);
    await measureRequirementsGrid(house);
  } finally {
    await house.close();
  }
}
