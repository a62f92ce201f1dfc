import { describe, expect, test } from '@jest/globals';
import { bundlesOf, messageIdOf } from './bundle.js';

const mail = (id: string, personId: string, isGathered: boolean, networkId = 'niro') => ({ id, personId, networkId, isGathered });
const idsOf = (bundles: readonly (readonly { readonly id: string }[])[]): string[][] => bundles.map((bundle) => bundle.map(({ id }) => id));

describe('what goes out as one e-mail', () => {
  test('is each notice by itself where nobody asked for another rhythm', () =>
    expect(idsOf(bundlesOf([mail('1', 'anna', false), mail('2', 'anna', false)]))).toEqual([['1'], ['2']]));

  test('is all that was gathered for a person, and what was not stays by itself', () =>
    expect(idsOf(bundlesOf([mail('1', 'anna', true), mail('2', 'anna', false), mail('3', 'anna', true), mail('4', 'ben', true)]))).toEqual([
      ['1', '3'],
      ['2'],
      ['4'],
    ]));

  test('never mixes two networks', () =>
    expect(idsOf(bundlesOf([mail('1', 'anna', true), mail('2', 'anna', true, 'other')]))).toEqual([['1'], ['2']]));
});

describe('its Message-ID', () => {
  test('is that of the notice where there is one', () => expect(messageIdOf(['a'])).toBe('a'));
  test('is the same for the same notices', () => expect(messageIdOf(['a', 'b'])).toBe(messageIdOf(['a', 'b'])));
  test('is another one once a notice is added', () =>
    expect(new Set([messageIdOf(['a']), messageIdOf(['a', 'b']), messageIdOf(['a', 'b', 'c'])]).size).toBe(3));
});
