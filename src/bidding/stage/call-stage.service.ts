import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { deadlineOf } from '../../values/instant.js';
import type { Call } from '../call/calls.js';
import { CallingOfStages } from './calling-of-stages.js';
import { ChosenBidders } from './chosen-bidders.js';
import { type Excluded, type NamedBidder, NextStage } from './next-stage.js';
import { chosenHolders, ReadinessOfCalls } from '../opening/readiness.js';
import { HOLDERS, stageKeyFor } from '../seal/stage-key.js';
import { StageShares } from '../seal/stage-shares.js';
import { type KnownStage, Stages } from './stages.js';

/** What a further stage is for: chosen lots, chosen bidders with a remark to each, and without bidders that are no longer admissible. Domain §8.5. */
export interface NewStage {
  readonly deadline: string;
  readonly lots?: readonly string[] | undefined;
  readonly bidders?: readonly NamedBidder[] | undefined;
  readonly inadmissible?: readonly Excluded[] | undefined;
}

/** Calls the first stage of a published call, or, after evaluation, a further one. Domain §7, §8.5. */
@Injectable()
export class CallStage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly networks: Networks,
    private readonly next: NextStage,
    private readonly stages: Stages,
    private readonly shares: StageShares,
    private readonly chosen: ChosenBidders,
    private readonly readiness: ReadinessOfCalls,
    private readonly calling: CallingOfStages,
  ) {}

  /**
   * @returns the stage's id
   * @throws DomainError `call.missing`, `call.not_published`, `round.phase`, `stage.unopened`, `stage.deadline_past`, `stage.first_asks_all`,
   * `call.unknown_lot`, `call.unknown_supplier`, `deadline.…`
   */
  call(by: Mandate, roundId: string, wanted: NewStage): Promise<string> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      const call = await this.next.publishedCall(roundId);
      assertPhase(round.phase, 'bidding', 'evaluating');
      const { timeZone } = await this.networks.current();
      const deadline = deadlineOf(wanted.deadline, timeZone);
      await this.next.exclude(by, call, wanted.inadmissible ?? []);
      await this.next.assertOfCall(call, wanted.lots ?? []);
      const stage = await this.nextStage(call);
      if (wanted.bidders) {
        if (stage.number === 1) throw firstAsksAll();
        await this.chosen.choose(stage.id, roundId, await this.next.chosenOf(call, wanted.bidders));
      }
      const bidding = round.phase === 'evaluating' ? await this.rounds.advance(round, 'bidding') : round;
      await this.calling.call(bidding, call, stage, deadline, wanted.lots ?? null);
      return stage.id;
    });
  }

  /** The draft that waits for its deadline, or a new stage with a key of its own, once all earlier ones are opened. */
  private async nextStage(call: Call): Promise<Pick<KnownStage, 'id' | 'number'>> {
    const stages = await this.stages.ofRound(call.roundId);
    const draft = stages.find(({ stage }) => stage.state === 'draft');
    if (draft) return draft;
    await this.next.allOpened(call.roundId);
    return this.withKey({ id: newId<'stage'>(), number: stages.length + 1, callId: call.id, roundId: call.roundId });
  }

  private async withKey(stage: {
    readonly id: string;
    readonly number: number;
    readonly callId: string;
    readonly roundId: string;
  }): Promise<typeof stage> {
    const holders = chosenHolders(await this.readiness.holders());
    if (holders.length !== HOLDERS)
      throw new DomainError(
        'conflict',
        'call.not_ready',
        'Key holders are missing: two office persons and an auditor (or a third office person) register a holder key first.',
      );
    const key = stageKeyFor(stage.id, holders);
    await this.stages.add(stage);
    await this.shares.giveKey(stage.id, 'bids', key.publicKey, key.shares);
    return stage;
  }
}

function firstAsksAll(): DomainError {
  return new DomainError(
    'invalid',
    'stage.first_asks_all',
    'The first stage asks every invited supplier; bidders are chosen for a further one, after the evaluation. Nothing was changed.',
    [{ pointer: '/bidders', detail: 'only for a further stage' }],
  );
}
