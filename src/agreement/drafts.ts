import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import type { EditionContent } from './content.js';

/** A drafted agreement with its first edition. */
export interface Draft {
  readonly id: string;
  readonly editionId: string;
  readonly supplierId: string;
  readonly serial: number;
  readonly content: EditionContent;
}

/** Drafted agreements, written in sets. */
@Injectable()
export class Drafts {
  constructor(private readonly work: UnitOfWork) {}

  /** The last serial that the network gave in a year; until the transaction ends nobody else gives one. */
  async lastSerial(year: number): Promise<number> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('agreement.serial ' || app_network(), 0))`);
    const row = await this.work.one<{ last: number }>(
      `select coalesce(max(serial), 0) as last from agreement where network_id = app_network() and year = $1`,
      [year],
    );
    return present(row, 'the last serial').last;
  }

  /** The suppliers with which a round has an agreement already. */
  async suppliersWith(roundId: string): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ membership_id: string }>(
      `select membership_id from agreement where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    return new Set(rows.map((row) => row.membership_id));
  }

  async add(roundId: string, year: number, drafts: readonly Draft[]): Promise<void> {
    const rows = JSON.stringify(
      drafts.map(({ id, editionId, supplierId, serial, content }) => ({ id, edition_id: editionId, supplier_id: supplierId, serial, content })),
    );
    await this.work.query(
      `insert into agreement (network_id, id, round_id, membership_id, year, serial, number, title, currency, term_from, term_to)
       select app_network(), d.id, $1, d.supplier_id, $2, d.serial, d.content ->> 'number', d.content ->> 'title', d.content #>> '{priceSheet,currency}',
         (d.content #>> '{terms,termFrom}')::date, (d.content #>> '{terms,termTo}')::date
       from jsonb_to_recordset($3::jsonb) as d (id uuid, supplier_id uuid, serial integer, content jsonb)`,
      [roundId, year, rows],
    );
    await this.work.query(
      `insert into edition (network_id, id, agreement_id, number, state, content)
       select app_network(), d.edition_id, d.id, 1, 'drafted', d.content
       from jsonb_to_recordset($1::jsonb) as d (id uuid, edition_id uuid, content jsonb)`,
      [rows],
    );
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select app_network(), 'agreement.drafted', d.id, d.supplier_id, jsonb_build_object('number', d.content ->> 'number', 'roundId', $1::text)
       from jsonb_to_recordset($2::jsonb) as d (id uuid, supplier_id uuid, content jsonb)`,
      [roundId, rows],
    );
  }
}
