import type { Mandate } from '../access/mandate.js';
import type { Phase } from '../round/phase.js';

/** What the rounds and agreements ask of people. Domain §2, §4, §5, §8, §12–§14. */
export const TASK_KINDS = [
  'vote',
  'requirements',
  'confirmLines',
  'confirmFreeLines',
  'collect',
  'matchFreeLines',
  'publishTotals',
  'call',
  'holderKey',
  'prequalify',
  'renewCertificate',
  'checkAnswers',
  'bid',
  'auction',
  'admit',
  'answer',
  'open',
  'clarify',
  'assess',
  'explain',
  'decide',
  'confirm',
  'resolve',
  'terminate',
  'renew',
  'adjust',
  'issue',
  'sign',
  'signUp',
  'accept',
  'answerRequest',
  'bidForRequest',
  'chooseBid',
  'confirmOrders',
  'orderChanged',
  'answerReturn',
  'report',
  'clearDisagreement',
  'correctReport',
  'decideDisagreement',
  'ending',
  'takeOverWebhook',
  'takeOverPunchOut',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

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

/** An agreement as the caller stands to it. */
export interface AgreementFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly roundId: string;
  readonly state: 'drafted' | 'issued' | 'open';
  readonly isOpenToCustomers: boolean;
  readonly edition: { readonly number: number; readonly state: string; readonly acceptBy: string | null } | null;
  /** The edition that the caller is bound to; null: to none. */
  readonly boundTo: number | null;
  /** Only while its round is in its sign-up phase. */
  readonly signUpDeadline: string | null;
  readonly isInSignUp: boolean;
  /** Until when the last full month or quarter is to be reported, as the agreement's rhythm is; null: it is, or none is over. */
  readonly reportBy: string | null;
  /** Until when the first disagreement about a volume in which the caller's organisation is asked should be answered; null: in none. */
  readonly clearBy: string | null;
  /** A disagreement has an outcome that the caller's own report does not say. */
  readonly hasReportToCorrect: boolean;
  /** Disagreements in which the office is asked to decide. */
  readonly disagreementsToDecide: number;
  /** Until when the first request that the caller's organisation is asked is to be answered; null: none is. */
  readonly answerBy: string | null;
  /** Until when the first unanswered order under it should be answered by the caller's organisation; null: none waits. */
  readonly ordersBy: string | null;
  /** Until when the caller may bid first for a request to it, which it has not bid for; only a supplier sees its own. */
  readonly requestBidBy: string | null;
  /** Until when bids for the caller's own requests bind first, that it may take or let go. */
  readonly chooseBy: string | null;
  /** The supplier has declined or moved lines of the caller's own orders, and nobody has said that it is known. */
  readonly hasChangedOrder: boolean;
  /** An order of which goods come back to the caller's organisation, which has not said so; null: there is none. */
  readonly returnedOrder: string | null;
  /** A price adjustment was computed and waits for the office. */
  readonly hasProposedAdjustment: boolean;
  /** Another person of the office has proposed to terminate it. */
  readonly hasProposedTermination: boolean;
  /** The end of its last day, while it was terminated and is not over. */
  readonly endsBy: string | null;
  /** Until when the office decides what follows the end of the term; null: it has, or it is more than half a year until then. */
  readonly renewBy: string | null;
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

interface Asked {
  readonly kind: TaskKind;
  /** Below the round or agreement. */
  readonly at: string;
  readonly deadline?: string | null;
  readonly stage?: number;
}

type Caller = Pick<Mandate, 'side' | 'roles'>;

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

/** Issuing, adjusting prices, signing, signing up, accepting an edition, reporting volumes. Domain §13, §14, §16. */
function askedByAgreement(agreement: AgreementFacts, by: Caller): Asked[] {
  if (by.side === 'office') return askedOfIssuer(agreement);
  const report = [...askedOfBidderUnder(agreement, by), ...askedOfOrderer(agreement, by)];
  if (agreement.endsBy !== null && by.side === 'supplier') return [...report, ...endingOf(agreement)];
  if (agreement.endsBy !== null && agreement.boundTo === null) return [];
  return [...report, ...endingOf(agreement), ...askedOfSignatory(agreement, by)];
}

/** A request that a cascade puts to the supplier, orders that wait for its answer, and the report of what was bought. Domain §14; decision 20. */
function askedOfBidderUnder(
  { answerBy, requestBidBy, ordersBy, returnedOrder, reportBy, clearBy, hasReportToCorrect }: AgreementFacts,
  { side, roles }: Caller,
): Asked[] {
  if (side !== 'supplier' || !roles.includes('bidder')) return [];
  return [
    ...(answerBy === null ? [] : [{ kind: 'answerRequest', at: '/requests', deadline: answerBy } as const]),
    ...(requestBidBy === null ? [] : [{ kind: 'bidForRequest', at: '/requests', deadline: requestBidBy } as const]),
    ...(ordersBy === null ? [] : [{ kind: 'confirmOrders', at: '/orders', deadline: ordersBy } as const]),
    ...(returnedOrder === null ? [] : [{ kind: 'answerReturn', at: `/orders/${returnedOrder}` } as const]),
    ...(reportBy === null ? [] : [{ kind: 'report', at: '/volumes', deadline: reportBy } as const]),
    ...toClear(clearBy),
    ...(hasReportToCorrect ? [{ kind: 'correctReport', at: '/comparison' } as const] : []),
  ];
}

/** A party says that it knows what the supplier has declined or moved, takes bids for its requests, and says what it holds of a reported volume. Domain §14; decisions 14, 16, 20. */
function askedOfOrderer({ hasChangedOrder, chooseBy, clearBy }: AgreementFacts, { side, roles }: Caller): Asked[] {
  const orders = (side === 'member' || side === 'customer') && (roles.includes('buyer') || roles.includes('signatory'));
  if (!orders) return [];
  return [
    ...(chooseBy === null ? [] : [{ kind: 'chooseBid', at: '/requests', deadline: chooseBy } as const]),
    ...(hasChangedOrder ? [{ kind: 'orderChanged', at: '/orders' } as const] : []),
    ...toClear(clearBy),
  ];
}

/** A disagreement about a reported volume waits for this side's word. Domain §14; decision 16. */
function toClear(clearBy: string | null): Asked[] {
  return clearBy === null ? [] : [{ kind: 'clearDisagreement', at: '/comparison', deadline: clearBy }];
}

function askedOfSignatory(agreement: AgreementFacts, by: Caller): Asked[] {
  if (!by.roles.includes('signatory')) return [];
  if (by.side === 'supplier') return awaitsSignature(agreement, 'signed_by_network') ? [{ kind: 'sign', at: '' }] : [];
  return by.side === 'member' || by.side === 'customer' ? askedOfParty(agreement, by) : [];
}

function askedOfIssuer(agreement: AgreementFacts): Asked[] {
  const { hasProposedTermination, hasProposedAdjustment, endsBy, renewBy, disagreementsToDecide } = agreement;
  return [
    ...(disagreementsToDecide > 0 ? [{ kind: 'decideDisagreement', at: '/comparison' } as const] : []),
    ...(hasProposedTermination ? [{ kind: 'terminate', at: '' } as const] : []),
    ...(renewBy === null ? [] : [{ kind: 'renew', at: '/renewal', deadline: renewBy } as const]),
    ...(hasProposedAdjustment ? [{ kind: 'adjust', at: '' } as const] : []),
    ...(endsBy === null ? askedToIssue(agreement) : endingOf(agreement)),
  ];
}

/** A terminated agreement's last day is told to whoever uses it until then. Domain §13. */
function endingOf({ endsBy }: AgreementFacts): Asked[] {
  return endsBy === null ? [] : [{ kind: 'ending', at: '', deadline: endsBy }];
}

function askedToIssue(agreement: AgreementFacts): Asked[] {
  if (agreement.edition === null || agreement.edition.state === 'drafted') return agreement.isInSignUp ? [{ kind: 'issue', at: '' }] : [];
  return awaitsSignature(agreement, 'signed_by_supplier') ? [{ kind: 'sign', at: '' }] : [];
}

const awaitsSignature = ({ edition }: AgreementFacts, other: string): boolean => edition?.state === 'issued' || edition?.state === other;

function askedOfParty({ state, edition, boundTo, isInSignUp, signUpDeadline, isOpenToCustomers }: AgreementFacts, { side }: Caller): Asked[] {
  if (state !== 'open' || edition === null) return [];
  if (boundTo !== null) return edition.number > boundTo ? [{ kind: 'accept', at: '', deadline: edition.acceptBy }] : [];
  const mayJoin = isInSignUp && (side === 'member' || isOpenToCustomers);
  return mayJoin ? [{ kind: 'signUp', at: '', deadline: signUpDeadline }] : [];
}
