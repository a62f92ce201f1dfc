import { describe, expect, test } from '@jest/globals';
import { Decimal } from './decimal.js';
import { exactJson, readExactJson } from './exact-json.js';

describe('JSON with exact numbers', () => {
  test('writes every digit of a decimal, as a number', () => {
    const values = ['0.1', '12345678901234567890.123456', '-3', '0.000001', '1000000'];
    expect(exactJson(values.map((text) => Decimal.parse(text)))).toBe('[0.1,12345678901234567890.123456,-3,0.000001,1000000]');
  });

  test('writes all else as JSON.stringify does, and leaves out what is undefined', () => {
    const value = { text: 'a "b"\n\u2028', none: null, left: undefined, is: true, list: [1, { a: [] }] };
    expect(exactJson(value)).toBe(JSON.stringify(value));
  });

  test('reads numbers as the texts that they are written as', () => {
    expect(readExactJson('{"a":3866947,"b":[0.10,-12345678901234567890.123456],"c":"1.0 \\" 2","d":null}')).toEqual({
      a: '3866947',
      b: ['0.10', '-12345678901234567890.123456'],
      c: '1.0 " 2',
      d: null,
    });
  });

  test.each([
    ['1.50e2', '150'],
    ['15e-1', '1.5'],
    ['2E+3', '2000'],
    ['1.25e1', '12.5'],
  ])('writes %s out as %s', (written, plain) => {
    expect(readExactJson(written)).toBe(plain);
  });

  test('refuses what is no JSON, and numbers that would fill the memory', () => {
    expect(() => readExactJson('{a: 1}')).toThrow(SyntaxError);
    expect(() => readExactJson('1e999999999')).toThrow(RangeError);
  });
});
