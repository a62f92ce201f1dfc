import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../values/decimal.js';
import { assertMayPublishCall, needJustification, obstaclesToCall } from './market-share.js';

// EU Horizontal Guidelines 2023 on joint purchasing, as Domain §3 takes it.
const USUAL_LIMIT = Decimal.of(15);

const share = (purchasing: string | undefined, selling: string | undefined, justification?: string) => ({
  category: 'WELD',
  purchasing: purchasing === undefined ? undefined : Decimal.parse(purchasing),
  selling: selling === undefined ? undefined : Decimal.parse(selling),
  justification,
});

describe('a call for bids may be published', () => {
  test.each([
    ['5', '5', []],
    ['15.0', '15.0', []],
    ['15.000001', '5', ['purchasing_over_limit']],
    ['5', '15.1', ['selling_over_limit']],
    [undefined, '5', ['missing']],
    ['5', undefined, ['missing']],
    ['0', '0', []],
  ])('with shares of %s %% and %s %%, but for %j', (purchasing, selling, reasons) => {
    expect(obstaclesToCall(['WELD'], [share(purchasing, selling)], USUAL_LIMIT).map(({ reason }) => reason)).toEqual(reasons);
  });

  test('not while nothing is recorded for one of its categories', () => {
    expect(() => assertMayPublishCall(['WELD', 'OIL'], [share('5', '5')], USUAL_LIMIT)).toThrow('cannot be published');
    expect(obstaclesToCall(['WELD', 'OIL'], [share('5', '5')], USUAL_LIMIT)).toEqual([{ category: 'OIL', reason: 'missing' }]);
  });

  test('over the limit, or with a share missing, with a recorded legal justification only', () => {
    expect(() => assertMayPublishCall(['WELD'], [share('40', '5')], USUAL_LIMIT)).toThrow('legal justification');
    expect(() => assertMayPublishCall(['WELD'], [share('40', '5', 'Expert opinion of 3 March.')], USUAL_LIMIT)).not.toThrow();
    expect(() => assertMayPublishCall(['WELD'], [share(undefined, undefined, 'Expert opinion of 3 March.')], USUAL_LIMIT)).not.toThrow();
  });

  test('against the network’s own limit', () => {
    expect(obstaclesToCall(['WELD'], [share('12', '5')], Decimal.of(10))).toEqual([{ category: 'WELD', reason: 'purchasing_over_limit' }]);
  });

  test('a justification stays visible as needed', () => {
    expect(needJustification(['WELD'], [share('40', '5', 'Expert opinion.')], USUAL_LIMIT)).toHaveLength(1);
  });
});
