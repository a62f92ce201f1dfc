import { describe, expect, test } from '@jest/globals';
import { Patience, pauseAfter } from './patience.js';

describe('what is tried again', () => {
  test('pauses twice as long after each failure, and never longer than five seconds', () => {
    const pauses = Array.from({ length: 9 }, (_unused, index) => pauseAfter(index + 1));
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
    expect(pauseAfter(1_000_000)).toBe(5000);
  });

  test('begins with a short pause again once it has succeeded', () => {
    const patience = new Patience();
    expect([patience.failed(), patience.failed(), patience.failed()]).toEqual([100, 200, 400]);
    patience.succeeded();
    expect(patience.failed()).toBe(100);
  });

  test('is worth a line at once, and then one in half a minute', () => {
    const patience = new Patience();
    expect([0, 5, 29_999, 30_000, 59_999, 60_000].map((now) => patience.speaks(now))).toEqual([true, false, false, true, false, true]);
  });
});
