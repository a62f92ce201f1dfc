import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { BiddingMandates } from '../../round/bidding-mandates.js';
import { MarketShares } from '../../round/market-shares.js';
import { assertPhase } from '../../round/phase.js';
import type { Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { assertDraft, assertReady } from './call.js';
import { type Call, Calls } from './calls.js';
import { CallingOfStages } from '../stage/calling-of-stages.js';
import { type Envelope, keyName } from '../envelopes/envelope.js';
import { chosenHolders, ReadinessOfCalls, type RegisteredHolder } from '../opening/readiness.js';
import { CallDocuments } from '../documents/call-documents.js';
import { Stages } from '../stage/stages.js';
import { type StageKey, stageKeyFor } from '../seal/stage-key.js';
import { StageShares } from '../seal/stage-shares.js';
import { CallContents } from '../versions/call-contents.js';
import { CallVersions } from '../versions/call-versions.js';

/** Publishes a call: from here on suppliers are asked for bids. Domain §7, §8. */
@Injectable()
export class PublishCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly shares: StageShares,
    private readonly readiness: ReadinessOfCalls,
    private readonly marketShares: MarketShares,
    private readonly mandates: BiddingMandates,
    private readonly calling: CallingOfStages,
    private readonly contents: CallContents,
    private readonly documents: CallDocuments,
    private readonly versions: CallVersions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Checks that everything is recorded, makes the first stage's key and tries it out with a test bid, brings the round
   * into `bidding` and, if the first stage has a deadline already, calls it.
   * @throws DomainError `call.missing`, `call.published`, `call.not_ready`, `market_share.unjustified`,
   * `bidding_mandate.missing`, `round.phase`, `stage.deadline_past`
   */
  publish(by: Mandate, roundId: string): Promise<void> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      const call = await this.calls.ofRound(roundId);
      if (!call) throw missing('call');
      assertDraft(call.state);
      assertPhase(round.phase, 'pooling');
      await this.calls.fixLots(call.id, roundId);
      const holders = await this.checked(round, call);
      const first = present((await this.stages.ofRound(roundId))[0], 'the first stage of a draft');
      const key = await this.keyed(first.id, 'bids', holders);
      const priceKey = call.twoEnvelopes ? await this.keyed(first.id, 'prices', holders) : undefined;
      await this.calls.publish(call.id);
      await this.recordFirstVersion(call);
      const bidding = await this.rounds.advance(round, 'bidding');
      await this.audit.record('call.published', call.id, {
        by: this.audit.pseudonym(by.personId),
        roundId,
        ...this.logged(key),
        ...(priceKey ? { prices: this.logged(priceKey) } : {}),
        documents: (await this.documents.ofCall(call.id)).map(({ name, sha256 }) => ({ name, sha256 })),
      });
      await this.outbox.add('call.published', { callId: call.id, roundId });
      if (first.deadline !== undefined) await this.calling.call(bidding, call, first, first.deadline, null);
    });
  }

  /** Makes a key of the first stage, its private half only in the holders' shares. */
  private async keyed(stageId: string, envelope: Envelope, holders: readonly RegisteredHolder[]): Promise<StageKey> {
    const key = stageKeyFor(keyName(stageId, envelope), chosenHolders(holders));
    await this.shares.giveKey(stageId, envelope, key.publicKey, key.shares);
    return key;
  }

  private logged({ publicKey, shares }: StageKey) {
    return {
      publicKey: publicKey.toString('hex'),
      shares: shares.map(({ number, personId, commitment }) => ({
        number,
        holder: this.audit.pseudonym(personId),
        commitment: commitment.toString('hex'),
      })),
    };
  }

  /** What suppliers read from here on; later versions say what they changed of it. Domain §7. */
  private async recordFirstVersion(call: Call): Promise<void> {
    const content = await this.contents.present(call);
    await this.versions.record(call.id, { number: 1, content, note: undefined, differences: [], invalidatesBids: false });
  }

  private async checked(round: Round, call: Call): Promise<RegisteredHolder[]> {
    const [rules, invited, holders] = [await this.calls.rules(call.id), await this.calls.invitations(call.id), await this.readiness.holders()];
    const ready = await this.readiness.of(
      round,
      call,
      rules.map(({ category }) => category),
      invited,
      holders,
    );
    assertReady(ready);
    await this.marketShares.assertMayPublish(round.id, [...new Set(ready.lots.map(({ category }) => category))]);
    await this.mandates.assertGiven(round.id, await this.readiness.takingPart(round.id));
    return holders;
  }
}
