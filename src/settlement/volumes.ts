import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { Volume } from './difference.js';

/** A position as its category, region and item are called. */
export interface PositionName {
  readonly category: string;
  readonly region: string;
  readonly item: string;
  readonly unit: string;
}

/** How much of each position was called off and reported, as far as the running transaction's side may see it. */
@Injectable()
export class Volumes {
  constructor(private readonly work: UnitOfWork) {}

  calledOff(agreementId: string): Promise<Volume[]> {
    return this.read(
      `select party_code as party, position_id as "positionId", sum(quantity - returned) as quantity from call_off
      where network_id = app_network() and agreement_id = $1 and cancelled_at is null group by 1, 2 order by party_code collate "C", 2`,
      agreementId,
    );
  }

  reported(agreementId: string): Promise<Volume[]> {
    return this.read(
      `select party_code as party, position_id as "positionId", sum(quantity) as quantity from reported_line
      where network_id = app_network() and agreement_id = $1 and refused is null group by 1, 2 order by party_code collate "C", 2`,
      agreementId,
    );
  }

  /** What the positions are called, by the latest edition that sells them. */
  async names(agreementId: string): Promise<ReadonlyMap<string, PositionName>> {
    const rows = await this.work.query<PositionName & { readonly id: string }>(
      `select sold ->> 'positionId' as id, lot ->> 'category' as category, lot ->> 'region' as region, sold ->> 'item' as item, sold ->> 'unit' as unit
       from edition e cross join jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
       where e.network_id = app_network() and e.agreement_id = $1 and e.opened_at is not null order by e.number`,
      [agreementId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async read(sql: string, agreementId: string): Promise<Volume[]> {
    const rows = await this.work.query<Omit<Volume, 'quantity'> & { readonly quantity: string }>(sql, [agreementId]);
    return rows.map((row) => ({ ...row, quantity: Decimal.parse(row.quantity) }));
  }
}
