import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { COLUMNS } from '../src/cli/replay/results.js';

/** The example dossier that tests play. */
export const SMALL = join(import.meta.dirname, '..', 'examples', 'small');

function rowsOf(file: string): string[] {
  return readFileSync(file, 'utf8').replaceAll('\r', '').trim().split('\n').sort();
}

/** Holds a replay's result files against those that an independent program computed. */
export function expectResults(dossier: string, out: string): void {
  for (const file of Object.keys(COLUMNS)) {
    const results = { file, rows: rowsOf(join(out, `${file}.csv`)) };
    expect(results).toEqual({ file, rows: rowsOf(join(dossier, 'expected', `${file}.csv`)) });
  }
}
