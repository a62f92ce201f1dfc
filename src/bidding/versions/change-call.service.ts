import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { MarketShares } from '../../round/market-shares.js';
import type { Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { deadlineOf, type Instant, instantOf, isoOf } from '../../values/instant.js';
import { STAGE_DEADLINE } from '../bidding.events.js';
import { assertNone, lotObstacles } from '../call/call.js';
import { type Call, Calls } from '../call/calls.js';
import { CallingOfStages } from '../stage/calling-of-stages.js';
import { assertQuestionsDeadline } from '../questions/question.js';
import { type KnownStage, Stages } from '../stage/stages.js';
import type { CallContent } from './call-content.js';
import { type CallChange, CallContents } from './call-contents.js';
import { type CallDifference, differencesOf } from './call-difference.js';
import { CallVersions } from './call-versions.js';
import { assertChangeable, deadlineAfterChange, isInvalidating } from './change-consequences.js';

const MOST_VERSIONS = 200;

/** A change as the office writes it: times as people enter them. */
export interface WantedChange extends Omit<CallChange, 'questionsUntil'> {
  readonly questionsUntil?: string | null | undefined;
  /** A later deadline for bids. */
  readonly deadline?: string | undefined;
  /** Told to the suppliers with what changed. */
  readonly note?: string | undefined;
}

/** What a change would come to, or has come to. */
export interface ChangeOutcome {
  readonly number: number;
  readonly differences: readonly CallDifference[];
  readonly invalidatesBids: boolean;
  /** Of the open stage; null: none is open. */
  readonly deadline: Instant | null;
}

interface Planned extends ChangeOutcome {
  readonly round: Round;
  readonly call: Call;
  readonly open: KnownStage | undefined;
  readonly before: CallContent;
  readonly after: CallContent;
}

/** Changes a published call: a new version, with consequences for bids and deadline, told to every supplier. Domain §7. */
@Injectable()
export class ChangeCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly networks: Networks,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly calling: CallingOfStages,
    private readonly contents: CallContents,
    private readonly versions: CallVersions,
    private readonly marketShares: MarketShares,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** What the change would come to; nothing is written. @throws DomainError as `change` */
  preview(by: Mandate, roundId: string, wanted: WantedChange): Promise<ChangeOutcome> {
    return this.work.as(by, () => this.plan(roundId, wanted));
  }

  /**
   * @param seen the version of the call's row that the caller saw
   * @throws DomainError `round.missing`, `call.missing`, `call.not_published`, `call.unchanged`, `call.not_ready`, `call.bids_opened`,
   * `call.too_many_versions`, `call.in_auction`, `call.unknown_lot`, `call.unknown_category`, `market_share.unjustified`, `stage.deadline_passed`,
   * `stage.deadline_backward`, `stage.not_open`, `question.deadline_…`, `deadline.…`, `version.stale`
   */
  change(by: Mandate, roundId: string, wanted: WantedChange, seen: number | undefined): Promise<ChangeOutcome> {
    return this.work.as(by, async () => {
      const planned = await this.plan(roundId, wanted, seen);
      const { call, open, before, after, number, differences, invalidatesBids, deadline } = planned;
      // A call that was published before versions were kept has none yet.
      const first = { number: number - 1, content: before, note: undefined, differences: [], invalidatesBids: false };
      await this.versions.record(call.id, first);
      await this.versions.apply(call, before, after, number);
      const hash = await this.versions.record(call.id, { number, content: after, note: wanted.note, differences, invalidatesBids });
      if (open && deadline !== null) await this.changeStage(planned, open, deadline);
      await this.audit.record('call.changed', call.id, {
        by: this.audit.pseudonym(by.personId),
        roundId,
        number,
        content: hash,
        parts: [...new Set(differences.map(({ part }) => part))],
        invalidatesBids,
        deadline: deadline === null ? null : isoOf(deadline),
      });
      await this.tell(planned);
      return { number, differences, invalidatesBids, deadline };
    });
  }

  /** The open stage is held alone, so that bids being accepted come before the change or are decided after it. */
  private async plan(roundId: string, wanted: WantedChange, seen?: number): Promise<Planned> {
    const round = await this.rounds.lock(roundId);
    const call = await this.calls.ofRound(roundId);
    if (!call || call.state === 'draft') throw missing('call');
    assertVersion(seen, call.version);
    const stages = await this.stages.ofRound(roundId);
    const isOpen = stages.find(({ stage }) => stage.state === 'open');
    if (isOpen?.kind === 'auction')
      throw new DomainError('conflict', 'call.in_auction', 'An auction is running; the call cannot be changed before it has ended.');
    const open = isOpen && (await this.stages.lock(roundId, isOpen.id));
    const now = await this.work.now();
    assertChangeable(call.state, present(stages, open), [], now);
    const before = await this.contents.present(call);
    const { change, deadline } = await this.resolved(wanted, open, now);
    const changed = await this.contents.changed(roundId, before, change);
    const after = deadline === undefined ? changed : { ...changed, deadline: isoOf(deadline) };
    const differences = differencesOf(before, after);
    assertChangeable(call.state, present(stages, open), differences, now);
    const number = (call.publishedVersion ?? 1) + 1;
    this.assertWorthwhile(differences, wanted, number);
    await this.assertSound(round, before, after, now);
    return { round, call, open, before, after, number, differences, invalidatesBids: isInvalidating(differences), deadline: deadline ?? null };
  }

  private async resolved(
    { questionsUntil, deadline, note: _note, ...change }: WantedChange,
    open: KnownStage | undefined,
    now: Instant,
  ): Promise<{ change: CallChange; deadline: Instant | undefined }> {
    const { timeZone } = await this.networks.current();
    const later = deadline === undefined ? undefined : deadlineOf(deadline, timeZone);
    if (later !== undefined && !open)
      throw new DomainError('conflict', 'stage.not_open', 'No stage is open, so there is no deadline to move. It is set when the stage is called.');
    const until = typeof questionsUntil === 'string' ? deadlineOf(questionsUntil, timeZone) : questionsUntil;
    return { change: { ...change, questionsUntil: until }, deadline: open && deadlineAfterChange(open.stage, later, now) };
  }

  /** A deadline that only moves because there was a change is none by itself. */
  private assertWorthwhile(differences: readonly CallDifference[], { deadline }: WantedChange, number: number): void {
    const said = differences.filter(({ field }) => field !== 'deadline' || deadline !== undefined);
    if (said.length === 0)
      throw new DomainError('conflict', 'call.unchanged', 'The call says all of this already; nothing was changed and nobody was told.');
    if (number > MOST_VERSIONS)
      throw new DomainError(
        'too_many',
        'call.too_many_versions',
        `The call has ${MOST_VERSIONS} versions; no more are made. Call a further stage instead.`,
      );
  }

  private async assertSound(round: Round, before: CallContent, after: CallContent, now: Instant): Promise<void> {
    const lots = after.lots.map(({ id, category, positions }) => ({ id, category, positions: positions.length }));
    assertNone(lotObstacles({ lots, categoriesWithRules: after.categories.map(({ category }) => category) }));
    await this.marketShares.assertMayPublish(round.id, [...new Set(lots.map(({ category }) => category))]);
    if (after.questionsUntil === null || after.questionsUntil === before.questionsUntil) return;
    assertQuestionsDeadline(instantOf(after.questionsUntil), after.deadline === null ? undefined : instantOf(after.deadline), now);
  }

  private async changeStage({ before, after, number, invalidatesBids }: Planned, open: KnownStage, deadline: Instant): Promise<void> {
    const [earlier, later] = [before, after].map(({ lots }) => lots.map(({ id }) => id)) as [string[], string[]];
    const lots = { lost: earlier.filter((id) => !later.includes(id)), got: later.filter((id) => !earlier.includes(id)) };
    await this.versions.applyToStage(open.id, number, deadline, lots);
    if (invalidatesBids) await this.versions.invalidateBids(open.id, number);
    if (deadline === open.deadline) return;
    await this.deadlines.changed(STAGE_DEADLINE, deadline);
    await this.audit.record('stage.moved', open.id, { deadline: isoOf(deadline), callVersion: number });
  }

  /** Every invited supplier is told, whether or not it has bid; of the open stage only those that it asks. */
  private async tell({ round, call, open, number, invalidatesBids, deadline }: Planned): Promise<void> {
    const invited = await this.calling.stillAsked(call.id);
    const asked = open && deadline !== null ? await this.calling.askedIn(open.id, call.id) : [];
    const bidders = (memberships: readonly string[]) => ({ memberships, roles: ['bidder'] as const });
    const told = { round: round.title, roundId: round.id, version: `${number}` };
    await this.notices.tell(bidders(invited.filter((each) => !asked.includes(each))), 'call.changed', told, round.id);
    if (deadline === null) return;
    const until = { ...told, deadline: isoOf(deadline) };
    await this.notices.tell(bidders(asked), invalidatesBids ? 'call.changed_anew' : 'call.changed_open', until, round.id);
  }
}

/** The stages with the open one as it is under its lock. */
function present(stages: readonly KnownStage[], open: KnownStage | undefined): KnownStage['stage'][] {
  return stages.map((known) => (known.id === open?.id ? open.stage : known.stage));
}
