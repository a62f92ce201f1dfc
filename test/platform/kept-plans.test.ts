import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aHouse, type House } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

/** Runs a statement, and looks in the same transaction whether its connection keeps it. */
const keptWith = (of: House, statement: string): Promise<unknown[]> =>
  of.work.asService(null, async () => {
    await of.work.query(statement);
    return of.work.query('select from pg_prepared_statements where statement = $1', [statement]);
  });

describe('planned statements', () => {
  test('stay planned on their connection', async () => {
    expect(await keptWith(house, 'select from round where phase is null')).toHaveLength(1);
  });

  test('are planned each time where the operator says so', async () => {
    const other = await aHouse({ DATABASE_KEEPS_PLANS: 'off' });
    expect(await keptWith(other, 'select from round where phase is null').finally(() => other.close())).toEqual([]);
  });

  test('are planned anew, unnoticed, when a later version’s migration changes what they give', async () => {
    const look = (): Promise<unknown[]> => house.work.asService(null, () => house.work.query('select * from of_a_later_version'));
    await house.database.query('create table of_a_later_version as select 1 as one');
    await house.database.query('grant select on of_a_later_version to poolround_app');
    // On one connection after the other: each that is idle is the next.
    for (let time = 0; time < 3; time += 1) expect(await look()).toEqual([{ one: 1 }]);
    await house.database.query(`alter table of_a_later_version add column two text default 'b'`);
    expect(await look()).toEqual([{ one: 1, two: 'b' }]);
  });
});
