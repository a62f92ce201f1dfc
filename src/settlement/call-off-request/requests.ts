import { Injectable } from '@nestjs/common';
import type { PanelRule, PanelTies } from '../../agreement/panel/panel.js';
import { CLAIM_PERIOD_DAYS } from '../../bidding/bid/losing-bids.js';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Instant, instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { BINDING_DAYS, type Criteria } from './competition.js';
import type { RequestState, TurnState } from './request.js';

/** A supplier's turn as it is shown. */
export interface Turn {
  readonly agreementId: string;
  readonly agreement: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly number: number;
  readonly quantity: string;
  readonly state: TurnState;
  /** ISO 8601, UTC */
  readonly askedAt: string;
  readonly answerBy: string | null;
  readonly answeredAt: string | null;
  readonly reason: string | null;
  /** its time to answer has not come, by the database's clock */
  readonly isInTime: boolean;
}

/** An opened bid as it is shown. */
export interface OpenedRequestBid {
  readonly id: string;
  readonly agreementId: string;
  readonly agreement: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierName: string;
  /** in the panel */
  readonly rank: number;
  readonly receivedAt: string;
  readonly hash: string;
  readonly unitPrice: string;
  readonly deliveryDays: number;
  readonly note: string | null;
}

/** A request with the turns that the running transaction's side sees. */
export interface CallOffRequest {
  readonly id: string;
  readonly panelId: string;
  readonly roundId: string;
  readonly membershipId: string;
  readonly party: string;
  readonly partyName: string;
  readonly positionId: string;
  readonly reference: string;
  readonly date: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly quantity: string;
  readonly currency: string;
  readonly rule: PanelRule;
  readonly state: RequestState;
  readonly madeAt: string;
  readonly closedAt: string | null;
  readonly version: number;
  /** in the order in which they came */
  readonly turns: readonly Turn[];
  /** mini-competition: percent */
  readonly priceWeight: number | null;
  readonly tiesBy: PanelTies;
  /** mini-competition: for how long bids are taken */
  readonly bidHours: number | null;
  readonly bidsUntil: string | null;
  /** until when its bids bind */
  readonly bindsUntil: string | null;
  /** bids for it are taken now, by the database's clock */
  readonly isBiddable: boolean;
  /** its bids are open, and bind */
  readonly isChoosable: boolean;
  /** those that are open */
  readonly bids: readonly OpenedRequestBid[];
}

/** What is written of a new request. */
export interface NewRequest {
  readonly panelId: string;
  readonly roundId: string;
  readonly membershipId: string;
  readonly party: string;
  readonly positionId: string;
  readonly itemId: string;
  readonly region: string;
  readonly reference: string;
  readonly date: string;
  readonly quantity: string;
  readonly rule: PanelRule;
  readonly state: 'asking' | 'bidding';
  /** mini-competition only */
  readonly criteria: Criteria | undefined;
  readonly personId: string;
}

/** Whose turn it is, and of how much. */
export interface NewTurn {
  readonly request: Pick<CallOffRequest, 'id' | 'membershipId'>;
  readonly seat: { readonly agreementId: string; readonly supplierId: string };
  readonly quantity: string;
  readonly state: 'asked' | 'invited' | 'over_maximum' | 'passed_over' | 'accepted';
  /** only who is asked */
  readonly hours?: number | undefined;
  readonly callOffId?: string | undefined;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const TURNS = `(select coalesce(jsonb_agg(jsonb_build_object('agreementId', a.id, 'agreement', a.number, 'supplierId', m.id, 'supplier', m.code,
    'supplierName', o.name, 'number', t.number, 'quantity', trim_scale(t.quantity)::text, 'state', t.state, 'askedAt', ${iso('t.asked_at')},
    'answerBy', ${iso('t.answer_by')}, 'answeredAt', ${iso('t.answered_at')}, 'reason', t.reason, 'isInTime', coalesce(clock_timestamp() < t.answer_by, false))
    order by t.number), '[]')
  from request_turn t join agreement a on a.network_id = t.network_id and a.id = t.agreement_id
    join membership m on m.network_id = t.network_id and m.id = t.supplier_id join organisation o on o.id = m.organisation_id
  where t.network_id = r.network_id and t.request_id = r.id)`;
const BIDS = `(select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'agreementId', a.id, 'agreement', a.number, 'supplierId', m.id, 'supplier', m.code,
    'supplierName', o.name, 'rank', s.rank, 'receivedAt', ${iso('b.received_at')}, 'hash', encode(b.hash, 'hex'), 'unitPrice', trim_scale(b.unit_price)::text,
    'deliveryDays', b.delivery_days, 'note', b.note) order by s.rank), '[]')
  from request_bid b join agreement a on a.network_id = b.network_id and a.id = b.agreement_id
    join membership m on m.network_id = b.network_id and m.id = b.supplier_id join organisation o on o.id = m.organisation_id
    join panel_seat s on s.network_id = b.network_id and s.panel_id = r.panel_id and s.agreement_id = b.agreement_id
  where b.network_id = r.network_id and b.request_id = r.id and b.state = 'opened')`;
const BINDS_UNTIL = `(r.bids_until + ${BINDING_DAYS} * interval '1 day')`;
const BIDS_DUE = `(case r.state when 'bidding' then r.bids_until else ${BINDS_UNTIL} end)`;
// Of a request by share a supplier learns what falls to itself, not what its party buys of others.
const QUANTITY = `trim_scale(case when (select app_side()) = 'supplier' then (select sum(t.quantity) from request_turn t
    where t.network_id = r.network_id and t.request_id = r.id and t.supplier_id in (select app_memberships())) else r.quantity end)::text`;
// To a supplier without an open bid a competition is over once bids are open, whatever became of it: else it saw whether others bid.
const IS_OVER = `((select app_side()) = 'supplier' and r.bids_opened_at is not null
    and not exists (select from request_bid b where b.network_id = r.network_id and b.request_id = r.id and b.state in ('opened', 'destroyed')))`;
const SHOWN_STATE = `case when ${IS_OVER} then 'over' else r.state end as state, case when ${IS_OVER} then ${iso('r.bids_opened_at')} else ${iso('r.closed_at')} end as "closedAt",
    case when ${IS_OVER} then 2 else r.version end as version`;
// The agreements of a round are in the currency of its call.
const CURRENCY = `select a.currency from panel_seat s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id
    where s.network_id = r.network_id and s.panel_id = r.panel_id order by s.rank limit 1`;
// A party has signed up with whoever is asked, so its name is known there (Domain §6.4).
const REQUEST = `r.id, r.panel_id as "panelId", r.round_id as "roundId", r.membership_id as "membershipId", r.party_code as party,
    (select s.party_name from sign_up s where s.network_id = r.network_id and s.membership_id = r.membership_id order by s.signed_at desc limit 1) as "partyName",
    r.position_id as "positionId", r.reference, r.ordered_on::text as date, c.code as category, r.region, i.code as item, i.name_de as "nameDe",
    i.name_en as "nameEn", i.base_unit as unit, ${QUANTITY} as quantity, (${CURRENCY}) as currency, r.rule, ${SHOWN_STATE}, ${iso('r.made_at')} as "madeAt", ${TURNS} as turns, r.price_weight as "priceWeight",
    (select p.ties_by from panel p where p.network_id = r.network_id and p.id = r.panel_id) as "tiesBy",
    round(extract(epoch from r.bids_until - r.made_at) / 3600)::integer as "bidHours", ${iso('r.bids_until')} as "bidsUntil",
    ${iso(BINDS_UNTIL)} as "bindsUntil", r.state = 'bidding' and clock_timestamp() < r.bids_until as "isBiddable",
    r.state = 'opened' and clock_timestamp() < ${BINDS_UNTIL} as "isChoosable", ${BIDS} as bids`;
const FROM = `call_off_request r join item i on i.network_id = r.network_id and i.id = r.item_id
  join category c on c.network_id = i.network_id and c.id = i.category_id`;

/** Parties' requests to panels, and the turns of their suppliers. */
@Injectable()
export class Requests {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `call_off_request.missing` */
  async find(panelId: string, id: string): Promise<CallOffRequest> {
    const found = await this.work.one<CallOffRequest>(
      `select ${REQUEST} from ${FROM} where r.network_id = app_network() and r.panel_id = $1 and r.id = $2`,
      [panelId, id],
    );
    if (!found) throw missing('call_off_request');
    return found;
  }

  /** Locked until the transaction ends: answers, alarm clock and withdrawal come one after the other. */
  async lock(panelId: string, id: string): Promise<CallOffRequest> {
    await this.work.query(`select 1 from call_off_request where network_id = app_network() and id = $1 for update`, [id]);
    return this.find(panelId, id);
  }

  /** The party's request of a round with this reference, if there is one. */
  byReference(roundId: string, membershipId: string, reference: string): Promise<CallOffRequest | undefined> {
    return this.work.one(
      `select ${REQUEST} from ${FROM} where r.network_id = app_network() and r.round_id = $1 and r.membership_id = $2 and r.reference = $3`,
      [roundId, membershipId, reference],
    );
  }

  /** One row more than `limit` when there are more. */
  list(panelId: string, keyset: Keyset, limit: number): Promise<(CallOffRequest & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${REQUEST}, ${keyset.key} as "sortKey" from ${FROM} where r.network_id = app_network() and r.panel_id = $1 and ${keyset.after}
       order by ${keyset.orderBy} limit $2`,
      [panelId, limit + 1, ...keyset.parameters],
    );
  }

  /** How many of a party's requests to a panel are open. */
  async countOpen(panelId: string, membershipId: string): Promise<number> {
    const row = await this.work.one<{ open: number }>(
      `select count(*)::integer as open from call_off_request where network_id = app_network() and panel_id = $1 and membership_id = $2 and closed_at is null`,
      [panelId, membershipId],
    );
    return row?.open ?? 0;
  }

  async add(request: NewRequest): Promise<CallOffRequest> {
    const id = newId<'call-off request'>();
    await this.work.query(
      `insert into call_off_request (network_id, id, panel_id, round_id, membership_id, party_code, position_id, item_id, region, reference, ordered_on, quantity, rule, state, made_by,
         price_weight, bids_until)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, clock_timestamp() + $16::integer * interval '1 hour')`,
      [
        id,
        request.panelId,
        request.roundId,
        request.membershipId,
        request.party,
        request.positionId,
        request.itemId,
        request.region,
        request.reference,
        request.date,
        request.quantity,
        request.rule,
        request.state,
        request.personId,
        request.criteria?.priceWeight ?? null,
        request.criteria?.bidHours ?? null,
      ],
    );
    return this.find(request.panelId, id);
  }

  /** @returns until when the supplier has to answer, if it is asked */
  async addTurn({ request, seat, quantity, state, hours, callOffId }: NewTurn): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `insert into request_turn (network_id, id, request_id, membership_id, agreement_id, supplier_id, number, quantity, state, answer_by, call_off_id)
       select app_network(), $1, $2, $3, $4, $5, coalesce(max(number), 0) + 1, $6, $7, clock_timestamp() + $8::integer * interval '1 hour', $9
       from request_turn where network_id = app_network() and request_id = $2
       returning (extract(epoch from answer_by) * 1000000)::bigint::text as due`,
      [newId<'turn'>(), request.id, request.membershipId, seat.agreementId, seat.supplierId, quantity, state, hours ?? null, callOffId ?? null],
    );
    const { due } = present(row, 'the turn just written');
    return due === null ? undefined : instant(BigInt(due));
  }

  /** Ends the turn of who is asked, or of all who may bid or have bid. */
  async endTurn(
    requestId: string,
    state: Exclude<TurnState, 'asked'>,
    { by = null, reason = null, callOffId = null }: { by?: string | null; reason?: string | null; callOffId?: string | null } = {},
  ): Promise<void> {
    await this.work.query(
      `update request_turn set state = $2, answered_at = clock_timestamp(), answered_by = $3, reason = $4, call_off_id = $5
       where network_id = app_network() and request_id = $1 and state in ('asked', 'invited', 'bid')`,
      [requestId, state, by, reason, callOffId],
    );
  }

  /** Ends the turn of one whose bid is open. */
  async endBid(
    requestId: string,
    agreementId: string,
    state: 'accepted' | 'over_maximum' | 'lapsed',
    callOffId: string | null = null,
  ): Promise<void> {
    await this.work.query(
      `update request_turn set state = $3, answered_at = clock_timestamp(), call_off_id = $4
       where network_id = app_network() and request_id = $1 and agreement_id = $2 and state = 'bid'`,
      [requestId, agreementId, state, callOffId],
    );
  }

  /** What became of who was invited, once bids are open: no bid is no answer. */
  async endInvited(requestId: string): Promise<void> {
    await this.work.query(
      `update request_turn t set answered_at = b.received_at, state = case b.state when 'opened' then 'bid' when 'unreadable' then 'bid_unreadable' else 'no_bid' end
       from request_turn i left join request_bid b on b.network_id = i.network_id and b.request_id = i.request_id and b.supplier_id = i.supplier_id
         and b.state in ('opened', 'unreadable')
       where t.network_id = app_network() and t.request_id = $1 and t.state = 'invited' and i.network_id = t.network_id and i.id = t.id`,
      [requestId],
    );
  }

  async become(id: string, state: Exclude<RequestState, 'over'>): Promise<void> {
    await this.work.query(
      `update call_off_request set state = $2, version = version + 1,
         closed_at = case when $2 in ('placed', 'exhausted', 'withdrawn') then clock_timestamp() end,
         bids_opened_at = case when $2 = 'opened' then clock_timestamp() else bids_opened_at end,
         losing_bids_until = case when $2 <> 'opened' and bids_opened_at is not null then clock_timestamp() + ${CLAIM_PERIOD_DAYS} * interval '1 day' end
       where network_id = app_network() and id = $1`,
      [id, state],
    );
  }

  /** When the earliest turn ends that nobody has answered, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(answer_by)) * 1000000)::bigint::text as due from request_turn where state = 'asked'`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** When bids are to be opened next, or bind no longer, over all networks. */
  async nextBidsDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(${BIDS_DUE})) * 1000000)::bigint::text as due from call_off_request r where r.state in ('bidding', 'opened')`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Requests whose bids are to be opened or bind no longer, over all networks, the longest overdue first. */
  bidsDue(limit: number): Promise<{ networkId: string; panelId: string; id: string }[]> {
    return this.work.query(
      `select r.network_id as "networkId", r.panel_id as "panelId", r.id from call_off_request r
       where r.state in ('bidding', 'opened') and ${BIDS_DUE} <= clock_timestamp() order by ${BIDS_DUE} limit $1`,
      [limit],
    );
  }

  /** Requests whose supplier has let its time pass, over all networks, the longest overdue first. */
  due(limit: number): Promise<{ networkId: string; panelId: string; id: string }[]> {
    return this.work.query(
      `select t.network_id as "networkId", r.panel_id as "panelId", r.id from request_turn t
         join call_off_request r on r.network_id = t.network_id and r.id = t.request_id
       where t.state = 'asked' and t.answer_by <= clock_timestamp() order by t.answer_by limit $1`,
      [limit],
    );
  }
}
