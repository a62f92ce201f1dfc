import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../values/domain-error.js';
import { keysetOf } from './keyset.js';

const KEYS = { number: { sql: 'a.number', type: 'text' } } as const;

describe('the order of a list', () => {
  it('goes up by a name and down by it with a “-” in front, ties by id', () => {
    expect(keysetOf('number', KEYS, 'a.id', undefined, 3).orderBy).toBe('a.number asc, a.id asc');
    expect(keysetOf('-number', KEYS, 'a.id', undefined, 3).orderBy).toBe('a.number desc, a.id desc');
  });

  it.each(['price', '', '-', 'valueOf', '-constructor', '__proto__'])('“%s” is refused where a list cannot be sorted by it', (sort) => {
    expect(() => keysetOf(sort, KEYS, 'a.id', undefined, 3)).toThrow(DomainError);
  });
});
