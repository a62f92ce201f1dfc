import { describe, expect, test } from '@jest/globals';
import { turnedAway } from './requirements.js';

describe('demand files that the service turns away', () => {
  test.each(['import.empty', 'import.unreadable_workbook', 'import.old_workbook'])(
    'a file without a header line has the one fault `no_header` (row 1, field empty): %s',
    (code) => {
      expect(turnedAway({ status: 400, code })).toEqual({
        outcome: 'faulty',
        lines: 0,
        faults: 1,
        found: [{ row: 1, field: '', reason: 'no_header' }],
      });
    },
  );

  test('a refused file has 0 and 0', () => {
    const refused = { outcome: 'refused', lines: 0, faults: 0, found: [] };
    expect(turnedAway({ status: 403, code: 'access.role' })).toEqual(refused);
    expect(turnedAway({ status: 400, code: 'requirement.not_a_member' })).toEqual(refused);
  });

  test('anything else is no result', () => {
    expect(turnedAway({ status: 409, code: 'round.phase' })).toBeUndefined();
  });
});
