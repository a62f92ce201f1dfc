import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A network that exists only as a row, for tests of what lies below the rooms. */
export async function aNetworkRow(database: Pool, over: { locale?: string; timeZone?: string } = {}): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ($1, $2, 'Netzwerk Ruhr', 'DE', $3, 'EUR', $4, 80)`,
    [id, `n-${id}`, over.timeZone ?? 'Europe/Berlin', over.locale ?? 'de'],
  );
  return id;
}

/** A person, with a mandate in the network if a role is given. */
export async function aPersonRow(
  database: Pool,
  person: { name: string; email: string; locale?: string },
  mandate?: { networkId: string; role: string; membershipId?: string },
): Promise<string> {
  const id = randomUUID();
  await database.query(`insert into person (id, name, email, locale) values ($1, $2, $3, $4)`, [
    id,
    person.name,
    person.email,
    person.locale ?? 'de',
  ]);
  if (mandate)
    await database.query(`insert into mandate (network_id, id, person_id, membership_id, role) values ($1, $2, $3, $4, $5)`, [
      mandate.networkId,
      randomUUID(),
      id,
      mandate.membershipId ?? null,
      mandate.role,
    ]);
  return id;
}

/** An admitted membership of a new organisation. */
export async function aMembershipRow(
  database: Pool,
  networkId: string,
  code: string,
  kind = 'member',
): Promise<{ membershipId: string; organisationId: string }> {
  const [membershipId, organisationId] = [randomUUID(), randomUUID()];
  await database.query(`insert into organisation (id, of_network, name, country) values ($1, $2, $3, 'DE')`, [
    organisationId,
    networkId,
    `Firma ${code}`,
  ]);
  await database.query(
    `insert into membership (network_id, id, organisation_id, kind, code, status, applied_no) values ($1, $2, $3, $4, $5, 'admitted', (select count(*) + 1 from membership))`,
    [networkId, membershipId, organisationId, kind, code],
  );
  return { membershipId, organisationId };
}
