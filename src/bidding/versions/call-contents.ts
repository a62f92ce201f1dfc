import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { type Instant, isoOf } from '../../values/instant.js';
import type { CategoryRules } from '../call/call.js';
import { assertAllKnown, type Call, Calls } from '../call/calls.js';
import { ShownLots } from '../call/shown-lots.js';
import { type KnownStage, Stages } from '../stage/stages.js';
import type { CallContent } from './call-content.js';

/** What of a published call is to be different; what is left out stays. */
export interface CallChange {
  readonly categories?: readonly CategoryRules[] | undefined;
  /** Lot ids. */
  readonly lots?: readonly string[] | undefined;
  readonly allPositions?: boolean | undefined;
  readonly standstillDays?: number | undefined;
  readonly conditions?: string | undefined;
  /** null: bids bind without a day. */
  readonly validUntil?: string | null | undefined;
  /** null: until the deadline for bids. */
  readonly questionsUntil?: Instant | null | undefined;
}

/** What versions of a call say. */
@Injectable()
export class CallContents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly lots: ShownLots,
  ) {}

  /** What the call says now. */
  async present(call: Call): Promise<CallContent> {
    const { currency, allPositions, standstillDays, conditions, validUntil, questionsUntil, roundId } = call;
    return {
      currency,
      allPositions,
      standstillDays,
      conditions,
      validUntil,
      questionsUntil: isoOr(questionsUntil),
      deadline: isoOr(biddingDeadline(await this.stages.ofRound(roundId))),
      categories: await this.calls.rules(call.id),
      lots: await this.lots.ofCall(call),
    };
  }

  /** What the call would say after a change; nothing is written. @throws DomainError `call.unknown_lot`, `call.unknown_category` */
  async changed(roundId: string, before: CallContent, change: CallChange): Promise<CallContent> {
    const { categories, lots, questionsUntil, validUntil } = change;
    return {
      ...before,
      allPositions: change.allPositions ?? before.allPositions,
      standstillDays: change.standstillDays ?? before.standstillDays,
      conditions: change.conditions ?? before.conditions,
      validUntil: validUntil === undefined ? before.validUntil : validUntil,
      questionsUntil: questionsUntil === undefined ? before.questionsUntil : isoOr(questionsUntil ?? undefined),
      categories: categories ? await this.knownRules(categories) : before.categories,
      lots: lots ? await this.knownLots(roundId, lots) : before.lots,
    };
  }

  private async knownLots(roundId: string, ids: readonly string[]): Promise<CallContent['lots']> {
    const lots = await this.lots.among(roundId, ids);
    assertAllKnown(
      'lot',
      ids,
      lots.map(({ id }) => id),
    );
    return lots;
  }

  private async knownRules(categories: readonly CategoryRules[]): Promise<CategoryRules[]> {
    const codes = categories.map(({ category }) => category);
    const known = await this.work.query<{ code: string }>(
      `select code from category where network_id = app_network() and code = any($1::text[]) order by code`,
      [codes],
    );
    const found = known.map(({ code }) => code);
    assertAllKnown('category', codes, found);
    return categories.map(asStored).sort((a, b) => found.indexOf(a.category) - found.indexOf(b.category));
  }
}

/** Decimals as they are kept, so that `60.0` is no change of `60`. */
function asStored({ criteria, priceWeight, bandPercent, ...rules }: CategoryRules): CategoryRules {
  const plain = (text: string): string => Decimal.parse(text).toString();
  return {
    ...rules,
    priceWeight: plain(priceWeight),
    bandPercent: plain(bandPercent),
    criteria: criteria.map(({ code, weight, minimum, scorecardNeutral }) => ({
      code,
      weight: plain(weight),
      ...(minimum === undefined ? {} : { minimum: plain(minimum) }),
      ...(scorecardNeutral === undefined ? {} : { scorecardNeutral: plain(scorecardNeutral) }),
    })),
  };
}

/** Of the stage that is open, or else planned for a stage that is not called yet. */
function biddingDeadline(stages: readonly KnownStage[]): Instant | undefined {
  return stages.find(({ stage }) => stage.state === 'open' || stage.state === 'draft')?.deadline;
}

function isoOr(at: Instant | undefined): string | null {
  return at === undefined ? null : isoOf(at);
}
