import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { Decimal } from '../../values/decimal.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import type { CallDraft, CallState, CategoryRules, Criterion, Formula } from './call.js';
import type { Prequalifying } from '../../network/prequalification/prequalification.js';
import type { TierMode } from '../../values/tier.js';

/** A call as stored, without its lots and suppliers. */
export interface Call {
  readonly id: string;
  readonly roundId: string;
  readonly state: CallState;
  readonly currency: string;
  /** Suppliers that are not invited may ask to be admitted. Domain §7. */
  readonly othersMayAsk: boolean;
  /** Whether invited suppliers are to be prequalified. Domain §7. */
  readonly prequalification: Prequalifying;
  readonly allPositions: boolean;
  /** Prices are opened after the technical parts were assessed. docs/decisions/0009-negotiation.md. */
  readonly twoEnvelopes: boolean;
  /** Bidders seal their bids themselves. */
  readonly sealedByBidder: boolean;
  readonly validUntil: string | null;
  readonly standstillDays: number;
  readonly conditions: string;
  /** Until when questions are taken, if the call says so. Domain §7. */
  readonly questionsUntil: Instant | undefined;
  /** Which version suppliers read; null: it was never published. Domain §7. */
  readonly publishedVersion: number | null;
  readonly version: number;
}

const CALL = `c.id, c.round_id as "roundId", c.state, c.currency, c.others_may_ask as "othersMayAsk", c.prequalification, c.all_positions as "allPositions",
  c.two_envelopes as "twoEnvelopes", c.sealed_by_bidder as "sealedByBidder", c.valid_until::text as "validUntil",
  c.standstill_days as "standstillDays", c.conditions, microseconds(c.questions_until)::text as "questionsUntil", c.published_version as "publishedVersion", c.version`;

type CallRow = Omit<Call, 'questionsUntil'> & { readonly questionsUntil: string | null };

/** Calls for bids: what the office fixes for a round. */
@Injectable()
export class Calls {
  constructor(private readonly work: UnitOfWork) {}

  /** The round's call, if the caller may see one. */
  async ofRound(roundId: string): Promise<Call | undefined> {
    const row = await this.work.one<CallRow>(`select ${CALL} from call c where c.network_id = app_network() and c.round_id = $1`, [roundId]);
    return row && { ...row, questionsUntil: row.questionsUntil === null ? undefined : instant(BigInt(row.questionsUntil)) };
  }

  /** Writes a draft whole: what it said before is replaced. */
  async recordDraft(callId: string, roundId: string, draft: CallDraft, questionsUntil: Instant | undefined): Promise<void> {
    await this.recordCall(callId, roundId, draft, questionsUntil);
    await this.recordRules(callId, draft.categories);
    await this.recordSuppliers(callId, draft.suppliers);
    await this.recordLots(callId, roundId, draft.lots);
  }

  private async recordCall(callId: string, roundId: string, draft: CallDraft, questionsUntil: Instant | undefined): Promise<void> {
    const known = await this.work.one<{ currency: string }>(
      `insert into call (network_id, id, round_id, currency, all_positions, valid_until, standstill_days, conditions, questions_until, others_may_ask,
         two_envelopes, sealed_by_bidder, prequalification)
       select n.id, $1, $2, $3, $4, $5, coalesce($6, n.standstill_days), $7, $8, $9, $10, $11, $12 from network n where n.id = app_network() and n.currency = $3
       on conflict (network_id, round_id) do update set currency = excluded.currency, all_positions = excluded.all_positions,
         valid_until = excluded.valid_until, standstill_days = excluded.standstill_days, conditions = excluded.conditions,
         questions_until = excluded.questions_until, others_may_ask = excluded.others_may_ask, two_envelopes = excluded.two_envelopes,
         sealed_by_bidder = excluded.sealed_by_bidder, prequalification = excluded.prequalification, version = call.version + 1
       returning currency`,
      [
        callId,
        roundId,
        draft.currency,
        draft.allPositions,
        draft.validUntil ?? null,
        draft.standstillDays ?? null,
        draft.conditions,
        questionsUntil === undefined ? null : isoOf(questionsUntil),
        draft.othersMayAsk,
        draft.twoEnvelopes,
        draft.sealedByBidder,
        draft.prequalification,
      ],
    );
    if (known) return;
    throw new DomainError('invalid', 'call.currency', `Bids are made in the network's currency; ${draft.currency} is another.`, [
      { pointer: '/currency', detail: 'the network’s currency' },
    ]);
  }

  /** How categories are evaluated, instead of what was said before. @throws DomainError `call.unknown_category` */
  async recordRules(callId: string, categories: readonly CategoryRules[]): Promise<void> {
    await this.work.query(`delete from criterion where network_id = app_network() and call_id = $1`, [callId]);
    await this.work.query(`delete from call_category where network_id = app_network() and call_id = $1`, [callId]);
    const added = await this.work.query<{ code: string }>(
      `with given as (select * from jsonb_to_recordset($2) as g(category text, formula text, "priceWeight" numeric, "tierMode" text, "bandPercent" numeric)),
       added as (insert into call_category (network_id, call_id, category_id, formula, price_weight, tier_mode, band_percent)
         select app_network(), $1, k.id, g.formula, g."priceWeight", g."tierMode", g."bandPercent"
         from given g join category k on k.network_id = app_network() and k.code = g.category returning category_id)
       select k.code from added join category k on k.network_id = app_network() and k.id = added.category_id`,
      [callId, JSON.stringify(categories)],
    );
    assertAllKnown(
      'category',
      categories.map(({ category }) => category),
      added.map(({ code }) => code),
    );
    const criteria = categories.flatMap(({ category, criteria: all }) => all.map((criterion, position) => ({ category, position, ...criterion })));
    await this.work.query(
      `insert into criterion (network_id, call_id, category_id, code, position, weight, minimum, scorecard_neutral)
       select app_network(), $1, k.id, g.code, g.position, g.weight, g.minimum, g."scorecardNeutral"
       from jsonb_to_recordset($2) as g(category text, code text, position int, weight numeric, minimum numeric, "scorecardNeutral" numeric)
       join category k on k.network_id = app_network() and k.code = g.category`,
      [callId, JSON.stringify(criteria)],
    );
  }

  private async recordSuppliers(callId: string, codes: readonly string[]): Promise<void> {
    await this.work.query(`delete from invitation_to_bid where network_id = app_network() and call_id = $1`, [callId]);
    const added = await this.work.query<{ code: string }>(
      `with added as (insert into invitation_to_bid (network_id, call_id, membership_id)
         select app_network(), $1, m.id from membership m where m.network_id = app_network() and m.kind = 'supplier' and m.code = any($2::text[])
         returning membership_id)
       select m.code from added join membership m on m.network_id = app_network() and m.id = added.membership_id`,
      [callId, codes],
    );
    assertAllKnown(
      'supplier',
      codes,
      added.map(({ code }) => code),
    );
  }

  /** The lots that the call is for, instead of those before. @throws DomainError `call.unknown_lot` */
  async recordLots(callId: string, roundId: string, lots: readonly string[] | undefined): Promise<void> {
    await this.work.query(`delete from call_lot where network_id = app_network() and call_id = $1`, [callId]);
    if (!lots) return;
    const added = await this.work.query<{ id: string }>(
      `insert into call_lot (network_id, call_id, lot_id) select app_network(), $1, l.id from lot l
       where l.network_id = app_network() and l.round_id = $2 and l.id = any($3::uuid[]) returning lot_id as id`,
      [callId, roundId, lots],
    );
    assertAllKnown(
      'lot',
      lots,
      added.map(({ id }) => id),
    );
  }

  /** A call whose draft named no lots is for all lots of the round. */
  async fixLots(callId: string, roundId: string): Promise<void> {
    await this.work.query(
      `insert into call_lot (network_id, call_id, lot_id) select app_network(), $1, l.id from lot l where l.network_id = app_network() and l.round_id = $2
         and not exists (select from call_lot o where o.network_id = app_network() and o.call_id = $1)`,
      [callId, roundId],
    );
  }

  /** The lots that the call is for. */
  async lotIds(callId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(`select lot_id as id from call_lot where network_id = app_network() and call_id = $1`, [
      callId,
    ]);
    return rows.map(({ id }) => id);
  }

  async publish(callId: string): Promise<void> {
    await this.work.query(
      `update call set state = 'published', published_at = clock_timestamp(), published_version = 1, version = version + 1 where network_id = app_network() and id = $1`,
      [callId],
    );
  }

  /** When who has not reacted to the invitation is reminded. */
  async remindAt(callId: string, at: Instant): Promise<void> {
    await this.work.query(`update call set reminder_due_at = $2 where network_id = app_network() and id = $1 and reminded_at is null`, [
      callId,
      isoOf(at),
    ]);
  }

  /** How the call's categories are evaluated, in the order of their codes. */
  async rules(callId: string): Promise<CategoryRules[]> {
    const rows = await this.work.query<RulesRow>(
      `select k.code as category, c.formula, c.price_weight, c.tier_mode, c.band_percent,
         coalesce((select jsonb_agg(jsonb_build_object('code', r.code, 'weight', r.weight::text, 'minimum', r.minimum::text, 'scorecardNeutral', r.scorecard_neutral::text) order by r.position)
           from criterion r where r.network_id = c.network_id and r.call_id = c.call_id and r.category_id = c.category_id), '[]') as criteria
       from call_category c join category k on k.network_id = c.network_id and k.id = c.category_id
       where c.network_id = app_network() and c.call_id = $1 order by k.code`,
      [callId],
    );
    return rows.map(toRules);
  }

  /** Invited suppliers as far as the caller may see them, in the order of their codes. */
  invitations(callId: string): Promise<Invited[]> {
    return this.work.query<Invited>(
      `select m.id as "membershipId", m.code as supplier, o.name, i.state, m.status = 'admitted' as "isAdmitted" from invitation_to_bid i
       join membership m on m.network_id = i.network_id and m.id = i.membership_id join organisation o on o.id = m.organisation_id
       where i.network_id = app_network() and i.call_id = $1 order by m.code`,
      [callId],
    );
  }

  /** Asks a further supplier for bids; who was asked before stays as it is. */
  async invite(callId: string, membershipId: string): Promise<void> {
    await this.work.query(
      `insert into invitation_to_bid (network_id, call_id, membership_id) values (app_network(), $1, $2) on conflict do nothing`,
      [callId, membershipId],
    );
  }

  /** Further bids of these suppliers are not admitted. @returns the codes that were invited */
  async exclude(callId: string, suppliers: readonly { readonly supplier: string; readonly reason: string }[]): Promise<string[]> {
    const rows = await this.work.query<{ code: string }>(
      `update invitation_to_bid i set state = 'inadmissible', reason = g.reason
       from jsonb_to_recordset($2) as g(supplier text, reason text) join membership m on m.network_id = app_network() and m.code = g.supplier
       where i.network_id = app_network() and i.call_id = $1 and i.membership_id = m.id returning m.code`,
      [callId, JSON.stringify(suppliers)],
    );
    return rows.map(({ code }) => code);
  }
}

/** A supplier that is asked for bids. */
export interface Invited {
  readonly membershipId: string;
  readonly supplier: string;
  readonly name: string;
  readonly state: 'invited' | 'inadmissible';
  readonly isAdmitted: boolean;
}

interface RulesRow {
  category: string;
  formula: Formula;
  price_weight: string;
  tier_mode: TierMode;
  band_percent: string;
  criteria: { code: string; weight: string; minimum: string | null; scorecardNeutral: string | null }[];
}

function plain(text: string): string {
  return Decimal.parse(text).toString();
}

function toRules(row: RulesRow): CategoryRules {
  const criteria = row.criteria.map(
    ({ code, weight, minimum, scorecardNeutral }): Criterion => ({
      code,
      weight: plain(weight),
      ...(minimum === null ? {} : { minimum: plain(minimum) }),
      ...(scorecardNeutral === null ? {} : { scorecardNeutral: plain(scorecardNeutral) }),
    }),
  );
  return {
    category: row.category,
    formula: row.formula,
    priceWeight: plain(row.price_weight),
    tierMode: row.tier_mode,
    bandPercent: plain(row.band_percent),
    criteria,
  };
}

/** @throws DomainError `call.unknown_<what>` that names what was given and not found */
export function assertAllKnown(what: string, given: readonly string[], found: readonly string[]): void {
  const unknown = given.filter((name) => !found.includes(name));
  if (unknown.length === 0) return;
  throw new DomainError(
    'invalid',
    `call.unknown_${what}`,
    `Unknown ${what}: ${unknown.slice(0, 20).join(', ')}. Nothing was changed.`,
    unknown.slice(0, 100).map((name) => ({ pointer: `/${what}`, detail: `no such ${what} in this network: ${name}` })),
  );
}
