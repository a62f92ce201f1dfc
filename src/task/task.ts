import type { Phase } from '../round/phase.js';
import { type Asked, type Caller, TASK_KINDS, type TaskKind } from './asked.js';
import { type AgreementFacts, askedByAgreement } from './asked-by-agreement.js';

/** A stage as the caller stands to it. */
export interface StageFacts {
  readonly number: number;
  readonly kind: 'sealed' | 'auction';
  /** The caller takes part in it; auctions only. */
  readonly isSeated: boolean;
  readonly state: 'draft' | 'open' | 'closed' | 'opened' | 'cancelled';
  readonly deadline: string | null;
  /** The caller's own bid is sealed in it. */
  readonly hasBid: boolean;
  /** The caller holds a share of its key and has not released it. */
  readonly isToRelease: boolean;
}

/** A round that runs, as the caller stands to it. */
export interface RoundFacts {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly collectingDeadline: string | null;
  readonly hasVoted: boolean;
  readonly hasAnswered: boolean;
  readonly unconfirmedLines: number;
  /** The caller's own lines in words that the office has matched, or asks about. */
  readonly freeLinesToConfirm: number;
  /** Lines in words that wait for the office. */
  readonly freeLinesToMatch: number;
  readonly isPooled: boolean;
  readonly areTotalsPublished: boolean;
  readonly call: 'draft' | 'published' | 'decided' | 'cancelled' | null;
  readonly isAdmissible: boolean;
  /** The caller's organisation has declined the call. */
  readonly hasDeclined: boolean;
  readonly unansweredQuestions: number;
  /** Suppliers that asked to be admitted to the call and wait for an answer, while it can be given. */
  readonly waitingRequests: number;
  readonly stages: readonly StageFacts[];
  readonly lacksAssessment: boolean;
  /** Until when the caller's own bids are to be clarified at the earliest; null: nothing is asked. */
  readonly clarifyBy: string | null;
  /** Written questions about low bids that are answered or over, and not yet explained by the office. */
  readonly clarified: number;
  readonly decision: { readonly state: 'proposed' | 'confirmed'; readonly isOwn: boolean } | null;
  readonly openComplaints: number;
}

/** Everything that says what is asked of a caller. */
export interface Facts {
  readonly slug: string;
  readonly hasHolderKey: boolean;
  /** Answers to the prequalification that wait for the office. */
  readonly uncheckedAnswers: number;
  /** Required answers that the caller's organisation lacks: open, refused or expired. */
  readonly lackingAnswers: number;
  /** The end of the last day of the certificate of the caller's organisation that expires first within 60 days; null: none does. */
  readonly certificateUntil: string | null;
  /** Webhooks and punch-out accesses of the caller's side whose makers act for it no more. */
  readonly stoppedWebhooks: number;
  readonly stoppedPunchOuts: number;
  readonly rounds: readonly RoundFacts[];
  readonly agreements: readonly AgreementFacts[];
}

/** One thing to do, until when, and the place in the portal where it is done. */
export interface Task {
  readonly kind: TaskKind;
  readonly deadline: string | null;
  readonly round: { readonly id: string; readonly title: string } | null;
  readonly agreement: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly stage: number | null;
  readonly place: string;
}

/** What is asked of a caller now, the most urgent first; what has no deadline last, in the order of the round. Domain §2. */
export function tasksOf(facts: Facts, by: Caller): Task[] {
  const { slug, hasHolderKey, rounds, agreements } = facts;
  const ofRounds = rounds.flatMap((round) =>
    [...askedOfMember(round, by), ...askedOfBidder(round, by), ...askedOfHolder(round, by, hasHolderKey), ...askedOfOffice(round, by)].map(
      ({ kind, at, deadline = null, stage = null }): Task => ({
        kind,
        deadline,
        round: { id: round.id, title: round.title },
        agreement: null,
        stage,
        place: `/networks/${slug}/rounds/${round.id}${at}`,
      }),
    ),
  );
  const ofAgreements = agreements.flatMap((agreement) =>
    askedByAgreement(agreement, by).map(({ kind, at, deadline = null }): Task => {
      const { id, number, title } = agreement;
      return { kind, deadline, round: null, agreement: { id, number, title }, stage: null, place: `/networks/${slug}/agreements/${id}${at}` };
    }),
  );
  return [...ofRounds, ...ofAgreements, ...ofPrequalification(facts, by), ...ofAccesses(facts, by)].sort((a, b) => byDeadline(a, b));
}

/** One of the network itself. */
function ofNetwork(kind: TaskKind, slug: string, at: string): Task {
  return { kind, deadline: null, round: null, agreement: null, stage: null, place: `/networks/${slug}/${at}` };
}

/** What a colleague made who left stands still until somebody answers for it. */
function ofAccesses({ slug, stoppedWebhooks, stoppedPunchOuts }: Facts, { side, roles }: Caller): Task[] {
  const isKeeper = side === 'office' || roles.includes('buyer') || roles.includes('bidder');
  return [
    ...(isKeeper && stoppedWebhooks > 0 ? [ofNetwork('takeOverWebhook', slug, 'webhooks')] : []),
    ...(roles.includes('buyer') && stoppedPunchOuts > 0 ? [ofNetwork('takeOverPunchOut', slug, 'punch-out')] : []),
  ];
}

/** Suppliers answer what is required of them and renew what expires, the office checks what they say. Domain §7. */
function ofPrequalification({ slug, lackingAnswers, certificateUntil, uncheckedAnswers }: Facts, { side, roles }: Caller): Task[] {
  const task = (kind: TaskKind): Task => ofNetwork(kind, slug, 'prequalification');
  if (side === 'office') return uncheckedAnswers > 0 ? [task('checkAnswers')] : [];
  if (side !== 'supplier' || !roles.includes('bidder')) return [];
  const renewing = certificateUntil === null ? [] : [{ ...task('renewCertificate'), deadline: certificateUntil }];
  return lackingAnswers > 0 ? [task('prequalify'), ...renewing] : renewing;
}

function byDeadline(a: Task, b: Task): number {
  const [x, y] = [a.deadline ?? '9999', b.deadline ?? '9999'];
  return x === y ? TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) : x < y ? -1 : 1;
}

/** A head of purchasing votes, states what is needed, and confirms its lines once totals are published. Domain §2, §4. */
function askedOfMember(round: RoundFacts, { side, roles }: Caller): Asked[] {
  if (side !== 'member' || !roles.includes('buyer')) return [];
  if (round.phase === 'planning' && !round.hasVoted) return [{ kind: 'vote', at: '/ballot' }];
  const free: Asked[] = isClearing(round) && round.freeLinesToConfirm > 0 ? [{ kind: 'confirmFreeLines', at: '/requirements' }] : [];
  if (round.phase === 'collecting' && !round.hasAnswered)
    return [{ kind: 'requirements', at: '/requirements', deadline: round.collectingDeadline }, ...free];
  const isToConfirm = round.phase === 'pooling' && round.areTotalsPublished && round.unconfirmedLines > 0;
  return isToConfirm ? [{ kind: 'confirmLines', at: '/requirements' }] : free;
}

/** Lines in words are matched and confirmed until totals are published. Domain §5. */
function isClearing({ phase, areTotalsPublished }: RoundFacts): boolean {
  return phase === 'collecting' || (phase === 'pooling' && !areTotalsPublished);
}

/** A bidder that is invited, admissible and has not declined bids in an open stage, and in the auctions that it takes part in. Domain §8, §9. */
function askedOfBidder(round: RoundFacts, { side, roles }: Caller): Asked[] {
  if (side !== 'supplier' || !roles.includes('bidder')) return [];
  const clarify: Asked[] = round.clarifyBy === null ? [] : [{ kind: 'clarify', at: '/call', deadline: round.clarifyBy }];
  return [...clarify, ...askedToBid(round)];
}

function askedToBid(round: RoundFacts): Asked[] {
  if (!round.isAdmissible) return [];
  const open = round.stages.filter(
    ({ state, kind, isSeated, hasBid }) => state === 'open' && (kind === 'auction' ? isSeated : !hasBid && !round.hasDeclined),
  );
  return open.map(({ number, kind, deadline }) =>
    kind === 'auction' ? { kind: 'auction', at: '/auction', deadline, stage: number } : { kind: 'bid', at: '/call', deadline, stage: number },
  );
}

/** Office and auditor hold keys before the call, and release the opening after the deadline. Domain §8.4. */
function askedOfHolder(round: RoundFacts, { side }: Caller, hasHolderKey: boolean): Asked[] {
  if (side !== 'office' && side !== 'auditor') return [];
  const isBeforeCall = round.phase === 'pooling' && (round.call === null || round.call === 'draft');
  const releases = round.stages.filter(({ state, isToRelease }) => state === 'closed' && isToRelease);
  return [
    ...(isBeforeCall && !hasHolderKey ? [{ kind: 'holderKey', at: '/opening' } as const] : []),
    ...releases.map(({ number }) => ({ kind: 'open', at: '/opening', stage: number }) as const),
  ];
}

/** What brings a round further is the office's. Domain §2, §12. */
function askedOfOffice(round: RoundFacts, { side }: Caller): Asked[] {
  if (side !== 'office') return [];
  const complaints: Asked[] = round.openComplaints > 0 ? [{ kind: 'resolve', at: '/complaints' }] : [];
  const free: Asked[] = isClearing(round) && round.freeLinesToMatch > 0 ? [{ kind: 'matchFreeLines', at: '/free-lines' }] : [];
  switch (round.phase) {
    case 'planning':
      return [{ kind: 'collect', at: '/ballot' }];
    case 'pooling':
      return [...free, ...toCall(round)];
    case 'bidding':
      return whileBidding(round);
    case 'evaluating':
      return toDecision(round);
    case 'standstill':
      return complaints;
    case 'collecting':
      return free;
    case 'sign_up':
    case 'concluded':
    case 'cancelled':
      return [];
  }
}

/** Suppliers that ask to be admitted are answered until the deadline of the first stage, questions at any time. Domain §7. */
function whileBidding({ waitingRequests, unansweredQuestions, stages }: RoundFacts): Asked[] {
  const [first] = stages;
  const admit: Asked[] =
    waitingRequests > 0 ? [{ kind: 'admit', at: '/invitations', deadline: first?.state === 'open' ? first.deadline : null }] : [];
  return unansweredQuestions > 0 ? [...admit, { kind: 'answer', at: '/questions' }] : admit;
}

/** Lots are pooled by a job when collecting has ended. */
function toCall({ isPooled, areTotalsPublished }: RoundFacts): Asked[] {
  if (!isPooled) return [];
  return [areTotalsPublished ? { kind: 'call', at: '/call' } : { kind: 'publishTotals', at: '/lots' }];
}

function toDecision({ decision, stages, lacksAssessment, clarified }: RoundFacts): Asked[] {
  if (decision?.state === 'proposed') return decision.isOwn ? [] : [{ kind: 'confirm', at: '/decision' }];
  if (decision) return [];
  if (lacksAssessment) return [{ kind: 'assess', at: '/evaluation' }];
  if (!stages.some(({ state }) => state === 'opened')) return [];
  const explain: Asked[] = clarified > 0 ? [{ kind: 'explain', at: '/award' }] : [];
  return [...explain, { kind: 'decide', at: '/decision' }];
}
