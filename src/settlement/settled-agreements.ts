import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { DomainError, missing } from '../values/domain-error.js';
import type { TierMode } from '../values/tier.js';
import type { Agreed, SignedParty } from './agreed.js';

interface AgreementRow {
  id: string;
  number: string;
  round_id: string;
  membership_id: string;
  term_from: string;
  term_to: string;
  currency: string;
  turnover_bonus: { from: string; percent: string }[];
}

interface PositionRow {
  id: string;
  item_id: string;
  category: string;
  regions: string[];
  item: string;
  unit: string;
  mode: TierMode;
  tiers: { from: string; unitPrice: string }[];
}

const AGREEMENT = `a.id, a.number, a.round_id, a.membership_id, a.term_from::text, a.term_to::text, a.currency, a.turnover_bonus`;

/** Agreements as settling needs them: the edition in force with its prices, and who has signed up. */
@Injectable()
export class SettledAgreements {
  constructor(private readonly work: UnitOfWork) {}

  /** Whether the running transaction's side may see the agreement. @throws DomainError `agreement.missing` */
  async assertVisible(id: string): Promise<void> {
    if (!(await this.work.one(`select 1 from agreement where network_id = app_network() and id = $1`, [id]))) throw missing('agreement');
  }

  /** @throws DomainError `agreement.missing`, `agreement.not_open` */
  find(id: string): Promise<Agreed> {
    return this.one(`and a.id = $1`, [id]);
  }

  /**
   * The agreement, locked until the transaction ends: reports and call-offs under it come one after the other.
   * @param supplierId whose it must be, if anyone's
   * @throws DomainError `agreement.missing`, `agreement.not_open`
   */
  lock(id: string, supplierId: string | null): Promise<Agreed> {
    return this.one(`and a.id = $1 and ($2::uuid is null or a.membership_id = $2) for no key update of a`, [id, supplierId]);
  }

  /** Every agreement of a round that is open, by number. */
  async ofRound(roundId: string): Promise<Agreed[]> {
    const rows = await this.work.query<AgreementRow>(
      `select ${AGREEMENT} from agreement a where a.network_id = app_network() and a.round_id = $1 and a.state = 'open' order by a.number`,
      [roundId],
    );
    const agreed: Agreed[] = [];
    for (const row of rows) agreed.push(await this.complete(row));
    return agreed;
  }

  private async one(condition: string, parameters: readonly unknown[]): Promise<Agreed> {
    const row = await this.work.one<AgreementRow & { state: string }>(
      `select ${AGREEMENT}, a.state from agreement a where a.network_id = app_network() ${condition}`,
      parameters,
    );
    if (!row) throw missing('agreement');
    if (row.state !== 'open')
      throw new DomainError(
        'conflict',
        'agreement.not_open',
        'Supplier and network have not both signed an edition yet, so nothing can be bought under this agreement.',
      );
    return this.complete(row);
  }

  private async complete(row: AgreementRow): Promise<Agreed> {
    const positions = await this.work.query<PositionRow>(
      `select p.id, p.item_id, lot ->> 'category' as category, p.regions, sold ->> 'item' as item, sold ->> 'unit' as unit, lot ->> 'tierMode' as mode, sold -> 'tiers' as tiers
       from edition e cross join jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
         join lot_position p on p.network_id = e.network_id and p.id = (sold ->> 'positionId')::uuid
       where e.network_id = app_network() and e.agreement_id = $1 and e.state = 'open'`,
      [row.id],
    );
    return {
      id: row.id,
      number: row.number,
      roundId: row.round_id,
      supplierId: row.membership_id,
      termFrom: row.term_from,
      termTo: row.term_to,
      currency: row.currency,
      thresholds: row.turnover_bonus.map(({ from, percent }) => ({ from: Decimal.parse(from), percent: Decimal.parse(percent) })),
      positions: positions.map(({ id, item_id, mode, tiers, ...position }) => ({
        ...position,
        id,
        itemId: item_id,
        price: { mode, tiers: tiers.map(toTier) },
      })),
      parties: await this.parties(row.id),
    };
  }

  private parties(agreementId: string): Promise<SignedParty[]> {
    return this.work.query(
      `select s.membership_id as "membershipId", m.code, s.effective_from::text as "from", s.ends_on::text as until
       from sign_up s join membership m on m.network_id = s.network_id and m.id = s.membership_id
       where s.network_id = app_network() and s.agreement_id = $1`,
      [agreementId],
    );
  }
}

function toTier({ from, unitPrice }: { from: string; unitPrice: string }): { from: Decimal; unitPrice: Decimal } {
  return { from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) };
}
