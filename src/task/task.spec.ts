import { describe, expect, test } from '@jest/globals';
import type { AgreementFacts } from './asked-by-agreement.js';
import { type Facts, type RoundFacts, tasksOf } from './task.js';

const ROUND: RoundFacts = {
  id: 'r',
  title: 'Strom 2027',
  phase: 'planning',
  collectingDeadline: null,
  hasVoted: false,
  hasAnswered: false,
  unconfirmedLines: 0,
  freeLinesToConfirm: 0,
  freeLinesToMatch: 0,
  isPooled: false,
  areTotalsPublished: false,
  call: null,
  isAdmissible: false,
  hasDeclined: false,
  unansweredQuestions: 0,
  waitingRequests: 0,
  stages: [],
  lacksAssessment: false,
  decision: null,
  clarifyBy: null,
  clarified: 0,
  openComplaints: 0,
};
const AGREEMENT: AgreementFacts = {
  id: 'a',
  number: 'RV-2027-001',
  title: 'Strom',
  roundId: 'r',
  state: 'open',
  isOpenToCustomers: false,
  edition: { number: 1, state: 'open', acceptBy: null },
  boundTo: null,
  signUpDeadline: '2027-08-01T10:00:00.000000Z',
  isInSignUp: true,
  reportBy: null,
  clearBy: null,
  hasReportToCorrect: false,
  disagreementsToDecide: 0,
  ordersBy: null,
  requestBidBy: null,
  chooseBy: null,
  hasChangedOrder: false,
  returnedOrder: null,
  answerBy: null,
  hasProposedAdjustment: false,
  hasProposedTermination: false,
  endsBy: null,
  renewBy: null,
};
const ACCESSES = { stoppedWebhooks: 0, stoppedPunchOuts: 0 } as const;
const OPENED = {
  number: 1,
  kind: 'sealed',
  isSeated: false,
  state: 'opened',
  deadline: '2027-06-01T10:00:00.000000Z',
  hasBid: false,
  isToRelease: false,
} as const;
const BUYER = { side: 'member', roles: ['buyer'] } as const;
const OFFICE = { side: 'office', roles: ['office'] } as const;
const BIDDER = { side: 'supplier', roles: ['bidder', 'signatory'] } as const;
type Caller = Parameters<typeof tasksOf>[1];

const asked = (by: Caller, round: Partial<RoundFacts>, over: Partial<Facts> = {}): string[] =>
  tasksOf(
    {
      slug: 'niro',
      hasHolderKey: true,
      uncheckedAnswers: 0,
      lackingAnswers: 0,
      certificateUntil: null,
      ...ACCESSES,
      rounds: [{ ...ROUND, ...round }],
      agreements: [],
      ...over,
    },
    by,
  ).map(({ kind }) => kind);
const askedBy = (by: Caller, agreement: Partial<AgreementFacts>): string[] =>
  tasksOf(
    {
      slug: 'niro',
      hasHolderKey: true,
      uncheckedAnswers: 0,
      lackingAnswers: 0,
      certificateUntil: null,
      ...ACCESSES,
      rounds: [],
      agreements: [{ ...AGREEMENT, ...agreement }],
    },
    by,
  ).map(({ kind }) => kind);

describe('a head of purchasing (Domain §2, §4)', () => {
  test('votes until it has voted', () => {
    expect(asked(BUYER, {})).toEqual(['vote']);
    expect(asked(BUYER, { hasVoted: true })).toEqual([]);
  });

  test('is asked for requirements until it has submitted or declined', () => {
    const deadline = '2027-05-14T08:00:00.000000Z';
    const [task] = tasksOf(
      {
        slug: 'niro',
        hasHolderKey: false,
        uncheckedAnswers: 0,
        lackingAnswers: 0,
        certificateUntil: null,
        ...ACCESSES,
        rounds: [{ ...ROUND, phase: 'collecting', collectingDeadline: deadline }],
        agreements: [],
      },
      BUYER,
    );
    expect(task).toEqual({
      kind: 'requirements',
      deadline,
      round: { id: 'r', title: 'Strom 2027' },
      agreement: null,
      stage: null,
      place: '/networks/niro/rounds/r/requirements',
    });
    expect(asked(BUYER, { phase: 'collecting', hasAnswered: true })).toEqual([]);
  });

  test('confirms its lines once totals are published', () => {
    expect(asked(BUYER, { phase: 'pooling', unconfirmedLines: 3 })).toEqual([]);
    expect(asked(BUYER, { phase: 'pooling', unconfirmedLines: 3, areTotalsPublished: true })).toEqual(['confirmLines']);
  });

  test('confirms what the office took its words for, or answers it, until totals are published (Domain §5)', () => {
    expect(asked(BUYER, { phase: 'collecting', hasAnswered: true, freeLinesToConfirm: 1 })).toEqual(['confirmFreeLines']);
    expect(asked(BUYER, { phase: 'collecting', freeLinesToConfirm: 1 })).toEqual(['requirements', 'confirmFreeLines']);
    expect(asked(BUYER, { phase: 'pooling', freeLinesToConfirm: 1 })).toEqual(['confirmFreeLines']);
    expect(asked(BUYER, { phase: 'pooling', freeLinesToConfirm: 1, areTotalsPublished: true })).toEqual([]);
    expect(asked(BUYER, { phase: 'collecting', hasAnswered: true, freeLinesToMatch: 1 })).toEqual([]);
  });

  test('of a customer shapes no round', () => expect(asked({ side: 'customer', roles: ['buyer'] }, {})).toEqual([]));
});

describe('a bidder (Domain §8)', () => {
  const open = { ...OPENED, state: 'open' } as const;
  test('bids where it is invited and has not bid yet', () => {
    expect(asked(BIDDER, { phase: 'bidding', isAdmissible: true, stages: [open] })).toEqual(['bid']);
    expect(asked(BIDDER, { phase: 'bidding', isAdmissible: true, stages: [{ ...open, hasBid: true }] })).toEqual([]);
    expect(asked(BIDDER, { phase: 'bidding', isAdmissible: false, stages: [open] })).toEqual([]);
    expect(asked(BIDDER, { phase: 'bidding', isAdmissible: true, hasDeclined: true, stages: [open] })).toEqual([]);
  });

  test('takes part in the auctions that it has a seat in, until their effective end (Domain §9)', () => {
    const auction = { ...open, kind: 'auction', isSeated: true } as const;
    expect(asked(BIDDER, { phase: 'bidding', isAdmissible: true, stages: [auction] })).toEqual(['auction']);
    expect(asked(BIDDER, { phase: 'bidding', isAdmissible: true, stages: [{ ...auction, isSeated: false }] })).toEqual([]);
  });

  test('a supplier renews a certificate before it expires, beside what it lacks (decision 8)', () => {
    const facts = { certificateUntil: '2027-06-09T22:00:00.000000Z' };
    expect(asked(BIDDER, { phase: 'evaluating' }, facts)).toEqual(['renewCertificate']);
    expect(asked(BIDDER, { phase: 'evaluating' }, { ...facts, lackingAnswers: 1 })).toEqual(['renewCertificate', 'prequalify']);
    expect(asked({ ...BIDDER, roles: ['signatory'] }, { phase: 'evaluating' }, facts)).toEqual([]);
  });

  test('a supplier is asked to answer a request in time (decision 20)', () => {
    const facts = { slug: 'niro', hasHolderKey: true, uncheckedAnswers: 0, lackingAnswers: 0, certificateUntil: null, ...ACCESSES, rounds: [] };
    const agreement = { ...AGREEMENT, isInSignUp: false, answerBy: '2027-10-05T10:00:00.000000Z' };
    expect(tasksOf({ ...facts, agreements: [agreement] }, BIDDER)).toMatchObject([
      { kind: 'answerRequest', deadline: '2027-10-05T10:00:00.000000Z', place: '/networks/niro/agreements/a/requests' },
    ]);
    expect(tasksOf({ ...facts, agreements: [agreement] }, BUYER)).toEqual([]);
  });

  test('a supplier bids for a request, and its party takes a bid while they bind (decision 20)', () => {
    const facts = { slug: 'niro', hasHolderKey: true, uncheckedAnswers: 0, lackingAnswers: 0, certificateUntil: null, ...ACCESSES, rounds: [] };
    const agreement = { ...AGREEMENT, isInSignUp: false, requestBidBy: '2027-10-05T10:00:00.000000Z', chooseBy: '2027-10-19T10:00:00.000000Z' };
    const place = '/networks/niro/agreements/a/requests';
    expect(tasksOf({ ...facts, agreements: [agreement] }, BIDDER)).toMatchObject([
      { kind: 'bidForRequest', deadline: '2027-10-05T10:00:00.000000Z', place },
    ]);
    expect(tasksOf({ ...facts, agreements: [agreement] }, BUYER)).toMatchObject([
      { kind: 'chooseBid', deadline: '2027-10-19T10:00:00.000000Z', place },
    ]);
  });

  test('asks the supplier to confirm or refuse what comes back, at the order itself', () => {
    const agreement = { ...AGREEMENT, returnedOrder: 'o1' };
    const facts = { slug: 'niro', hasHolderKey: true, uncheckedAnswers: 0, lackingAnswers: 0, certificateUntil: null, ...ACCESSES, rounds: [] };
    expect(tasksOf({ ...facts, agreements: [agreement] }, BIDDER)).toMatchObject([
      { kind: 'answerReturn', deadline: null, place: '/networks/niro/agreements/a/orders/o1' },
    ]);
    expect(tasksOf({ ...facts, agreements: [agreement] }, BUYER).map(({ kind }) => kind)).not.toContain('answerReturn');
  });

  test('a supplier answers orders, and their party looks at what has changed (decision 14)', () => {
    const facts = { slug: 'niro', hasHolderKey: true, uncheckedAnswers: 0, lackingAnswers: 0, certificateUntil: null, ...ACCESSES, rounds: [] };
    const agreement = { ...AGREEMENT, isInSignUp: false, ordersBy: '2027-06-09T22:00:00.000000Z', hasChangedOrder: true };
    const place = '/networks/niro/agreements/a/orders';
    expect(tasksOf({ ...facts, agreements: [agreement] }, BIDDER)).toMatchObject([
      { kind: 'confirmOrders', deadline: '2027-06-09T22:00:00.000000Z', place },
    ]);
    expect(tasksOf({ ...facts, agreements: [agreement] }, BUYER)).toMatchObject([{ kind: 'orderChanged', deadline: null, place }]);
  });

  test('clears disagreements about reported volumes, whoever is asked; the supplier corrects, the office decides', () => {
    const agreement = { ...AGREEMENT, isInSignUp: false, clearBy: '2027-10-31T22:59:59.000000Z', hasReportToCorrect: true, disagreementsToDecide: 1 };
    const facts = {
      slug: 'niro',
      hasHolderKey: true,
      uncheckedAnswers: 0,
      lackingAnswers: 0,
      certificateUntil: null,
      ...ACCESSES,
      rounds: [],
      agreements: [agreement],
    };
    const kindsOf = (by: Parameters<typeof tasksOf>[1]) => tasksOf(facts, by).map(({ kind, place }) => `${kind} ${place.split('/').at(-1)}`);
    expect(kindsOf({ side: 'supplier', roles: ['bidder'] })).toEqual(['clearDisagreement comparison', 'correctReport comparison']);
    expect(kindsOf({ side: 'customer', roles: ['buyer'] })).toEqual(['clearDisagreement comparison']);
    expect(kindsOf({ side: 'office', roles: ['office'] })).toContain('decideDisagreement comparison');
  });

  test('reports volumes by the end of the month after a quarter, where they are entered', () => {
    const agreement = { ...AGREEMENT, isInSignUp: false, reportBy: '2027-10-31T22:59:59.000000Z' };
    const tasks = tasksOf(
      {
        slug: 'niro',
        hasHolderKey: false,
        uncheckedAnswers: 0,
        lackingAnswers: 0,
        certificateUntil: null,
        ...ACCESSES,
        rounds: [],
        agreements: [agreement],
      },
      BIDDER,
    );
    expect(tasks.map(({ kind, place }) => [kind, place])).toEqual([['report', `/networks/niro/agreements/${AGREEMENT.id}/volumes`]]);
  });
});

describe('the office (Domain §2, §8.4, §12)', () => {
  test('brings a round from pooling to the call step by step', () => {
    expect(asked(OFFICE, { phase: 'pooling' })).toEqual([]);
    expect(asked(OFFICE, { phase: 'pooling', isPooled: true })).toEqual(['publishTotals']);
    expect(asked(OFFICE, { phase: 'pooling', isPooled: true, areTotalsPublished: true })).toEqual(['call']);
  });

  test('matches lines in words with items, until totals are published (Domain §5)', () => {
    expect(asked(OFFICE, { phase: 'collecting', freeLinesToMatch: 2 })).toEqual(['matchFreeLines']);
    expect(asked(OFFICE, { phase: 'pooling', isPooled: true, freeLinesToMatch: 2 })).toEqual(['matchFreeLines', 'publishTotals']);
    expect(asked(OFFICE, { phase: 'pooling', isPooled: true, areTotalsPublished: true, freeLinesToMatch: 2 })).toEqual(['call']);
    expect(asked(OFFICE, { phase: 'collecting', freeLinesToConfirm: 2 })).toEqual([]);
  });

  test('registers a holder key before the call is published, and releases the opening of which it holds a share', () => {
    expect(asked(OFFICE, { phase: 'pooling', isPooled: true, call: 'draft' }, { hasHolderKey: false })).toEqual(['publishTotals', 'holderKey']);
    expect(asked(OFFICE, { phase: 'bidding', stages: [{ ...OPENED, state: 'closed', isToRelease: true }] })).toEqual(['open']);
    expect(asked({ side: 'auditor', roles: ['auditor'] }, { phase: 'bidding', stages: [{ ...OPENED, state: 'closed', isToRelease: true }] })).toEqual(
      ['open'],
    );
  });

  test('answers questions while suppliers bid (Domain §7)', () => {
    expect(asked(OFFICE, { phase: 'bidding', unansweredQuestions: 1 })).toEqual(['answer']);
    expect(asked(BIDDER, { phase: 'bidding', unansweredQuestions: 1 })).toEqual([]);
  });

  test('answers suppliers that ask to be admitted, until the deadline of the first stage (Domain §7)', () => {
    expect(asked(OFFICE, { phase: 'bidding', waitingRequests: 1, unansweredQuestions: 1 })).toEqual(['admit', 'answer']);
    expect(asked(BIDDER, { phase: 'bidding', waitingRequests: 1 })).toEqual([]);
  });

  test('assesses before it decides, and confirms only what another proposed', () => {
    const evaluating = { phase: 'evaluating', stages: [OPENED] } as const;
    expect(asked(OFFICE, { ...evaluating, lacksAssessment: true })).toEqual(['assess']);
    expect(asked(OFFICE, evaluating)).toEqual(['decide']);
    expect(asked(OFFICE, { ...evaluating, decision: { state: 'proposed', isOwn: true } })).toEqual([]);
    expect(asked(OFFICE, { ...evaluating, decision: { state: 'proposed', isOwn: false } })).toEqual(['confirm']);
  });

  test('reads what low bids were asked, and explains them before it decides; their bidders answer (Domain §10)', () => {
    const evaluating = { phase: 'evaluating', stages: [OPENED], clarified: 1, clarifyBy: '2027-05-14T08:00:00.000000Z' } as const;
    expect(asked(OFFICE, evaluating)).toEqual(['explain', 'decide']);
    expect(asked(BIDDER, { ...evaluating, isAdmissible: false })).toEqual(['clarify']);
  });

  test('resolves complaints, which hold the standstill', () =>
    expect(asked(OFFICE, { phase: 'standstill', openComplaints: 1 })).toEqual(['resolve']));
});

describe('an agreement (Domain §13)', () => {
  const SIGNATORY = { side: 'member', roles: ['signatory'] } as const;
  test('has its computed price adjustment checked by the office alone (Domain §16)', () => {
    expect(askedBy(OFFICE, { hasProposedAdjustment: true })).toEqual(['adjust']);
    expect(askedBy({ ...BUYER, roles: ['buyer', 'signatory'] }, { hasProposedAdjustment: true, boundTo: 1 })).toEqual([]);
  });

  test('that was terminated has its last day told to whoever uses it; another person of the office declares a proposed termination (Domain §13)', () => {
    const endsBy = '2027-12-31T23:00:00.000000Z';
    expect(askedBy(OFFICE, { hasProposedTermination: true })).toEqual(['terminate']);
    expect(askedBy(OFFICE, { endsBy })).toEqual(['ending']);
    expect(askedBy(OFFICE, { renewBy: endsBy })).toEqual(['renew']);
    expect(askedBy(SIGNATORY, { renewBy: endsBy, boundTo: 1 })).toEqual([]);
    expect(askedBy(BIDDER, { endsBy })).toEqual(['ending']);
    expect(askedBy(SIGNATORY, { endsBy, boundTo: 1 })).toEqual(['ending']);
    expect(askedBy(SIGNATORY, { endsBy })).toEqual([]);
  });

  test('is issued by the office, then signed by both sides', () => {
    expect(askedBy(OFFICE, { state: 'drafted', edition: null })).toEqual(['issue']);
    expect(askedBy(OFFICE, { state: 'issued', edition: { number: 1, state: 'signed_by_network', acceptBy: null } })).toEqual([]);
    expect(askedBy(BIDDER, { state: 'issued', edition: { number: 1, state: 'signed_by_network', acceptBy: null } })).toEqual(['sign']);
  });

  test('is signed up to by members, and by customers where it is open to them', () => {
    expect(askedBy(SIGNATORY, {})).toEqual(['signUp']);
    expect(askedBy({ side: 'customer', roles: ['signatory'] }, {})).toEqual([]);
    expect(askedBy({ side: 'customer', roles: ['signatory'] }, { isOpenToCustomers: true })).toEqual(['signUp']);
    expect(askedBy(SIGNATORY, { boundTo: 1 })).toEqual([]);
  });

  test('binds to a new edition only whoever accepts it by its date', () =>
    expect(askedBy(SIGNATORY, { boundTo: 1, edition: { number: 2, state: 'open', acceptBy: '2027-12-31T23:00:00.000000Z' } })).toEqual(['accept']));
});

test('the most urgent task comes first, what has no deadline last', () => {
  const rounds: RoundFacts[] = [
    { ...ROUND, id: '1' },
    { ...ROUND, id: '2', phase: 'collecting', collectingDeadline: '2027-06-01T08:00:00.000000Z' },
    { ...ROUND, id: '3', phase: 'collecting', collectingDeadline: '2027-05-01T08:00:00.000000Z' },
  ];
  expect(
    tasksOf(
      { slug: 'niro', hasHolderKey: true, uncheckedAnswers: 0, lackingAnswers: 0, certificateUntil: null, ...ACCESSES, rounds, agreements: [] },
      BUYER,
    ).map(({ round }) => round?.id),
  ).toEqual(['3', '2', '1']);
});

describe('what a colleague made who left', () => {
  const kinds = (by: Caller): string[] =>
    tasksOf(
      {
        slug: 'niro',
        hasHolderKey: true,
        uncheckedAnswers: 0,
        lackingAnswers: 0,
        certificateUntil: null,
        stoppedWebhooks: 1,
        stoppedPunchOuts: 2,
        rounds: [],
        agreements: [],
      },
      by,
    ).map(({ kind, place }) => `${kind} ${place}`);

  test('is taken over by those who could make it', () => {
    expect(kinds(BUYER)).toEqual(['takeOverWebhook /networks/niro/webhooks', 'takeOverPunchOut /networks/niro/punch-out']);
    expect(kinds(OFFICE)).toEqual(['takeOverWebhook /networks/niro/webhooks']);
    expect(kinds(BIDDER)).toEqual(['takeOverWebhook /networks/niro/webhooks']);
    expect(kinds({ side: 'member', roles: ['signatory'] })).toEqual([]);
  });
});
