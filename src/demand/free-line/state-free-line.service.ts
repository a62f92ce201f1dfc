import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertCollecting, type Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { after, assertClearing, assertSpeakable, assertStatable, type FreeLineAction, type FreeStatement, keepsPrices } from './free-line.js';
import { type FreeLine, FreeLines } from './free-lines.js';
import { KnownIndex } from '../reading/known.js';
import { KnownThings } from '../reading/known-things.js';
import { memberOf } from '../own-membership.js';
import { SingleLines } from '../single-lines.js';
import type { StatedLine } from '../reading/stated-line.js';

/** More lines than these are a file with the wrong item numbers. */
const MOST_LINES = 500;

/** Prices for the unit of the match, where they are others than those stated. */
export interface ConfirmedPrices {
  readonly price?: string | undefined;
  readonly priceUnit?: string | undefined;
  readonly mostItWouldPay?: string | undefined;
}

/** A member states a line in its own words, answers the office about it, and confirms what it was taken for. Domain §5. */
@Injectable()
export class StateFreeLine {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly things: KnownThings,
    private readonly lines: FreeLines,
    private readonly single: SingleLines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `requirement.not_a_member`, `free_line.invalid`, `free_line.too_many`, `round.phase`, `deadline.passed` */
  state(by: Mandate, roundId: string, stated: FreeStatement): Promise<FreeLine> {
    const membershipId = memberOf(by);
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertCollecting(round, await this.work.now());
      const index = new KnownIndex(await this.things.of(roundId, membershipId));
      assertStatable(stated, (name) => index.site(name) !== undefined);
      if ((await this.lines.count(roundId, membershipId, ['stated', 'asked', 'matched'])) >= MOST_LINES)
        throw new DomainError(
          'conflict',
          'free_line.too_many',
          `${MOST_LINES} lines in words wait already. Use the catalogue's item numbers, or withdraw some.`,
        );
      await this.tellOffice(round, membershipId);
      const id = newId<'free line'>();
      const site = stated.site === undefined ? undefined : index.site(stated.site);
      await this.lines.add({ id, roundId, membershipId }, by.personId, stated, site?.id);
      return this.recorded(by, 'free_line.stated', roundId, id);
    });
  }

  /**
   * Answers a question, or says that the match is not what is meant; the line waits for the office again.
   * @throws DomainError `free_line.missing`, `free_line.state`, `free_line.words`, `version.stale`, `round.phase`, `totals.published`
   */
  answer(by: Mandate, roundId: string, id: string, seen: number | undefined, answer: string): Promise<FreeLine> {
    return this.change(by, roundId, id, seen, 'answer', async (line, round) => {
      await this.tellOffice(round, line.membershipId);
      assertSpeakable(line.dialogue);
      await this.lines.recordWord(id, 'stated', 'member', answer);
      return this.recorded(by, 'free_line.answered', roundId, id);
    });
  }

  /**
   * Confirms what the office took the line for: it is a requirement line in force then, like any other.
   * @throws DomainError `free_line.missing`, `free_line.state`, `requirement.invalid`, `version.stale`, `round.phase`, `totals.published`
   */
  confirm(by: Mandate, roundId: string, id: string, seen: number | undefined, prices: ConfirmedPrices): Promise<FreeLine> {
    return this.change(by, roundId, id, seen, 'confirm', async (line) => {
      const known = await this.things.of(roundId, line.membershipId);
      const { stated, mostItWouldPay } = confirmed(line, new KnownIndex(known), prices);
      const requirementId = await this.single.add(line, known, stated, mostItWouldPay);
      await this.lines.recordConfirmed(id, requirementId);
      await this.audit.record(
        'requirement.stated',
        requirementId,
        { roundId, by: this.audit.pseudonym(by.personId) },
        { membershipId: line.membershipId },
      );
      return this.recorded(by, 'free_line.confirmed', roundId, id);
    });
  }

  /** @throws DomainError `free_line.missing`, `free_line.state`, `version.stale`, `round.phase`, `totals.published` */
  withdraw(by: Mandate, roundId: string, id: string, seen: number | undefined): Promise<FreeLine> {
    return this.change(by, roundId, id, seen, 'withdraw', async () => {
      await this.lines.recordWithdrawn(id);
      return this.recorded(by, 'free_line.withdrawn', roundId, id);
    });
  }

  private change(
    by: Mandate,
    roundId: string,
    id: string,
    seen: number | undefined,
    action: FreeLineAction,
    change: (line: FreeLine, round: Round) => Promise<FreeLine>,
  ): Promise<FreeLine> {
    memberOf(by);
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      const line = await this.lines.lock(roundId, id);
      assertClearing(round);
      assertVersion(seen, line.version);
      after(action, line.state);
      return change(line, round);
    });
  }

  /** Once, not for every line: a member with many lines waits for the office only once. */
  private async tellOffice(round: Round, membershipId: string): Promise<void> {
    if ((await this.lines.count(round.id, membershipId, ['stated'])) > 0) return;
    await this.notices.tell({ office: true }, 'free_line.stated', { round: round.title, roundId: round.id }, round.id);
  }

  private async recorded(by: Mandate, kind: string, roundId: string, id: string): Promise<FreeLine> {
    await this.audit.record(kind, id, { roundId, by: this.audit.pseudonym(by.personId) }, { membershipId: memberOf(by) });
    return this.lines.find(roundId, id);
  }
}

/** The requirement line that a matched line becomes. A price of another unit is none of this one. Domain §17. */
function confirmed(line: FreeLine, index: KnownIndex, prices: ConfirmedPrices): { stated: StatedLine; mostItWouldPay: string | undefined } {
  const match = present(line.match, 'match of a matched line');
  const item = index.item(match.item);
  const isKept = item !== undefined && keepsPrices(line.unit, { item, unit: match.unit });
  const own: ConfirmedPrices = isKept
    ? { price: line.price ?? undefined, priceUnit: line.priceUnit ?? undefined, mostItWouldPay: line.mostItWouldPay ?? undefined }
    : {};
  const { price, priceUnit } = prices.price === undefined ? own : prices;
  const stated = {
    item: match.item,
    quantity: match.quantity,
    unit: match.unit,
    kind: line.kind,
    description: line.description,
    site: line.site ?? undefined,
    from: line.from ?? undefined,
    to: line.to ?? undefined,
    supplier: line.supplier ?? undefined,
    currency: line.currency ?? undefined,
    price,
    priceUnit,
  };
  return { stated, mostItWouldPay: prices.mostItWouldPay ?? own.mostItWouldPay };
}
