import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { Contribution } from '../pooling/confidentiality.js';
import { volumeOf } from './tier-progress.js';

/** A position's volume in an agreement year as one edition shows it. */
export interface ShownVolume {
  readonly year: number;
  readonly position: string;
  /** By membership; earlier ones by contributor. */
  readonly contributions: readonly Contribution[];
  /** ISO 8601, UTC */
  readonly publishedAt: string;
}

interface VolumeRow {
  readonly year: number;
  readonly position_id: string;
  readonly quantity_by: Readonly<Record<string, string>>;
  readonly published_at: Date;
}

/** The editions of volumes that parties are shown; for the office and the service itself. */
@Injectable()
export class ShownVolumes {
  constructor(private readonly work: UnitOfWork) {}

  /** All editions of an agreement's volumes, the latest of each last. */
  async ofAgreement(agreementId: string): Promise<ShownVolume[]> {
    const rows = await this.work.query<VolumeRow>(
      `select year, position_id, quantity_by, published_at from shown_volume where network_id = app_network() and agreement_id = $1
       order by year, position_id, number`,
      [agreementId],
    );
    return rows.map((row) => ({
      year: row.year,
      position: row.position_id,
      contributions: Object.entries(row.quantity_by).map(([contributor, quantity]) => ({ contributor, quantity: Decimal.parse(quantity) })),
      publishedAt: row.published_at.toISOString(),
    }));
  }

  /** Adds the next edition of each. */
  async add(agreementId: string, volumes: readonly Omit<ShownVolume, 'publishedAt'>[]): Promise<void> {
    const rows = volumes.map(({ year, position, contributions }) => ({
      year,
      position,
      quantity: volumeOf(contributions).toString(),
      by: Object.fromEntries(contributions.map(({ contributor, quantity }) => [contributor, quantity.toString()])),
    }));
    await this.work.query(
      `insert into shown_volume (network_id, agreement_id, year, position_id, number, quantity, quantity_by)
       select app_network(), $1, v.year, v.position,
         1 + (select count(*) from shown_volume s where s.network_id = app_network() and s.agreement_id = $1 and s.year = v.year and s.position_id = v.position),
         v.quantity, v.by
       from jsonb_to_recordset($2::jsonb) as v (year integer, position uuid, quantity numeric, by jsonb)`,
      [agreementId, JSON.stringify(rows)],
    );
  }
}
