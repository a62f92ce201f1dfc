import { expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { isOutlived, KeptPlans } from './kept-plans.js';

// Plans are told apart by the connection's identity alone.
const aConnection = (): PoolClient => ({}) as PoolClient;

test('a statement has one name, on every connection and each time', () => {
  const plans = new KeptPlans(true);
  const [one, other] = [aConnection(), aConnection()];
  const name = plans.nameOn(one, 'select 1');
  expect(name).toMatch(/^kept_[0-9a-f]{32}$/);
  expect([plans.nameOn(one, 'select 1'), plans.nameOn(other, 'select 1')]).toEqual([name, name]);
  expect(plans.nameOn(one, 'select 2')).not.toBe(name);
});

test('a connection keeps 128 statements, the 129th is planned each time', () => {
  const plans = new KeptPlans(true);
  const connection = aConnection();
  const names = Array.from({ length: 129 }, (_, index) => plans.nameOn(connection, `select ${index}`));
  expect(names.map((name) => name === undefined)).toEqual([...Array(128).fill(false), true]);
  expect(plans.nameOn(connection, 'select 0')).toBe(names[0]);
  expect(plans.nameOn(aConnection(), 'select 128')).toBeDefined();
});

test('nothing is kept where a pooler does not know of it', () => {
  expect(new KeptPlans(false).nameOn(aConnection(), 'select 1')).toBeUndefined();
});

test.each([
  ['a migration changed what it gives', { code: '0A000', message: 'cached plan must not change result type' }, true],
  ['another connection than before does not know it', { code: '26000', message: 'prepared statement "kept_1" does not exist' }, true],
  ['anything else that is not supported', { code: '0A000', message: 'cross-database references are not implemented' }, false],
  ['a value that exists already', { code: '23505', message: 'duplicate key value violates unique constraint "x"' }, false],
])('a statement is outlived when %s: %j', (_when, { code, message }, isNow) => {
  expect(isOutlived(Object.assign(new Error(message), { code }))).toBe(isNow);
});
