import { expect, test } from '@jest/globals';
import { canonicalJson, documentHashOf } from './canonical.js';

test('the same content is written in one way, whatever the order of its keys', () => {
  expect(canonicalJson({ b: 1, a: ['ä"', null, true, { z: '', y: 0 }] })).toBe('{"a":["ä\\"",null,true,{"y":0,"z":""}],"b":1}');
  expect(documentHashOf({ a: '1', b: '2' })).toBe(documentHashOf({ b: '2', a: '1' }));
});

test('the hash is SHA-256 of the canonical form', () => {
  // printf '{}' | sha256sum
  expect(documentHashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('a number that can be written in several ways is refused', () => {
  expect(() => canonicalJson({ price: 1.5 })).toThrow(RangeError);
});
