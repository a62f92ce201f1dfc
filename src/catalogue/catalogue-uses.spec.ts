import { expect, test } from '@jest/globals';
import { DomainError } from '../values/domain-error.js';
import { assertUnused } from './catalogue-uses.js';

test('what nothing uses may be deleted', () => {
  expect(() => assertUnused('W-1010', [])).not.toThrow();
});

test('what is in use stays, and every use is named', () => {
  const uses = [
    { kind: 'requirements', roundId: 'r', round: 'Spring', count: 12 },
    { kind: 'round', roundId: 'r', round: 'Spring', count: 1 },
    { kind: 'items', roundId: null, round: null, count: 3 },
  ] as const;
  const details = [
    { detail: 'used by 12 requirement(s) in “Spring”' },
    { detail: 'used by the round “Spring”' },
    { detail: '3 item(s) stand in it' },
  ];
  expect(() => assertUnused('WELD', uses)).toThrow(DomainError);
  expect(() => assertUnused('WELD', uses)).toThrow(
    expect.objectContaining({ code: 'catalogue.in_use', errors: details.map(expect.objectContaining) }),
  );
});
