import pg from 'pg';

const LOCK = 7_665_721;

/**
 * What changes a database's catalogue when a service starts (tables, queue, grants, login) is done by one of those that
 * start at the same moment after the other: PostgreSQL refuses two grants on one table at once (“tuple concurrently updated”).
 * @param ownerUrl a role that may create tables and roles
 */
export async function oneStartAtATime<T>(ownerUrl: string, prepare: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await prepare();
  } finally {
    // The lock is the connection's and goes with it.
    await client.end();
  }
}
