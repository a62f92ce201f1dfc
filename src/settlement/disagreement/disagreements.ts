import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import type { ReportPeriod } from '../report/period.js';
import { STANDS } from '../volume-reports.js';
import type { DisagreementState, Known, Side, Unsettled } from './disagreement.js';

/** What a side or the office says was bought, in the base unit, and for how much in the agreement's currency, if it says so. */
export interface SaidVolume {
  readonly quantity: string;
  readonly amount: string | null;
}

/** What was said in a disagreement, and what ended it. */
export interface Said {
  readonly number: number;
  readonly by: Side | 'office';
  readonly kind: 'opened' | 'answered' | 'agreed' | 'escalated' | 'decided' | 'corrected';
  readonly text: string | null;
  readonly quantity: string | null;
  readonly amount: string | null;
  readonly invoice: { readonly id: string; readonly number: string } | null;
  /** ISO 8601, UTC */
  readonly at: string;
}

/** A disagreement with what its position is called. */
export interface Disagreement {
  readonly id: string;
  readonly agreementId: string;
  readonly agreement: string;
  readonly currency: string;
  readonly supplierId: string;
  readonly membershipId: string;
  readonly party: string;
  readonly positionId: string;
  readonly category: string;
  readonly item: string;
  readonly unit: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly openedBy: Side;
  readonly state: DisagreementState;
  readonly turn: Side | 'office' | null;
  readonly saidLast: Side;
  readonly isOverdue: boolean;
  readonly isSettled: boolean;
  /** when it was opened, and now */
  readonly calledOff: string;
  readonly calledOffNow: string;
  readonly reported: string;
  readonly reportedNow: string;
  readonly ofParty: SaidVolume | null;
  readonly ofSupplier: SaidVolume | null;
  readonly outcome: SaidVolume | null;
  readonly openedAt: string;
  readonly answerBy: string | null;
  readonly closedAt: string | null;
  readonly settledAt: string | null;
  readonly version: number;
  readonly said: readonly Said[];
}

/** Which disagreement there is about a position. */
export interface DisagreementOfRow extends Pick<Disagreement, 'id' | 'party' | 'positionId' | 'state' | 'isSettled'> {}

/** What a disagreement is about. */
export interface Row {
  readonly agreementId: string;
  readonly membershipId: string;
  readonly positionId: string;
  readonly period: Pick<ReportPeriod, 'name' | 'from' | 'to'>;
}

/** One that is to be opened. */
export interface NewDisagreement extends Row {
  readonly id: string;
  readonly supplierId: string;
  readonly party: string;
  readonly itemId: string;
  readonly by: Side;
  readonly calledOff: Decimal;
  readonly reported: Decimal;
}

/** What is said next. */
export interface NewMessage {
  readonly by: Side | 'office';
  readonly kind: Said['kind'];
  readonly text: string | null;
  readonly volume: SaidVolume | null;
  readonly invoiceId: string | null;
  readonly personId: string | null;
}

/** One that no report has settled yet. */
export interface UnsettledRow extends Unsettled {
  readonly id: string;
  readonly membershipId: string;
  readonly reportedNow: Decimal;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const plain = (column: string): string => `trim_scale(${column})::text`;
const said = (of: string): string =>
  `case when d.${of}_quantity is not null then jsonb_build_object('quantity', ${plain(`d.${of}_quantity`)}, 'amount', ${plain(`d.${of}_amount`)}) end`;
const CALLED_OFF = `(select coalesce(sum(c.quantity - c.returned), 0) from call_off c where c.network_id = d.network_id and c.agreement_id = d.agreement_id
    and c.membership_id = d.membership_id and c.position_id = d.position_id and c.cancelled_at is null and c.ordered_on between d.period_from and d.period_to)`;
const REPORTED = `(select coalesce(sum(l.quantity), 0) from reported_line l where l.network_id = d.network_id and l.agreement_id = d.agreement_id
    and l.membership_id = d.membership_id and l.position_id = d.position_id and l.bought_on between d.period_from and d.period_to and ${STANDS})`;
const SAID = `(select jsonb_agg(jsonb_build_object('number', m.number, 'by', m.said_by, 'kind', m.kind, 'text', m.text, 'quantity', ${plain('m.quantity')},
    'amount', ${plain('m.amount')}, 'at', ${iso('m.said_at')}, 'invoice', (select jsonb_build_object('id', e.id, 'number', e.content ->> 'number')
      from invoice_evidence e where e.network_id = m.network_id and e.id = m.invoice_id)) order by m.number)
  from disagreement_message m where m.network_id = d.network_id and m.disagreement_id = d.id)`;
const DISAGREEMENT = `d.id, d.agreement_id as "agreementId", a.number as agreement, a.currency, d.supplier_id as "supplierId", d.membership_id as "membershipId",
    d.party_code as party, d.position_id as "positionId", c.code as category, i.code as item, i.base_unit as unit, d.period,
    d.period_from::text as "from", d.period_to::text as "to", d.opened_by as "openedBy", d.state, d.turn, d.said_last as "saidLast",
    coalesce(d.answer_by <= clock_timestamp(), false) as "isOverdue", d.settled_at is not null as "isSettled",
    ${plain('d.called_off')} as "calledOff", ${plain(CALLED_OFF)} as "calledOffNow", ${plain('d.reported')} as reported, ${plain(REPORTED)} as "reportedNow",
    ${said('party')} as "ofParty", ${said('supplier')} as "ofSupplier", ${said('outcome')} as outcome, ${iso('d.opened_at')} as "openedAt",
    ${iso('d.answer_by')} as "answerBy", ${iso('d.closed_at')} as "closedAt", ${iso('d.settled_at')} as "settledAt", d.version, ${SAID} as said`;
const FROM = `disagreement d join agreement a on a.network_id = d.network_id and a.id = d.agreement_id
  join item i on i.network_id = d.network_id and i.id = d.item_id
  join category c on c.network_id = i.network_id and c.id = i.category_id`;

/** Disagreements about reported volumes, and what was said in them. */
@Injectable()
export class Disagreements {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `disagreement.missing` */
  async find(agreementId: string, id: string): Promise<Disagreement> {
    const found = await this.work.one<Disagreement>(
      `select ${DISAGREEMENT} from ${FROM} where d.network_id = app_network() and d.agreement_id = $1 and d.id = $2`,
      [agreementId, id],
    );
    if (!found) throw missing('disagreement');
    return found;
  }

  /** Locked until the transaction ends. @throws DomainError `disagreement.missing` */
  async lock(agreementId: string, id: string): Promise<Disagreement> {
    await this.work.query(`select 1 from disagreement where network_id = app_network() and id = $1 for update`, [id]);
    return this.find(agreementId, id);
  }

  /** As far as the running transaction's side sees them; one row more than `limit` when there are more. */
  list(agreementId: string, isUnsettled: boolean, keyset: Keyset, limit: number): Promise<(Disagreement & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${DISAGREEMENT}, ${keyset.key} as "sortKey" from ${FROM}
       where d.network_id = app_network() and d.agreement_id = $1 and (not $2::boolean or d.settled_at is null) and ${keyset.after}
       order by ${keyset.orderBy} limit $3`,
      [agreementId, isUnsettled, limit + 1, ...keyset.parameters],
    );
  }

  /** The latest about each party's position in a period, as far as the running transaction's side sees them. */
  ofPeriod(agreementId: string, period: string): Promise<DisagreementOfRow[]> {
    return this.work.query(
      `select distinct on (party_code, position_id) id, party_code as party, position_id as "positionId", state, settled_at is not null as "isSettled"
       from disagreement where network_id = app_network() and agreement_id = $1 and period = $2 order by party_code, position_id, opened_at desc, id desc`,
      [agreementId, period],
    );
  }

  /** How many of an agreement no report has settled yet. */
  async countUnsettled(agreementId: string): Promise<number> {
    const row = await this.work.one<{ unsettled: number }>(
      `select count(*)::integer as unsettled from disagreement where network_id = app_network() and agreement_id = $1 and settled_at is null`,
      [agreementId],
    );
    return present(row, 'a count').unsettled;
  }

  /** How many of a party are unsettled, and whether one of the same position shares a day. */
  async standing({ agreementId, membershipId, positionId, period }: Row): Promise<{ unsettled: number; isTaken: boolean }> {
    const row = await this.work.one<{ unsettled: number; isTaken: boolean }>(
      `select count(*)::integer as unsettled, coalesce(bool_or(position_id = $3 and period_from <= $5 and period_to >= $4), false) as "isTaken"
       from disagreement where network_id = app_network() and agreement_id = $1 and membership_id = $2 and settled_at is null`,
      [agreementId, membershipId, positionId, period.from, period.to],
    );
    return present(row, 'a count');
  }

  /** What of the position the party called off, and is reported to have bought, in the period; and what was found of it before. */
  async figures({ agreementId, membershipId, positionId, period }: Row): Promise<Known> {
    const row = await this.work.one<{ calledOff: string; reported: string; found: string | null }>(
      `select ${CALLED_OFF}::text as "calledOff", ${REPORTED}::text as reported,
         (select o.outcome_quantity::text from disagreement o where o.network_id = d.network_id and o.agreement_id = d.agreement_id and o.membership_id = d.membership_id
           and o.position_id = d.position_id and o.period_from = d.period_from and o.period_to = d.period_to order by o.opened_at desc, o.id desc limit 1) as found
       from (select app_network() as network_id, $1::uuid as agreement_id, $2::uuid as membership_id, $3::uuid as position_id, $4::date as period_from, $5::date as period_to) d`,
      [agreementId, membershipId, positionId, period.from, period.to],
    );
    const { calledOff, reported, found } = present(row, 'sums');
    return { calledOff: Decimal.parse(calledOff), reported: Decimal.parse(reported), found: found === null ? undefined : Decimal.parse(found) };
  }

  async open(one: NewDisagreement, volume: SaidVolume, answerDays: number): Promise<void> {
    await this.work.query(
      `insert into disagreement (network_id, id, agreement_id, supplier_id, membership_id, party_code, position_id, item_id, period, period_from, period_to, opened_by, called_off,
         reported, state, turn, said_last, ${one.by}_quantity, ${one.by}_amount, answer_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $16, $7, $8, $9, $10, $11, $12, 'open', case $10 when 'party' then 'supplier' else 'party' end, $10, $13, $14,
         clock_timestamp() + $15::integer * interval '1 day')`,
      [
        one.id,
        one.agreementId,
        one.supplierId,
        one.membershipId,
        one.party,
        one.positionId,
        one.period.name,
        one.period.from,
        one.period.to,
        one.by,
        one.calledOff.toString(),
        one.reported.toString(),
        volume.quantity,
        volume.amount,
        answerDays,
        one.itemId,
      ],
    );
  }

  /** The other side is asked now. */
  async answer(id: string, by: Side, { quantity, amount }: SaidVolume, answerDays: number): Promise<void> {
    await this.work.query(
      `update disagreement set state = 'answered', said_last = $2, turn = case $2 when 'party' then 'supplier' else 'party' end, ${by}_quantity = $3, ${by}_amount = $4,
         answer_by = clock_timestamp() + $5::integer * interval '1 day', version = version + 1
       where network_id = app_network() and id = $1`,
      [id, by, quantity, amount, answerDays],
    );
  }

  async escalate(id: string): Promise<void> {
    await this.work.query(
      `update disagreement set state = 'escalated', turn = 'office', answer_by = null, version = version + 1 where network_id = app_network() and id = $1`,
      [id],
    );
  }

  /** @param isSettled the report says the outcome already */
  async close(id: string, state: 'agreed' | 'decided', { quantity, amount }: SaidVolume, isSettled: boolean): Promise<void> {
    await this.work.query(
      `update disagreement set state = $2, outcome_quantity = $3, outcome_amount = $4, answer_by = null, closed_at = clock_timestamp(),
         turn = case when $5 then null else 'supplier' end, settled_at = case when $5 then clock_timestamp() end, version = version + 1
       where network_id = app_network() and id = $1`,
      [id, state, quantity, amount, isSettled],
    );
  }

  /** The reports say these outcomes now. */
  async correct(all: readonly { readonly id: string; readonly outcome: Decimal }[]): Promise<void> {
    const ids = all.map(({ id }) => id);
    await this.work.query(
      `update disagreement d set state = 'corrected', outcome_quantity = coalesce(d.outcome_quantity, o.quantity), turn = null, answer_by = null,
         closed_at = coalesce(d.closed_at, clock_timestamp()), settled_at = clock_timestamp(), version = version + 1
       from unnest($1::uuid[], $2::numeric[]) as o (id, quantity) where d.network_id = app_network() and d.id = o.id`,
      [ids, all.map(({ outcome }) => outcome.toString())],
    );
    await this.work.query(
      `insert into disagreement_message (network_id, disagreement_id, number, supplier_id, membership_id, said_by, kind, quantity)
       select d.network_id, d.id, (select max(m.number) + 1 from disagreement_message m where m.network_id = d.network_id and m.disagreement_id = d.id),
         d.supplier_id, d.membership_id, 'supplier', 'corrected', d.outcome_quantity
       from disagreement d where d.network_id = app_network() and d.id = any ($1::uuid[])`,
      [ids],
    );
  }

  async say(id: string, { by, kind, text, volume, invoiceId, personId }: NewMessage): Promise<void> {
    await this.work.query(
      `insert into disagreement_message (network_id, disagreement_id, number, supplier_id, membership_id, said_by, kind, text, quantity, amount, invoice_id, person_id)
       select d.network_id, d.id, coalesce((select max(m.number) from disagreement_message m where m.network_id = d.network_id and m.disagreement_id = d.id), 0) + 1,
         d.supplier_id, d.membership_id, $2, $3, $4, $5, $6, $7, $8
       from disagreement d where d.network_id = app_network() and d.id = $1`,
      [id, by, kind, text, volume?.quantity ?? null, volume?.amount ?? null, invoiceId, personId],
    );
  }

  /** Those of an agreement that no report has settled, with what is reported now. */
  async unsettled(agreementId: string): Promise<UnsettledRow[]> {
    const rows = await this.work.query<Record<'id' | 'membershipId' | 'before' | 'now', string> & Record<'outcome' | 'ofParty', string | null>>(
      `select d.id, d.membership_id as "membershipId", d.reported::text as before, ${REPORTED}::text as now, d.outcome_quantity::text as outcome, d.party_quantity::text as "ofParty"
       from disagreement d where d.network_id = app_network() and d.agreement_id = $1 and d.settled_at is null order by d.id for update of d`,
      [agreementId],
    );
    const decimal = (text: string | null): Decimal | undefined => (text === null ? undefined : Decimal.parse(text));
    return rows.map(({ id, membershipId, before, now, outcome, ofParty }) => ({
      id,
      membershipId,
      reportedBefore: Decimal.parse(before),
      reportedNow: Decimal.parse(now),
      outcome: decimal(outcome),
      partyQuantity: decimal(ofParty),
    }));
  }

  /** Settled ones, the latest about their days, of which a report has changed the quantity to something else than their outcome. */
  reportedOtherwise(agreementId: string, reportId: string): Promise<{ id: string; membershipId: string; outcome: string; reported: string }[]> {
    return this.work.query(
      `select d.id, d.membership_id as "membershipId", ${plain('d.outcome_quantity')} as outcome, ${plain(REPORTED)} as reported
       from disagreement d where d.network_id = app_network() and d.agreement_id = $1 and d.settled_at is not null and d.outcome_quantity <> ${REPORTED}
         and exists (select from reported_line c where c.network_id = d.network_id and c.report_id = $2 and c.refused is null
           and c.membership_id = d.membership_id and c.position_id = d.position_id and c.bought_on between d.period_from and d.period_to)
         and not exists (select from disagreement f where f.network_id = d.network_id and f.agreement_id = d.agreement_id and f.membership_id = d.membership_id
           and f.position_id = d.position_id and f.period_from <= d.period_to and f.period_to >= d.period_from and f.opened_at > d.opened_at)
       order by d.id`,
      [agreementId, reportId],
    );
  }
}
