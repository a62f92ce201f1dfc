import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { openTable } from '../../src/demand/reading/demand-table.js';
import { REQUIREMENT_FIELDS } from '../../src/demand/reading/header.js';
import { isTable } from '../../src/demand/reading/table.js';
import type { Cell } from '../../src/demand/reading/cell.js';
import { Turns } from '../../src/demand/file/turns.js';

const folder = mkdtempSync(join(tmpdir(), 'poolround-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Value = string | number | boolean | Date | null;

async function workbook(name: string, sheets: { name: string; rows: Value[][] }[]): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await writeXlsx({ sheets }));
  return path;
}

async function rowsOf(path: string): Promise<[number, Cell[]][] | undefined> {
  const table = await openTable({ path, kind: 'xlsx' }, REQUIREMENT_FIELDS);
  if (!isTable(table)) return undefined;
  const rows: [number, Cell[]][] = [];
  await table.pass(
    (row, cells) => rows.push([row, [...cells]]),
    async () => true,
  );
  return rows;
}

describe('workbooks', () => {
  test('the first sheet that has a header line is read, below that line, rows as the spreadsheet counts them', async () => {
    const path = await workbook('several', [
      { name: 'Deckblatt', rows: [['Bedarfsmeldung 2027'], ['Artikel', 'Menge']] },
      { name: 'Leer', rows: [] },
      { name: 'Bedarf', rows: [['Titel'], [null], ['Artikel', 'Menge', 'Einheit'], [null], ['W-1010', 1500, 'kg']] },
      {
        name: 'Alt',
        rows: [
          ['Artikel', 'Menge', 'Einheit'],
          ['W-9', 9, 'kg'],
        ],
      },
    ]);
    expect((await rowsOf(path))?.filter(([, cells]) => cells.some((cell) => cell !== ''))).toEqual([[5, ['W-1010', { number: '1500' }, 'kg']]]);
  });

  test('numbers and dates are real ones: plain, with fifteen digits, days without a time', async () => {
    const path = await workbook('numbers', [
      {
        name: 'A',
        rows: [
          ['Artikel', 'Menge', 'Einheit', 'von'],
          [4_099_000_070_010, 0.1 + 0.2, 'kg', new Date(Date.UTC(2027, 3, 1))],
          ['x', 0.0000001, true, null],
          ['y', 123_456_789_012_345, 'kg', null],
          ['z', -1.5, 'kg', null],
        ],
      },
    ]);
    expect((await rowsOf(path))?.map(([, cells]) => cells.slice(0, 3))).toEqual([
      [{ number: '4099000070010' }, { number: '0.3' }, 'kg'],
      ['x', { number: '0.0000001' }, 'true'],
      ['y', { number: '123456789012345' }, 'kg'],
      ['z', { number: '-1.5' }, 'kg'],
    ]);
    expect((await rowsOf(path))?.[0]?.[1][3]).toEqual({ date: '2027-04-01' });
  });

  test('a workbook without a header line has no table', async () => {
    expect(await rowsOf(await workbook('none', [{ name: 'A', rows: [['Bitte 200 Stück']] }]))).toBeUndefined();
  });

  test.each([
    ['cut off', async () => (await writeXlsx({ sheets: [{ name: 'A', rows: [['Artikel', 'Menge', 'Einheit']] }] })).subarray(0, 300)],
    ['no archive at all', async () => Buffer.from('PK\u0003\u0004 and nothing else')],
    ['an archive that holds no workbook', async () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('a workbook that is %s is refused', async (name, bytes) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await bytes());
    await expect(rowsOf(path)).rejects.toMatchObject({ code: 'import.unreadable_workbook' });
  });

  test('a workbook that would unpack to gigabytes is refused before it is unpacked', async () => {
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['Artikel', 'Menge', 'Einheit']] }] }));
    // Every directory entry now states that its part unpacks to 4 GB.
    for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
      bytes.writeUInt32LE(0xfffffff0, at + 24);
    const path = join(folder, 'bomb.xlsx');
    writeFileSync(path, bytes);
    await expect(rowsOf(path)).rejects.toMatchObject({ code: 'import.too_large' });
  });
});

test('only so many run at once, in the order in which they came', async () => {
  const turns = new Turns(2);
  const said: string[] = [];
  const work = (name: string) =>
    turns.run(async () => {
      said.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      said.push(`${name} ends`);
    });
  await Promise.all(['a', 'b', 'c', 'd'].map(work));
  expect(said.slice(0, 2)).toEqual(['a starts', 'b starts']);
  expect(said.indexOf('c starts')).toBeGreaterThan(said.indexOf('a ends'));
  expect(said.indexOf('d starts')).toBeGreaterThan(said.indexOf('b ends'));
});
