import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { Decimal } from '../values/decimal.js';
import type { Network, NetworkRules } from './network.js';

interface NetworkRow {
  id: string;
  slug: string;
  name: string;
  country: string;
  time_zone: string;
  currency: string;
  locale: 'de' | 'en';
  member_cap: number;
  min_contributors: number;
  dominance_percent: string;
  p_percent: string;
  market_share_limit_percent: string;
  standstill_days: number;
  shows_quartiles: boolean;
  version: number;
}

const COLUMNS = `id, slug, name, country, time_zone, currency, locale, member_cap, min_contributors, dominance_percent, p_percent,
  market_share_limit_percent, standstill_days, shows_quartiles, version`;

function toNetwork(row: NetworkRow): Network {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    country: row.country,
    timeZone: row.time_zone,
    currency: row.currency,
    locale: row.locale,
    memberCap: row.member_cap,
    minContributors: row.min_contributors,
    dominancePercent: Decimal.parse(row.dominance_percent).toString(),
    pPercent: Decimal.parse(row.p_percent).toString(),
    marketShareLimitPercent: Decimal.parse(row.market_share_limit_percent).toString(),
    standstillDays: row.standstill_days,
    showsQuartiles: row.shows_quartiles,
    version: row.version,
  };
}

/** Networks and their rules. */
@Injectable()
export class Networks {
  constructor(private readonly work: UnitOfWork) {}

  /** The network of the running transaction. */
  async current(): Promise<Network> {
    return this.read('where id = app_network()');
  }

  /** The network of the running transaction, locked until its end: admissions and rules change one after the other. */
  async lock(): Promise<Network> {
    return this.read('where id = app_network() for update');
  }

  /** @returns false when the slug is taken */
  async add(network: Network): Promise<boolean> {
    const added = await this.work.touch(
      `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap, min_contributors, dominance_percent, p_percent,
         market_share_limit_percent, standstill_days, shows_quartiles)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (slug) do nothing`,
      [network.id, network.slug, network.name, network.country, network.timeZone, network.currency, network.locale, ...rulesOf(network)],
    );
    return added > 0;
  }

  /** Writes the rules and counts the version up. */
  async record(rules: NetworkRules): Promise<Network> {
    await this.work.query(
      `update network set name = $1, locale = $2, member_cap = $3, min_contributors = $4, dominance_percent = $5, p_percent = $6,
         market_share_limit_percent = $7, standstill_days = $8, shows_quartiles = $9, version = version + 1 where id = app_network()`,
      [rules.name, rules.locale, ...rulesOf(rules)],
    );
    return this.current();
  }

  /** The networks in which a person acts for the network itself or for an admitted membership; all of them for the operator (`null`). */
  async knownTo(personId: string | null): Promise<Network[]> {
    const rows = await this.work.query<NetworkRow>(
      `select ${COLUMNS} from network n where $1::uuid is null or exists (select from mandate d left join membership m on (m.network_id, m.id) = (d.network_id, d.membership_id)
         where d.network_id = n.id and d.person_id = $1::uuid and d.ended_at is null and coalesce(m.status, 'admitted') = 'admitted')
       order by n.slug limit 500`,
      [personId],
    );
    return rows.map(toNetwork);
  }

  private async read(condition: string): Promise<Network> {
    const row = await this.work.one<NetworkRow>(`select ${COLUMNS} from network ${condition}`);
    if (!row) throw missing('network');
    return toNetwork(row);
  }
}

function rulesOf(rules: NetworkRules): unknown[] {
  const { memberCap, minContributors, dominancePercent, pPercent, marketShareLimitPercent, standstillDays, showsQuartiles } = rules;
  return [memberCap, minContributors, dominancePercent, pPercent, marketShareLimitPercent, standstillDays, showsQuartiles];
}
