import { Injectable } from '@nestjs/common';
import { AwardedLots } from '../agreement/awarded-lots.js';
import { Outcomes } from '../award/decision/outcomes.js';
import { Calls } from '../bidding/call/calls.js';
import { ShownLots } from '../bidding/call/shown-lots.js';
import { Networks } from '../network/networks.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { instant, isoOf } from '../values/instant.js';
import { present } from '../values/invariant.js';
import type { CalledFacts, DecidedFacts, OfferFacts, OpenedFacts, RoundFacts, SignedFacts } from './facts.js';

const iso = (micros: string): string => isoOf(instant(BigInt(micros)));
const isoOr = (micros: string | null): string | null => (micros === null ? null : iso(micros));

type CallRow = Pick<CalledFacts, 'publishedAt' | 'deadline' | 'hasAuction'>;
type OfferRow = Omit<OfferFacts, 'bidder'> & OfferFacts['bidder'];

/** Reads what releases tell of a round. Works as the service, since only it knows which shown totals are not the exact ones; what leaves is chosen after. */
@Injectable()
export class ReadRoundFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly lots: ShownLots,
    private readonly outcomes: Outcomes,
    private readonly awarded: AwardedLots,
  ) {}

  /** @throws DomainError `round.missing` */
  async of(roundId: string): Promise<RoundFacts> {
    const { slug, name, country, locale } = await this.networks.current();
    const { id, title, phase, termFrom, termTo, cancelReason = null } = await this.rounds.find(roundId);
    const times = await this.work.one<{ made: string; since: string }>(
      `select microseconds(made_at)::text as made, microseconds(phase_since)::text as since from round where network_id = app_network() and id = $1`,
      [roundId],
    );
    const { made, since } = present(times, 'a round that was found');
    return {
      network: { slug, name, country, locale },
      round: { id, title, phase, termFrom, termTo, madeAt: iso(made), phaseSince: iso(since), cancelReason },
      called: await this.called(roundId),
      opened: await this.opened(roundId),
      decided: await this.decided(roundId, locale),
      signed: await this.signed(roundId),
      hidingTotals: await this.outcomes.lotsHidingTotals(roundId),
    };
  }

  private async called(roundId: string): Promise<CalledFacts | undefined> {
    const call = await this.calls.ofRound(roundId);
    const row = await this.work.one<CallRow>(
      `select microseconds(c.published_at)::text as "publishedAt", microseconds(max(stage_deadline(s)))::text as deadline,
         coalesce(bool_or(s.kind = 'auction'), false) as "hasAuction"
       from call c left join stage s on s.network_id = c.network_id and s.call_id = c.id and s.state in ('open', 'closed', 'opened')
       where c.network_id = app_network() and c.round_id = $1 and c.published_at is not null group by c.published_at`,
      [roundId],
    );
    if (!call || !row) return undefined;
    const changes = await this.work.query<CalledFacts['changes'][number]>(
      `select number, microseconds(made_at)::text as at, note from call_version where network_id = app_network() and call_id = $1 and number > 1 order by number`,
      [call.id],
    );
    return {
      version: call.publishedVersion ?? 1,
      publishedAt: iso(row.publishedAt),
      currency: call.currency,
      questionsUntil: call.questionsUntil === undefined ? null : isoOf(call.questionsUntil),
      deadline: isoOr(row.deadline),
      hasAuction: row.hasAuction,
      rules: await this.calls.rules(call.id),
      changes: changes.map(({ at, ...change }) => ({ ...change, at: iso(at) })),
      lots: await this.lots.ofCall(call),
    };
  }

  /** What is sealed stays unread: bids of stages that are not opened, and of the late, withdrawn and replaced ones even their number. Domain §8.2. */
  private async opened(roundId: string): Promise<OpenedFacts | undefined> {
    const stage = await this.work.one<{ id: string; at: string; bids: number; bidders: number }>(
      `select s.id, microseconds(s.opened_at)::text as at, n.bids, n.bidders
       from stage s cross join (select count(*)::int as bids, count(distinct b.membership_id)::int as bidders
         from bid b join stage o on o.network_id = b.network_id and o.id = b.stage_id
         where b.network_id = app_network() and o.round_id = $1 and o.state = 'opened' and b.state in ('opened', 'unreadable', 'excluded')) n
       where s.network_id = app_network() and s.round_id = $1 and s.state = 'opened' order by s.number desc limit 1`,
      [roundId],
    );
    if (!stage) return undefined;
    const offers = await this.work.query<OfferRow>(
      `select so.bid_id as "bidId", so.lot_id as "lotId", microseconds(so.received_at)::text as "receivedAt", e.price::text as price, e.excluded,
         m.code, o.name, o.street, o.postcode, o.city, o.country, o.vat_id as "vatId"
       from standing_offer so join membership m on m.network_id = so.network_id and m.id = so.membership_id join organisation o on o.id = m.organisation_id
       left join evaluation e on e.network_id = so.network_id and e.stage_id = so.stage_id and e.lot_id = so.lot_id and e.membership_id = so.membership_id
       where so.network_id = app_network() and so.stage_id = $1 order by so.received_at, so.lot_id`,
      [stage.id],
    );
    return {
      at: iso(stage.at),
      bids: stage.bids,
      bidders: stage.bidders,
      offers: offers.map(({ bidId, lotId, receivedAt, price, excluded, ...bidder }) => ({
        bidId,
        lotId,
        receivedAt: iso(receivedAt),
        price,
        excluded,
        bidder,
      })),
    };
  }

  private async decided(roundId: string, locale: 'de' | 'en'): Promise<DecidedFacts | undefined> {
    const decision = await this.work.one<{ at: string; final: string | null }>(
      `select microseconds(d.confirmed_at)::text as at, microseconds(s.ended_at)::text as final from award_decision d
       left join standstill s on s.network_id = d.network_id and s.round_id = d.round_id
       where d.network_id = app_network() and d.round_id = $1 and d.state = 'confirmed'`,
      [roundId],
    );
    if (!decision) return undefined;
    const prices = await this.work.query<{ lotId: string; supplier: string; price: string }>(
      `select lot_id as "lotId", membership_id as supplier, price::text from award where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    const priceOf = new Map(prices.map(({ lotId, supplier, price }) => [`${lotId} ${supplier}`, price]));
    const winners = await this.awarded.of(roundId);
    return {
      at: iso(decision.at),
      finalAt: isoOr(decision.final),
      awards: winners.map(({ membershipId, lots, code, name, street, postcode, city, country, vatId }) => ({
        supplier: { code, name, street, postcode, city, country, vatId },
        lots: lots.map(({ lotId, positions }) => ({
          lotId,
          price: present(priceOf.get(`${lotId} ${membershipId}`), 'the price of an awarded lot'),
          positions: positions.map(({ nameDe, nameEn, ...position }) => ({ ...position, name: locale === 'de' ? nameDe : nameEn })),
        })),
      })),
    };
  }

  private async signed(roundId: string): Promise<SignedFacts[]> {
    const rows = await this.work.query<SignedFacts>(
      `select a.number, a.title, m.code as supplier, microseconds(min(greatest(e.signed_by_supplier_at, e.signed_by_network_at)))::text as "signedAt",
         a.term_from::text as "termFrom", a.term_to::text as "termTo"
       from agreement a join membership m on m.network_id = a.network_id and m.id = a.membership_id
       join edition e on e.network_id = a.network_id and e.agreement_id = a.id and e.opened_at is not null
       where a.network_id = app_network() and a.round_id = $1 group by a.year, a.serial, a.number, a.title, m.code, a.term_from, a.term_to order by a.year, a.serial`,
      [roundId],
    );
    return rows.map((row) => ({ ...row, signedAt: iso(row.signedAt) }));
  }
}
