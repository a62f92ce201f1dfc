import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Networks } from '../network/networks.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { ErrorDetail } from '../values/domain-error.js';
import { assertMayPublishCall, detailsOf, type MarketShare, obstaclesToCall } from './market-share.js';

/** A market share with where it comes from. */
export interface SourcedShare extends MarketShare {
  readonly source: string;
  readonly asOf: string;
}

interface ShareRow {
  category: string;
  purchasing_percent: string | null;
  selling_percent: string | null;
  source: string;
  as_of: string;
  justification: string | null;
}

function percentIn(text: string | null): Decimal | undefined {
  return text === null ? undefined : Decimal.parse(text);
}

/** The recorded market shares of a round's categories. */
@Injectable()
export class MarketShares {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly audit: Audit,
  ) {}

  async of(roundId: string): Promise<SourcedShare[]> {
    const rows = await this.work.query<ShareRow>(
      `select c.code as category, s.purchasing_percent, s.selling_percent, s.source, s.as_of::text, s.justification
       from market_share s join category c on (c.network_id, c.id) = (s.network_id, s.category_id)
       where s.network_id = app_network() and s.round_id = $1 order by c.code collate "C"`,
      [roundId],
    );
    return rows.map((row) => ({
      category: row.category,
      purchasing: percentIn(row.purchasing_percent),
      selling: percentIn(row.selling_percent),
      source: row.source,
      asOf: row.as_of,
      justification: row.justification ?? undefined,
    }));
  }

  /** Records shares; a category's earlier ones are replaced. */
  async record(roundId: string, personId: string, shares: readonly (SourcedShare & { readonly categoryId: string })[]): Promise<void> {
    await this.work.query(
      `insert into market_share (network_id, round_id, category_id, purchasing_percent, selling_percent, source, as_of, justification, recorded_by)
       select app_network(), $1, category_id, purchasing, selling, source, as_of, justification, $2
       from unnest($3::uuid[], $4::numeric[], $5::numeric[], $6::text[], $7::date[], $8::text[]) as s (category_id, purchasing, selling, source, as_of, justification)
       on conflict (network_id, round_id, category_id) do update set purchasing_percent = excluded.purchasing_percent, selling_percent = excluded.selling_percent,
         source = excluded.source, as_of = excluded.as_of, justification = excluded.justification, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
      [
        roundId,
        personId,
        shares.map(({ categoryId }) => categoryId),
        shares.map(({ purchasing }) => purchasing?.toString() ?? null),
        shares.map(({ selling }) => selling?.toString() ?? null),
        shares.map(({ source }) => source),
        shares.map(({ asOf }) => asOf),
        shares.map(({ justification }) => justification ?? null),
      ],
    );
    const names = await this.audit.pseudonyms([personId]);
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, body)
       select s.network_id, 'market_share.recorded', s.round_id, jsonb_strip_nulls(jsonb_build_object('by', $3::text, 'category', c.code,
         'purchasing', s.purchasing_percent::text, 'selling', s.selling_percent::text, 'source', s.source, 'asOf', s.as_of, 'justification', s.justification))
       from market_share s join category c on (c.network_id, c.id) = (s.network_id, s.category_id)
       where s.network_id = app_network() and s.round_id = $1 and s.category_id = any($2)`,
      [roundId, shares.map(({ categoryId }) => categoryId), names.get(personId)],
    );
    this.audit.nudge();
  }

  /**
   * States, within the running transaction, that a call may be published as far as market shares go. Domain §3.
   * @param categories the call's, by code
   * @throws DomainError `market_share.unjustified`
   */
  async assertMayPublish(roundId: string, categories: readonly string[]): Promise<void> {
    const { marketShareLimitPercent } = await this.networks.current();
    assertMayPublishCall(categories, await this.of(roundId), Decimal.parse(marketShareLimitPercent));
  }

  /** What of it would be refused, without refusing. */
  async obstacles(roundId: string, categories: readonly string[]): Promise<ErrorDetail[]> {
    const { marketShareLimitPercent } = await this.networks.current();
    return detailsOf(obstaclesToCall(categories, await this.of(roundId), Decimal.parse(marketShareLimitPercent)));
  }
}
