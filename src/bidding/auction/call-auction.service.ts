import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { deadlineOf, type Instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import type { Call } from '../call/calls.js';
import { type Excluded, NextStage } from '../stage/next-stage.js';
import { Stages } from '../stage/stages.js';
import { AUCTION_END } from './auction.events.js';
import { assertTimes, FEWEST_BIDDERS, lastEnd, type PlannedAuction, type Visibility } from './auction.js';
import { Auctions, type Seat } from './auctions.js';
import type { Decrement } from './lot-auction.js';

/** What the office wants to have auctioned, and how. Times are local ones of the network's zone, or absolute. */
export interface NewAuction {
  readonly startsAt?: string | undefined;
  readonly endsAt: string;
  readonly lots: readonly { readonly lot: string; readonly endsAt?: string | undefined }[];
  readonly visibility: Visibility;
  readonly decrement: { readonly amount: string } | { readonly percent: string };
  readonly extendingRanks: readonly number[];
  readonly mostExtensions: number | null;
  readonly inadmissible?: readonly Excluded[] | undefined;
}

/** Calls an auction for chosen lots after evaluation, among the bidders still admissible. Domain §8.5, §9. */
@Injectable()
export class CallAuction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly networks: Networks,
    private readonly next: NextStage,
    private readonly stages: Stages,
    private readonly auctions: Auctions,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the id of the auction, which is that of its stage
   * @throws DomainError `round.missing`, `call.missing`, `call.not_published`, `round.phase`, `stage.unopened`, `call.unknown_lot`,
   * `call.unknown_supplier`, `auction.withheld_total`, `auction.too_few_bidders`, `auction.starts_past`,
   * `auction.ends_before_start`, `auction.decrement`, `deadline.…`
   */
  call(by: Mandate, roundId: string, wanted: NewAuction): Promise<string> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      const call = await this.next.publishedCall(roundId);
      assertPhase(round.phase, 'evaluating');
      await this.next.exclude(by, call, wanted.inadmissible ?? []);
      const lotIds = wanted.lots.map(({ lot }) => lot);
      await this.next.assertOfCall(call, lotIds);
      const number = (await this.next.allOpened(roundId)).length + 1;
      const auction = await this.planned(call, wanted);
      await this.assertShown(lotIds);
      const seats = await this.auctions.seats(call.id, number, lotIds, call.currency);
      assertCompetition(lotIds, seats);
      const stage = { id: newId<'stage'>(), callId: call.id, roundId, number, kind: 'auction' as const };
      const end = present(lastEnd(auction.lots), 'the end of an auction');
      await this.stages.add(stage);
      await this.auctions.call(stage.id, auction, call.currency, end, seats);
      const bidding = await this.rounds.advance(round, 'bidding');
      await this.deadlines.changed(AUCTION_END, present(firstEnd(auction), 'an end'));
      await this.announce(bidding.title, roundId, stage.id, auction, end, seats);
      return stage.id;
    });
  }

  private async planned(call: Call, wanted: NewAuction): Promise<PlannedAuction> {
    const { timeZone } = await this.networks.current();
    const now = await this.work.now();
    const startsAt = wanted.startsAt === undefined ? now : deadlineOf(wanted.startsAt, timeZone);
    const lots = wanted.lots.map(({ lot, endsAt = wanted.endsAt }) => ({ lotId: lot, endsAt: deadlineOf(endsAt, timeZone) }));
    assertTimes({ startsAt, lots }, now);
    const { visibility, mostExtensions, extendingRanks } = wanted;
    return { startsAt, lots, visibility, rules: { decrement: decrementOf(wanted.decrement, call.currency), extendingRanks, mostExtensions } };
  }

  private async assertShown(lotIds: readonly string[]): Promise<void> {
    const withheld = await this.auctions.withheld(lotIds);
    if (withheld.length === 0) return;
    throw new DomainError(
      'conflict',
      'auction.withheld_total',
      `The totals of ${withheld.slice(0, 20).join(', ')} are not published as they are; the price of such a lot would tell them. Call a sealed stage instead.`,
    );
  }

  private async announce(
    round: string,
    roundId: string,
    stageId: string,
    auction: PlannedAuction,
    end: Instant,
    seats: readonly Seat[],
  ): Promise<void> {
    const { startsAt, visibility, rules, lots } = auction;
    const memberships = [...new Set(seats.map(({ membershipId }) => membershipId))];
    await this.notices.tell(
      { memberships, roles: ['bidder'] },
      'auction.called',
      { round, roundId, startsAt: isoOf(startsAt), deadline: isoOf(end) },
      roundId,
    );
    await this.audit.record('auction.called', stageId, {
      roundId,
      startsAt: isoOf(startsAt),
      lots: lots.map(({ lotId, endsAt }) => ({ lot: lotId, endsAt: isoOf(endsAt) })),
      visibility,
      decrement: 'amount' in rules.decrement ? rules.decrement.amount.toString() : `${rules.decrement.percent.toString()} %`,
      extendingRanks: rules.extendingRanks,
      mostExtensions: rules.mostExtensions,
    });
    await this.outbox.add('stage.called', { stageId, roundId });
  }
}

function firstEnd({ lots }: PlannedAuction): Instant | undefined {
  return lots.map(({ endsAt }) => endsAt).toSorted((a, b) => (a < b ? -1 : 1))[0];
}

/** @throws DomainError `auction.decrement` for an amount with more decimals than the currency */
function decrementOf(wanted: NewAuction['decrement'], currency: string): Decrement {
  if ('percent' in wanted) return { percent: Decimal.parse(wanted.percent) };
  try {
    return { amount: Money.parse(wanted.amount, currency) };
  } catch {
    throw new DomainError('invalid', 'auction.decrement', `${wanted.amount} has more decimals than ${currency} knows.`, [
      { pointer: '/decrement/amount', detail: `an amount in ${currency}` },
    ]);
  }
}

function assertCompetition(lotIds: readonly string[], seats: readonly Seat[]): void {
  const lonely = lotIds.flatMap((lot, index) => (seats.filter(({ lotId }) => lotId === lot).length < FEWEST_BIDDERS ? [index] : []));
  if (lonely.length === 0) return;
  throw new DomainError(
    'conflict',
    'auction.too_few_bidders',
    `An auction needs ${FEWEST_BIDDERS} admissible bidders with a price for every position of the lot; ${lonely.length} of the chosen lots have fewer. Nothing was changed.`,
    lonely.map((index) => ({ pointer: `/lots/${index}/lot`, detail: `fewer than ${FEWEST_BIDDERS} bidders` })),
  );
}
