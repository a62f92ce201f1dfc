import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../values/domain-error.js';
import { instant } from '../../values/instant.js';
import { assertMayAnswer, assertMayAsk, type Exchange, stateOf } from './clarification.js';

const at = (microseconds: bigint) => instant(microseconds);
const exchange = (answerBy: bigint, answeredAt?: bigint): Exchange => ({
  answerBy: at(answerBy),
  answeredAt: answeredAt === undefined ? undefined : at(answeredAt),
});
const codeOf = (run: () => void): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'other';
  }
};

describe('a written question about an abnormally low bid (Domain §10)', () => {
  test.each<[string, Exchange, bigint, string]>([
    ['waits until its time', exchange(10n), 9n, 'waiting'],
    ['is over at its time', exchange(10n), 10n, 'expired'],
    ['stays answered after it', exchange(10n, 9n), 11n, 'answered'],
  ])('%s', (_name, of, now, state) => expect(stateOf(of, at(now))).toBe(state));

  test.each<[string, Exchange, bigint, string | undefined]>([
    ['just before its time', exchange(10n), 9n, undefined],
    ['not at its time', exchange(10n), 10n, 'clarification.late'],
    ['not twice', exchange(10n, 5n), 9n, 'clarification.answered'],
    ['not twice, also when its time is over', exchange(10n, 5n), 11n, 'clarification.answered'],
  ])('is answered %s', (_name, of, now, code) => expect(codeOf(() => assertMayAnswer(of, at(now)))).toBe(code));

  test.each<[string, bigint, Exchange[], bigint, string | undefined]>([
    ['with a time ahead', 11n, [], 10n, undefined],
    ['not with a time that is over', 10n, [], 10n, 'clarification.past'],
    ['not while an earlier one waits', 20n, [exchange(15n)], 10n, 'clarification.waits'],
    ['anew once the earlier one is answered', 20n, [exchange(15n, 9n)], 10n, undefined],
    ['anew once the earlier one’s time is over', 20n, [exchange(10n)], 10n, undefined],
  ])('is asked %s', (_name, answerBy, earlier, now, code) => expect(codeOf(() => assertMayAsk(at(answerBy), earlier, at(now)))).toBe(code));
});
