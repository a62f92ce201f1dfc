import { describe, expect, test } from '@jest/globals';
import { readReport, refusedRows } from '../../web/src/settlement/read-report.js';

const position = (item: string, region: string) => ({ item, region, category: 'WELD' });
const SOLD = [position('W-1', '58'), position('W-1', '59'), position('W-2', '58')];
const faultsOf = (...rows: string[][]) => readReport(rows, SOLD).faults.map(({ row, field, reason }) => `${row} ${field} ${reason}`);

describe('a volume report’s table (Domain §5, §14)', () => {
  test('reads numbers and days as people write them, and leaves out empty rows', () => {
    const { lines, rows, faults } = readReport(
      [
        ['A1', '15.04.2027', 'M001', 'w-1', '59', '1.234,5'],
        ['', ''],
        ['A2', '2027-04-16', 'M002', 'W-2', '', '7'],
      ],
      SOLD,
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([0, 2]);
    expect(lines).toEqual([
      { reference: 'A1', date: '2027-04-15', party: 'M001', category: 'WELD', region: '59', item: 'W-1', quantity: '1234.5' },
      { reference: 'A2', date: '2027-04-16', party: 'M002', category: 'WELD', region: '58', item: 'W-2', quantity: '7' },
    ]);
  });

  test('takes nothing that can be read two ways, is missing, or is not sold', () => {
    expect(faultsOf(['A1', '03/04/2027', 'M001', 'W-1', '58', '1.234'])).toEqual(['0 date dateAmbiguous', '0 quantity ambiguous']);
    expect(faultsOf(['', '31.02.2027', '', 'W-1', '', '0'])).toEqual([
      '0 reference missing',
      '0 date date',
      '0 party missing',
      '0 region regionMissing',
      '0 quantity notPositive',
    ]);
    expect(faultsOf(['A1', '2027-04-15', 'M001', 'W-9', '58', '1'], ['A1', '2027-04-15', 'M001', 'W-2', '59', '1,1234567'])).toEqual([
      '0 reference twice',
      '0 item item',
      '1 reference twice',
      '1 region region',
      '1 quantity precise',
    ]);
  });

  test('keeps the rows that were refused, each marked at the cell that it is about', () => {
    const cells = [['A1', '2027-04-15', 'M001', 'W-2', '', '1'], [''], ['A2', '2027-04-15', 'M999', 'W-2', '', '1']];
    const left = refusedRows(cells, readReport(cells, SOLD), [{ row: 2, reason: 'not_signed_up' }]);
    expect(left).toEqual({ cells: [cells[2]], faults: [{ row: 0, field: 'party', reason: 'not_signed_up' }] });
  });
});
