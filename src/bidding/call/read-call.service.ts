import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import type { CallView, StageView } from './calls.schema.js';
import { type Call, Calls } from './calls.js';
import { ChosenBidders } from '../stage/chosen-bidders.js';
import { CallDocuments } from '../documents/call-documents.js';
import { arePricesSealed, envelopeAt } from '../envelopes/envelope.js';
import { ShownLots } from './shown-lots.js';
import { openingProgress } from '../stage/stage.js';
import { type ShareHolder, StageShares } from '../seal/stage-shares.js';
import { type KnownStage, Stages } from '../stage/stages.js';

type View = z.infer<typeof CallView>;
type StageSeen = z.infer<typeof StageView>;

/** Shows a call and its stages to whoever may see them; row-level security decides who that is. Domain §6.4, §7. */
@Injectable()
export class ReadCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly shares: StageShares,
    private readonly chosen: ChosenBidders,
    private readonly lots: ShownLots,
    private readonly documents: CallDocuments,
  ) {}

  /** @throws DomainError `round.missing`, `call.missing` */
  read(by: Mandate, roundId: string): Promise<View> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const call = await this.calls.ofRound(roundId);
      if (!call) throw missing('call');
      const { id, questionsUntil, ...said } = call;
      const stages = [];
      for (const stage of await this.stages.ofRound(roundId)) stages.push(await this.seen(by, stage));
      return {
        ...said,
        id,
        questionsUntil: isoOr(questionsUntil),
        categories: (await this.calls.rules(id)).map((rules) => ({
          ...rules,
          criteria: rules.criteria.map(({ code, weight, minimum, scorecardNeutral }) => ({
            code,
            weight,
            ...(minimum === undefined ? {} : { minimum }),
            ...(scorecardNeutral === undefined ? {} : { scorecardNeutral }),
          })),
        })),
        suppliers: by.side === 'member' ? [] : await this.calls.invitations(id),
        lots: await this.lots.ofCall(call),
        documents: await this.documents.ofCall(id),
        stages,
        allowedActions: by.side === 'office' ? actionsOn(call, round.phase, stages) : [],
      };
    });
  }

  /** @throws DomainError `round.missing` */
  list(by: Mandate, roundId: string): Promise<StageSeen[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const stages = [];
      for (const stage of await this.stages.ofRound(roundId)) stages.push(await this.seen(by, stage));
      return stages;
    });
  }

  /** @throws DomainError `stage.missing` */
  stage(by: Mandate, roundId: string, stageId: string): Promise<StageSeen> {
    return this.work.as(by, async () => this.seen(by, await this.stages.read(roundId, stageId)));
  }

  private async seen(by: Mandate, known: KnownStage): Promise<StageSeen> {
    const { stage } = known;
    const isOverseer = by.side === 'office' || by.side === 'auditor';
    const envelope = envelopeAt(known);
    const holders = isOverseer ? await this.shares.holders(known.id, envelope) : [];
    const opening = isOverseer
      ? openingProgress(
          stage,
          holders.filter(({ releasedAt }) => releasedAt !== undefined),
          known.openingFault,
        )
      : undefined;
    const mayRelease = holders.some(({ personId, releasedAt }) => personId === by.personId && releasedAt === undefined);
    const isAsked = by.side === 'supplier' && (await this.calls.invitations(known.callId)).some(({ state }) => state === 'invited');
    return {
      id: known.id,
      number: known.number,
      kind: known.kind,
      state: stage.state,
      deadline: isoOr(known.deadline),
      closedAt: stage.state === 'closed' || stage.state === 'opened' ? isoOf(stage.closedAt) : null,
      openedAt: stage.state === 'opened' ? isoOf(stage.openedAt) : null,
      twoEnvelopes: known.hasTwoEnvelopes,
      technicalOpenedAt: isoOr(known.technicalOpenedAt),
      lots: known.lotIds === null ? null : [...known.lotIds],
      publicKey: known.publicKey?.toString('hex') ?? null,
      pricePublicKey: known.pricePublicKey?.toString('hex') ?? null,
      ...(known.isForChosen && by.side !== 'member' ? { bidders: await this.chosen.of(known.id) } : {}),
      ...(isOverseer ? { holders: holders.map((holder) => holderSeen(by, holder)) } : {}),
      ...(opening === undefined ? {} : { opening }),
      ...(by.side === 'supplier' ? { hasMyBid: await this.hasBid(known.id, by.membershipId) } : {}),
      version: known.version,
      allowedActions: known.kind === 'auction' ? [] : stageActions(by, known, isAsked, mayRelease),
    };
  }

  private async hasBid(stageId: string, membershipId: string | null | undefined): Promise<boolean> {
    const found = await this.work.one<{ id: string }>(
      `select id from bid where network_id = app_network() and stage_id = $1 and membership_id = $2 limit 1`,
      [stageId, membershipId],
    );
    return found !== undefined;
  }
}

function isoOr(at: Instant | undefined): string | null {
  return at === undefined ? null : isoOf(at);
}

function actionsOn(call: Call, phase: string, stages: readonly StageSeen[]): View['allowedActions'] {
  if (call.state === 'draft') return phase === 'pooling' ? ['change', 'publish'] : [];
  const isChangeable = stages.every(({ state }) => state === 'draft') || stages.some(({ state, kind }) => state === 'open' && kind === 'sealed');
  const isNext = stages.every(({ state }) => state === 'opened') || stages.some(({ state }) => state === 'draft');
  if (call.state !== 'published') return [];
  return [
    ...(isChangeable ? (['amend'] as const) : []),
    ...(isNext && (phase === 'bidding' || phase === 'evaluating') ? (['callStage'] as const) : []),
  ];
}

function holderSeen(by: Mandate, { name, side, personId, releasedAt }: ShareHolder): NonNullable<StageSeen['holders']>[number] {
  return { name, side, isMe: personId === by.personId, releasedAt: releasedAt === undefined ? null : isoOf(releasedAt) };
}

function stageActions(by: Mandate, known: KnownStage, isAsked: boolean, mayRelease: boolean): StageSeen['allowedActions'] {
  const { state } = known.stage;
  const reading: StageSeen['allowedActions'] = state === 'opened' || arePricesSealed(known) ? ['readOpening'] : [];
  if (by.side === 'supplier') return state === 'open' && isAsked ? ['bid'] : reading;
  const isToRelease = state === 'closed' && mayRelease;
  const release: StageSeen['allowedActions'] = isToRelease ? [arePricesSealed(known) ? 'releasePrices' : 'release'] : [];
  if (by.side === 'auditor') return [...release, ...reading];
  return by.side === 'office' ? [...(state === 'open' ? (['moveDeadline'] as const) : []), ...release, ...reading] : [];
}
