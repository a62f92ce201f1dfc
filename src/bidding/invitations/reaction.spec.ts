import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import type { Stage } from '../stage/stage.js';
import { assertMayState, mayState, reminderDue } from './reaction.js';

const at = (minute: number) => instant(BigInt(minute) * 60_000_000n);
const open = (deadline: number): Stage => ({ state: 'open', deadline: at(deadline) });
const opened: Stage = { state: 'opened', deadline: at(5), closedAt: at(5), openedAt: at(6) };

describe('an invitation (Domain §7)', () => {
  test.each([
    ['is answered before the first stage is called', [], true],
    ['is answered until the deadline', [open(20)], true],
    ['is not answered at the deadline', [open(10)], false],
    ['is answered in a further stage', [opened, open(20)], true],
    ['is not answered between stages', [opened], false],
  ])('%s', (_name, stages, may) => expect(mayState({ call: 'published', stages }, at(10))).toBe(may));

  test('is answered until the last microsecond before the deadline', () =>
    expect(mayState({ call: 'published', stages: [open(10)] }, instant(at(10) - 1n))).toBe(true));

  test.each(['decided', 'cancelled'] as const)('is not answered once the call is %s', (call) =>
    expect(() => assertMayState({ call, stages: [open(20)] }, at(1))).toThrow(expect.objectContaining({ code: 'invitation.call_over' })),
  );
});

test('who says nothing is reminded half-way to the deadline', () => {
  expect(reminderDue(at(10), at(20))).toBe(at(15));
});
