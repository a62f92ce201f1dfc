import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** What is in a basket. */
export interface BasketLine {
  readonly positionId: string;
  readonly region: string;
  readonly quantity: string;
}

/** Baskets: of an agreement and a membership. */
@Injectable()
export class Baskets {
  constructor(private readonly work: UnitOfWork) {}

  /** In the order in which the lines were put in. */
  lines(agreementId: string, membershipId: string): Promise<BasketLine[]> {
    return this.work.query(
      `select position_id as "positionId", region, trim_scale(quantity)::text as quantity from basket_line
       where network_id = app_network() and agreement_id = $1 and membership_id = $2 order by put_at, position_id, region`,
      [agreementId, membershipId],
    );
  }

  /** Puts lines in, each with its quantity in place of the one that it had. */
  async put(agreementId: string, membershipId: string, lines: readonly BasketLine[]): Promise<void> {
    await this.work.query(
      `insert into basket_line (network_id, agreement_id, membership_id, position_id, region, quantity)
       select app_network(), $1, $2, l.* from unnest($3::uuid[], $4::text[], $5::numeric[]) l
       on conflict (network_id, agreement_id, membership_id, position_id, region) do update set quantity = excluded.quantity`,
      [
        agreementId,
        membershipId,
        lines.map(({ positionId }) => positionId),
        lines.map(({ region }) => region),
        lines.map(({ quantity }) => quantity),
      ],
    );
  }

  /** Takes lines out; without any all. */
  async takeOut(agreementId: string, membershipId: string, lines?: readonly Pick<BasketLine, 'positionId' | 'region'>[]): Promise<void> {
    await this.work.query(
      `delete from basket_line b where b.network_id = app_network() and b.agreement_id = $1 and b.membership_id = $2
         and ($3::uuid[] is null or exists (select from unnest($3::uuid[], $4::text[]) l (id, region) where l.id = b.position_id and l.region = b.region))`,
      [agreementId, membershipId, lines?.map(({ positionId }) => positionId) ?? null, lines?.map(({ region }) => region) ?? null],
    );
  }

  /** Takes out lines that were ordered; what has been put in meanwhile, or changed, stays. */
  async takeOutOrdered(agreementId: string, membershipId: string, lines: readonly BasketLine[]): Promise<void> {
    await this.work.query(
      `delete from basket_line b using unnest($3::uuid[], $4::text[], $5::numeric[]) l (id, region, quantity)
       where b.network_id = app_network() and b.agreement_id = $1 and b.membership_id = $2
         and b.position_id = l.id and b.region = l.region and b.quantity = l.quantity`,
      [
        agreementId,
        membershipId,
        lines.map(({ positionId }) => positionId),
        lines.map(({ region }) => region),
        lines.map(({ quantity }) => quantity),
      ],
    );
  }

  async count(agreementId: string, membershipId: string): Promise<number> {
    const row = await this.work.one<{ count: number }>(
      `select count(*)::integer as count from basket_line where network_id = app_network() and agreement_id = $1 and membership_id = $2`,
      [agreementId, membershipId],
    );
    return row?.count ?? 0;
  }
}
