import { Injectable } from '@nestjs/common';
import { levelOf, tiersAt } from '../agreement/price-level.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { DomainError, missing } from '../values/domain-error.js';
import type { TierMode } from '../values/tier.js';
import { type Agreed, type AgreedPosition, type AtBothLevels, customerEditionsOf, type SignedParty } from './agreed.js';

interface AgreementRow {
  id: string;
  number: string;
  round_id: string;
  membership_id: string;
  term_from: string;
  currency: string;
}

interface EditionRow {
  number: number;
  term_to: string;
  turnover_bonus: { from: string; percent: string }[];
  surcharge: string | null;
  positions: PositionRow[];
}

interface PositionRow {
  id: string;
  itemId: string;
  category: string;
  regions: string[];
  item: string;
  unit: string;
  mode: TierMode;
  tiers: { from: string; unitPrice: string }[];
}

const AGREEMENT = `a.id, a.number, a.round_id, a.membership_id, a.term_from::text, a.currency`;

/** Agreements as settling needs them: the editions that are or were in force with their prices, and who has accepted which. */
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

  /** Every agreement that is open, of a round or of all, by number. */
  async open(roundId: string | null): Promise<Agreed[]> {
    const rows = await this.work.query<AgreementRow>(
      `select ${AGREEMENT} from agreement a
       where a.network_id = app_network() and ($1::uuid is null or a.round_id = $1) and a.state = 'open' order by a.number`,
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
    const editions = await this.editions(row.id);
    return {
      id: row.id,
      number: row.number,
      roundId: row.round_id,
      supplierId: row.membership_id,
      termFrom: row.term_from,
      currency: row.currency,
      editions: editions.map(({ sheet }) => sheet),
      customerEditions: customerEditionsOf(editions),
      parties: await this.parties(row.id),
    };
  }

  private async editions(agreementId: string): Promise<AtBothLevels[]> {
    const rows = await this.work.query<EditionRow>(
      `select e.number, least((e.content -> 'terms' ->> 'termTo')::date, a.ends_on)::text as term_to, e.content -> 'terms' -> 'turnoverBonus' as turnover_bonus,
         e.content #>> '{terms,customerSurcharge,percent}' as surcharge,
         (select jsonb_agg(jsonb_build_object('id', p.id, 'itemId', p.item_id, 'category', lot ->> 'category', 'regions', p.regions,
             'item', sold ->> 'item', 'unit', sold ->> 'unit', 'mode', lot ->> 'tierMode', 'tiers', sold -> 'tiers'))
           from jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
             join lot_position p on p.network_id = e.network_id and p.id = (sold ->> 'positionId')::uuid) as positions
       from edition e join agreement a on a.network_id = e.network_id and a.id = e.agreement_id where e.network_id = app_network() and e.agreement_id = $1 and e.opened_at is not null order by e.number`,
      [agreementId],
    );
    return rows.map(atBothLevels);
  }

  private async parties(agreementId: string): Promise<SignedParty[]> {
    const rows = await this.work.query<Omit<SignedParty, 'level'> & { readonly kind: string }>(
      `select s.membership_id as "membershipId", m.code, m.kind, s.effective_from::text as "from", s.ends_on::text as until,
         jsonb_agg(jsonb_build_object('edition', e.number, 'since', (d.declared_at at time zone n.time_zone)::date) order by d.declared_at, d.id) as accepted
       from sign_up s join network n on n.id = s.network_id join membership m on m.network_id = s.network_id and m.id = s.membership_id
         join declaration d on d.network_id = s.network_id and d.sign_up_id = s.id and d.kind in ('sign_up', 'acceptance')
         join edition e on e.network_id = d.network_id and e.id = d.edition_id
       where s.network_id = app_network() and s.agreement_id = $1
       group by s.id, s.membership_id, m.code, m.kind, s.effective_from, s.ends_on order by s.effective_from, s.id`,
      [agreementId],
    );
    return rows.map(({ kind, ...party }) => ({ ...party, level: levelOf(kind) }));
  }
}

function atBothLevels({ number, term_to, turnover_bonus, surcharge, positions }: EditionRow): AtBothLevels {
  const thresholds = turnover_bonus.map(({ from, percent }) => ({ from: Decimal.parse(from), percent: Decimal.parse(percent) }));
  const sheet = { number, termTo: term_to, thresholds, positions: positions.map(toPosition) };
  if (surcharge === null) return { sheet, customer: sheet };
  const percent = Decimal.parse(surcharge);
  const atCustomer = ({ price, ...position }: AgreedPosition): AgreedPosition => ({
    ...position,
    price: { ...price, tiers: tiersAt(price.tiers, 'customer', percent) },
  });
  return { sheet, customer: { ...sheet, positions: sheet.positions.map(atCustomer) } };
}

function toPosition({ mode, tiers, ...position }: PositionRow): AgreedPosition {
  return {
    ...position,
    price: { mode, tiers: tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) })) },
  };
}
