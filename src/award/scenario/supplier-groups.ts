import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import type { SupplierGroup, SupplierTraits } from './supplier-group.js';

/** What decides which suppliers belong to which group in a round. */
export interface GroupFacts {
  readonly suppliers: readonly SupplierTraits[];
  readonly regions: ReadonlySet<string>;
  readonly country: string;
}

/** Groups of suppliers: those that the office has named, and what the others follow from. */
@Injectable()
export class SupplierGroups {
  constructor(private readonly work: UnitOfWork) {}

  /** Suppliers by code. */
  async factsOf(roundId: string): Promise<GroupFacts> {
    const suppliers = await this.work.query<SupplierTraits>(
      `select m.code as supplier, o.country, o.postcode, exists (select from agreement a where a.network_id = m.network_id and a.membership_id = m.id
         and a.round_id <> $1 and a.state <> 'drafted') as "hasAgreement"
       from membership m join organisation o on o.id = m.organisation_id where m.network_id = app_network() and m.kind = 'supplier' order by m.code collate "C"`,
      [roundId],
    );
    const row = await this.work.one<{ country: string; regions: string[] }>(
      `select n.country, coalesce((select array_agg(distinct l.region) from lot l where l.network_id = n.id and l.round_id = $1), '{}') as regions
       from network n where n.id = app_network()`,
      [roundId],
    );
    const { country, regions } = present(row, 'the network');
    return { suppliers, regions: new Set(regions), country };
  }

  /** By name. */
  async named(): Promise<SupplierGroup[]> {
    const rows = await this.work.query<{ name: string; suppliers: string[] }>(
      `select g.name, array_agg(m.code order by m.code collate "C") as suppliers from supplier_group g
         join membership m on m.network_id = g.network_id and m.id = g.membership_id
       where g.network_id = app_network() group by g.name order by g.name`,
    );
    return rows.map(({ name, suppliers }) => ({ name, isReckoned: false, suppliers }));
  }

  /** Those of the codes that are suppliers of the network. */
  async known(codes: readonly string[]): Promise<string[]> {
    const rows = await this.work.query<{ code: string }>(
      `select code from membership where network_id = app_network() and kind = 'supplier' and code = any($1)`,
      [codes],
    );
    return rows.map((row) => row.code);
  }

  /** Writes who belongs to a group, over whoever did; nobody: the group is gone. */
  async name(name: string, suppliers: readonly string[]): Promise<void> {
    await this.work.query(`delete from supplier_group where network_id = app_network() and name = $1`, [name]);
    await this.work.query(
      `insert into supplier_group (network_id, name, membership_id) select app_network(), $1, id from membership
       where network_id = app_network() and kind = 'supplier' and code = any($2)`,
      [name, suppliers],
    );
  }

  /** What the round's lots are. */
  async lots(roundId: string): Promise<{ id: string; category: string; region: string }[]> {
    return this.work.query(
      `select l.id, c.code as category, l.region from lot l join category c on c.network_id = l.network_id and c.id = l.category_id
       where l.network_id = app_network() and l.round_id = $1`,
      [roundId],
    );
  }
}
