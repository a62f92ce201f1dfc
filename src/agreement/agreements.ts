import { Injectable } from '@nestjs/common';
import type { Keyset, SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import type { Agreement, AgreementState } from './agreement.js';
import type { TerminatingSide } from './termination/termination.js';
import type { AdjustmentClause } from './adjustment/clause.js';
import type { CustomerSurcharge } from './price-level.js';
import type { QuantityOfPosition } from './price-sheet.js';
import type { BonusThreshold, Terms } from './terms.js';

interface AgreementRow {
  id: string;
  round_id: string;
  membership_id: string;
  supplier_code: string;
  supplier_name: string;
  number: string;
  title: string;
  state: AgreementState;
  currency: string;
  term_from: string;
  term_to: string;
  open_to_customers: boolean;
  customer_fee: string | null;
  customer_surcharge: CustomerSurcharge | null;
  late_sign_ups: boolean;
  turnover_bonus: BonusThreshold[];
  maximum_quantities: QuantityOfPosition[];
  delivery_terms: string | null;
  payment_terms: string | null;
  payment_days: number;
  notice_months: number;
  renewal_months: number;
  price_adjustment: AdjustmentClause | null;
  version: number;
  ends_on: string | null;
  ended_by: TerminatingSide | null;
  ended_for_cause: boolean | null;
}

const COLUMNS = `a.id, a.round_id, a.membership_id, m.code as supplier_code, o.name as supplier_name, a.number, a.title, a.state, a.currency,
  a.term_from::text, a.term_to::text, a.open_to_customers, a.customer_fee, a.customer_surcharge, a.late_sign_ups, a.turnover_bonus, a.maximum_quantities,
  a.delivery_terms, a.payment_terms, a.payment_days, a.notice_months, a.renewal_months, a.price_adjustment, a.version, a.ends_on::text, a.ended_by, a.ended_for_cause`;
const JOINS = `agreement a join membership m on m.network_id = a.network_id and m.id = a.membership_id join organisation o on o.id = m.organisation_id`;

/** What lists of agreements can be sorted by. */
export const AGREEMENT_SORTS = {
  number: { sql: `lpad(a.year::text, 4, '0') || lpad(a.serial::text, 8, '0')`, type: 'text' },
  supplier: { sql: 'm.code', type: 'text' },
} as const satisfies SortKeys;

/** Which agreements to list. */
export interface AgreementFilter {
  readonly roundId?: string | undefined;
  readonly supplier?: string | undefined;
  /** the membership that has signed up to them; null: nobody, which finds none */
  readonly signedUp?: string | null | undefined;
}

function toAgreement(row: AgreementRow): Agreement {
  return {
    id: row.id,
    roundId: row.round_id,
    supplierId: row.membership_id,
    supplier: row.supplier_code,
    supplierName: row.supplier_name,
    number: row.number,
    title: row.title,
    state: row.state,
    currency: row.currency,
    terms: {
      termFrom: row.term_from,
      termTo: row.term_to,
      openToCustomers: row.open_to_customers,
      customerFee: row.customer_fee === null ? null : Decimal.parse(row.customer_fee).toString(),
      customerSurcharge: row.customer_surcharge,
      lateSignUps: row.late_sign_ups,
      turnoverBonus: row.turnover_bonus,
      maximumQuantities: row.maximum_quantities,
      deliveryTerms: row.delivery_terms,
      paymentTerms: row.payment_terms,
      paymentDays: row.payment_days,
      noticeMonths: row.notice_months,
      renewalMonths: row.renewal_months,
      priceAdjustment: row.price_adjustment,
    },
    ended: row.ends_on === null || row.ended_by === null ? null : { endsOn: row.ends_on, by: row.ended_by, forCause: row.ended_for_cause === true },
    version: row.version,
  };
}

/** Framework agreements. Row-level security hides those that the running transaction's side may not see. */
@Injectable()
export class Agreements {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `agreement.missing` */
  find(id: string): Promise<Agreement> {
    return this.read(id, '');
  }

  /** The agreement, its row locked until the transaction ends. @throws DomainError `agreement.missing` */
  lock(id: string): Promise<Agreement> {
    return this.read(id, 'for update of a');
  }

  /** A round's agreement with a supplier, if there is one to be seen. */
  async withSupplier(roundId: string, supplier: string): Promise<Agreement | undefined> {
    const row = await this.work.one<AgreementRow>(
      `select ${COLUMNS} from ${JOINS} where a.network_id = app_network() and a.round_id = $1 and m.code = $2`,
      [roundId, supplier],
    );
    return row && toAgreement(row);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(filter: AgreementFilter, keyset: Keyset, limit: number): Promise<(Agreement & { readonly sortKey: string })[]> {
    const rows = await this.work.query<AgreementRow & { sort_key: string }>(
      `select ${COLUMNS}, ${keyset.key} as sort_key from ${JOINS}
       where a.network_id = app_network() and ($1::uuid is null or a.round_id = $1) and ($2::text is null or m.code = $2)
         and ($4 or exists (select from sign_up s where s.network_id = a.network_id and s.agreement_id = a.id and s.membership_id = $5))
         and ${keyset.after}
       order by ${keyset.orderBy} limit $3`,
      [filter.roundId ?? null, filter.supplier ?? null, limit + 1, filter.signedUp === undefined, filter.signedUp ?? null, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toAgreement(row), sortKey: row.sort_key }));
  }

  /** Writes terms and state, and counts the version up. */
  async record(id: string, terms: Terms, state: AgreementState): Promise<Agreement> {
    const changed = await this.work.touch(
      `update agreement set term_from = $2, term_to = $3, open_to_customers = $4, customer_fee = $5, late_sign_ups = $6, turnover_bonus = $7,
         maximum_quantities = $8, delivery_terms = $9, payment_terms = $10, payment_days = $11, notice_months = $12, renewal_months = $13,
         state = $14, price_adjustment = $15, customer_surcharge = $16, version = version + 1
       where network_id = app_network() and id = $1`,
      [
        id,
        terms.termFrom,
        terms.termTo,
        terms.openToCustomers,
        terms.customerFee,
        terms.lateSignUps,
        JSON.stringify(terms.turnoverBonus),
        JSON.stringify(terms.maximumQuantities),
        terms.deliveryTerms,
        terms.paymentTerms,
        terms.paymentDays,
        terms.noticeMonths,
        terms.renewalMonths,
        state,
        terms.priceAdjustment === null ? null : JSON.stringify(terms.priceAdjustment),
        terms.customerSurcharge === null ? null : JSON.stringify(terms.customerSurcharge),
      ],
    );
    return this.find(present(changed === 1 ? id : undefined, 'a locked agreement'));
  }

  private async read(id: string, locking: string): Promise<Agreement> {
    const row = await this.work.one<AgreementRow>(`select ${COLUMNS} from ${JOINS} where a.network_id = app_network() and a.id = $1 ${locking}`, [
      id,
    ]);
    if (!row) throw missing('agreement');
    return toAgreement(row);
  }
}
