/**
 * What people can be told. To add a notice: one line here (its values, and the place in the portal that it leads to), one
 * entry of the same key in `texts/de.ts` and in `texts/en.ts`; the type check and `texts.spec.ts` say what is missing. Tell
 * it with `Notices.tell(to, key, params)` or, to many at once, with SQL:
 * `insert into notice (network_id, person_id, key, params, subject_id) select …, jsonb_build_object('round', r.title, …), …`.
 * No notice carries a quantity, a price, a score or somebody else's name that its reader may not see anyway (Domain §6.3).
 */

/**
 * How a value is shown. `text`: as it is; `time`: an instant (ISO 8601), shown in the network's zone; `day`: `2027-03-14`;
 * `period`: a month or a quarter, `2027-03` or `2027-Q1`;
 * `count`: a whole number; `id`: only for the link; `secret`: kept encrypted, put into the e-mail only, then forgotten.
 */
export type ValueKind = 'text' | 'time' | 'day' | 'period' | 'count' | 'id' | 'secret';

interface Shape {
  readonly values: Readonly<Record<string, ValueKind>>;
  /** Where the link leads: below the network, or, with a leading `/`, from the portal's root. */
  readonly place: string;
  /** Nothing is lost if it is read the next morning. What is not marked goes out at once, whatever its reader chose. */
  readonly mayWait?: true;
}

const ROUND = { round: 'text', roundId: 'id' } as const;
const STAGE = { ...ROUND, stage: 'count' } as const;
const AGREEMENT = { agreement: 'text', agreementId: 'id' } as const;
const EDITION = { ...AGREEMENT, edition: 'count' } as const;
const ORDER = { ...AGREEMENT, orderId: 'id', reference: 'text' } as const;
const AT_ROUND = 'rounds/{roundId}';
const AT_AGREEMENT = 'agreements/{agreementId}';
const DISAGREEMENT = { ...AGREEMENT, disagreementId: 'id', item: 'text', period: 'period' } as const;
const AT_DISAGREEMENT = `${AT_AGREEMENT}/disagreements/{disagreementId}`;
const AT_ORDER = `${AT_AGREEMENT}/orders/{orderId}`;

export const NOTICES = {
  invitation: { values: { token: 'secret', days: 'count' }, place: '/invitations/{token}' },
  'mandate.given': { values: {}, place: '' },
  'mandate.proposed': { values: {}, place: 'people' },
  'membership.admitted': { values: {}, place: '', mayWait: true },
  'membership.waiting': { values: {}, place: '', mayWait: true },
  'membership.refused': { values: {}, place: '', mayWait: true },
  // To whoever asks to become a customer, who is no person of the network yet.
  'registration.to_confirm': { values: { token: 'secret' }, place: '/registrations/{token}' },
  'registration.refused': { values: { reason: 'text' }, place: '/' },
  'registration.received': { values: {}, place: 'office/registrations' },
  'membership.left': { values: {}, place: '', mayWait: true },
  'prequalification.refused': { values: { question: 'text', reason: 'text' }, place: 'prequalification' },
  'prequalification.expiring': { values: { question: 'text', expiresOn: 'day' }, place: 'prequalification', mayWait: true },
  'round.planned': { values: ROUND, place: `${AT_ROUND}/ballot`, mayWait: true },
  'meeting.scheduled': { values: { ...ROUND, meetingAt: 'time', location: 'text' }, place: `${AT_ROUND}/meetings`, mayWait: true },
  'collecting.opened': { values: { ...ROUND, deadline: 'time' }, place: `${AT_ROUND}/requirements`, mayWait: true },
  'collecting.reminder': { values: { ...ROUND, deadline: 'time', daysLeft: 'count' }, place: `${AT_ROUND}/requirements` },
  'collecting.moved': { values: { ...ROUND, deadline: 'time' }, place: `${AT_ROUND}/requirements` },
  'collecting.moved_because': { values: { ...ROUND, deadline: 'time', reason: 'text' }, place: `${AT_ROUND}/requirements` },
  'collecting.closed': { values: ROUND, place: AT_ROUND, mayWait: true },
  'free_line.stated': { values: ROUND, place: `${AT_ROUND}/free-lines`, mayWait: true },
  'free_line.to_confirm': { values: ROUND, place: `${AT_ROUND}/requirements`, mayWait: true },
  'totals.published': { values: ROUND, place: `${AT_ROUND}/lots`, mayWait: true },
  'round.cancelled': { values: { ...ROUND, reason: 'text' }, place: AT_ROUND },
  'round.concluded': { values: ROUND, place: `${AT_ROUND}/report`, mayWait: true },
  'rules.quartiles': { values: {}, place: 'savings', mayWait: true },
  'call.invitation': { values: { token: 'secret', days: 'count', round: 'text', deadline: 'time' }, place: '/invitations/{token}' },
  'call.published': { values: { ...ROUND, deadline: 'time' }, place: `${AT_ROUND}/call` },
  'call.changed': { values: { ...ROUND, version: 'count' }, place: `${AT_ROUND}/call/versions` },
  'call.changed_open': { values: { ...ROUND, version: 'count', deadline: 'time' }, place: `${AT_ROUND}/call/versions` },
  'call.changed_anew': { values: { ...ROUND, version: 'count', deadline: 'time' }, place: `${AT_ROUND}/call/versions` },
  'invitation.declined': { values: { ...ROUND, supplier: 'text', reason: 'text' }, place: `${AT_ROUND}/invitations`, mayWait: true },
  'invitation.reconsidered': { values: { ...ROUND, supplier: 'text' }, place: `${AT_ROUND}/invitations`, mayWait: true },
  'invitation.reminder': { values: { ...ROUND, deadline: 'time' }, place: `${AT_ROUND}/call` },
  'admission.asked': { values: { ...ROUND, supplier: 'text' }, place: `${AT_ROUND}/invitations` },
  'admission.taken_back': { values: { ...ROUND, supplier: 'text' }, place: `${AT_ROUND}/invitations` },
  'admission.admitted': { values: ROUND, place: `${AT_ROUND}/call` },
  'admission.refused': { values: { ...ROUND, reason: 'text' }, place: `${AT_ROUND}/call` },
  'question.asked': { values: ROUND, place: `${AT_ROUND}/questions`, mayWait: true },
  'question.answered': { values: { ...ROUND, number: 'count' }, place: `${AT_ROUND}/questions` },
  'stage.moved': { values: { ...STAGE, deadline: 'time' }, place: `${AT_ROUND}/call` },
  'stage.moved_because': { values: { ...STAGE, deadline: 'time', reason: 'text' }, place: `${AT_ROUND}/call` },
  'stage.further': { values: { ...STAGE, deadline: 'time' }, place: `${AT_ROUND}/call` },
  'stage.closed': { values: STAGE, place: `${AT_ROUND}/opening` },
  'auction.called': { values: { ...ROUND, startsAt: 'time', deadline: 'time' }, place: `${AT_ROUND}/auction` },
  'auction.paused': { values: { ...ROUND, reason: 'text' }, place: `${AT_ROUND}/auction` },
  'auction.resumed': { values: { ...ROUND, deadline: 'time' }, place: `${AT_ROUND}/auction` },
  'auction.ended': { values: ROUND, place: `${AT_ROUND}/auction` },
  'opening.awaited': { values: STAGE, place: `${AT_ROUND}/opening` },
  'opening.technical': { values: STAGE, place: `${AT_ROUND}/opening` },
  'opening.prices_awaited': { values: STAGE, place: `${AT_ROUND}/opening` },
  'opening.published': { values: STAGE, place: `${AT_ROUND}/opening`, mayWait: true },
  'clarification.asked': { values: { ...ROUND, lot: 'text', deadline: 'time' }, place: `${AT_ROUND}/call` },
  'clarification.answered': { values: { ...ROUND, lot: 'text', supplier: 'text' }, place: `${AT_ROUND}/award` },
  'decision.proposed': { values: ROUND, place: `${AT_ROUND}/decision` },
  'outcome.told': { values: { ...ROUND, standstillEndsOn: 'day' }, place: `${AT_ROUND}/outcome` },
  'complaint.filed': { values: ROUND, place: `${AT_ROUND}/complaints` },
  'complaint.resolved': { values: ROUND, place: `${AT_ROUND}/complaints` },
  'price_adjustment.proposed': { values: { ...AGREEMENT, month: 'day' }, place: AT_AGREEMENT },
  'edition.issued': { values: EDITION, place: AT_AGREEMENT, mayWait: true },
  'edition.to_accept': { values: { ...EDITION, acceptBy: 'day' }, place: AT_AGREEMENT },
  'edition.signed': { values: EDITION, place: AT_AGREEMENT, mayWait: true },
  'agreement.ending': { values: { ...AGREEMENT, endsOn: 'day' }, place: AT_AGREEMENT, mayWait: true },
  'maximum.near': { values: AGREEMENT, place: AT_AGREEMENT, mayWait: true },
  'maximum.reached': { values: AGREEMENT, place: AT_AGREEMENT },
  'renewal.due': { values: { ...AGREEMENT, endsOn: 'day', decideBy: 'day' }, place: `${AT_AGREEMENT}/renewal`, mayWait: true },
  'agreement.terminated_by_supplier': { values: { ...AGREEMENT, endsOn: 'day' }, place: AT_AGREEMENT },
  'agreement.terminated_by_network': { values: { ...AGREEMENT, endsOn: 'day' }, place: AT_AGREEMENT },
  'termination.proposed': { values: AGREEMENT, place: AT_AGREEMENT },
  'sign_up.opened': { values: { ...ROUND, deadline: 'time' }, place: `${AT_ROUND}/agreements`, mayWait: true },
  'sign_up.confirmed': { values: { ...EDITION, effectiveFrom: 'day', documentHash: 'text' }, place: AT_AGREEMENT, mayWait: true },
  'sign_up.ended': { values: { ...AGREEMENT, endsOn: 'day' }, place: AT_AGREEMENT, mayWait: true },
  'call_off.cancelled': { values: { ...AGREEMENT, reference: 'text', reason: 'text' }, place: `${AT_AGREEMENT}/call-offs` },
  'call_off.imported': { values: { ...AGREEMENT, count: 'count' }, place: `${AT_AGREEMENT}/call-offs` },
  'scorecard.renewed': { values: {}, place: 'agreements', mayWait: true },
  'call_off_request.asked': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.allotted': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.withdrawn': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.placed': { values: { ...AGREEMENT, reference: 'text', supplier: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.bids_asked': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.bids_opened': { values: { lot: 'text', agreementId: 'id', reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.no_bids': { values: { lot: 'text', agreementId: 'id', reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.bids_expired': { values: { lot: 'text', agreementId: 'id', reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.won': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.lost': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.reference_taken': { values: { ...AGREEMENT, reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'call_off_request.exhausted': { values: { lot: 'text', agreementId: 'id', reference: 'text' }, place: `${AT_AGREEMENT}/requests` },
  'order.placed': { values: { ...ORDER, party: 'text' }, place: AT_ORDER },
  'order.unanswered': { values: { ...ORDER, party: 'text' }, place: AT_ORDER },
  'order.confirmed': { values: ORDER, place: AT_ORDER, mayWait: true },
  'order.changed': { values: ORDER, place: AT_ORDER },
  'order.delivered': { values: ORDER, place: AT_ORDER, mayWait: true },
  'order.returned': { values: ORDER, place: AT_ORDER },
  'order.return_confirmed': { values: { ...ORDER, number: 'text' }, place: AT_ORDER, mayWait: true },
  'order.return_refused': { values: { ...ORDER, number: 'text', reason: 'text' }, place: AT_ORDER },
  'order.movement_reversed': { values: { ...ORDER, number: 'text', reason: 'text' }, place: AT_ORDER },
  'order.cancelled': { values: { ...ORDER, reason: 'text' }, place: AT_ORDER },
  'volume_report.due': { values: { ...AGREEMENT, from: 'day', to: 'day' }, place: `${AT_AGREEMENT}/volumes`, mayWait: true },
  'disagreement.opened': { values: DISAGREEMENT, place: AT_DISAGREEMENT },
  'disagreement.answered': { values: DISAGREEMENT, place: AT_DISAGREEMENT },
  'disagreement.agreed': { values: DISAGREEMENT, place: AT_DISAGREEMENT },
  'disagreement.escalated': { values: DISAGREEMENT, place: AT_DISAGREEMENT },
  'disagreement.decided': { values: DISAGREEMENT, place: AT_DISAGREEMENT },
  'disagreement.corrected': { values: DISAGREEMENT, place: AT_DISAGREEMENT, mayWait: true },
  'disagreement.reported_otherwise': { values: DISAGREEMENT, place: AT_DISAGREEMENT },
  'quota.set': { values: AGREEMENT, place: `${AT_AGREEMENT}/basket` },
  'bonus_run.counted': { values: { ...AGREEMENT, number: 'count' }, place: `${AT_AGREEMENT}/bonus` },
  'bonus_run.released': { values: { ...AGREEMENT, number: 'count' }, place: `${AT_AGREEMENT}/bonus`, mayWait: true },
  'bonus_run.owed': { values: { ...AGREEMENT, number: 'count' }, place: `${AT_AGREEMENT}/bonus`, mayWait: true },
  'payment_file.made': { values: { ...AGREEMENT, number: 'count' }, place: `${AT_AGREEMENT}/bonus` },
  'payment_return.recorded': { values: { ...AGREEMENT, number: 'count' }, place: `${AT_AGREEMENT}/bonus` },
  'payment.returned': { values: { agreement: 'text' }, place: 'account' },
  'bank_account.entered': { values: {}, place: 'account' },
  'webhook.disabled': { values: { host: 'text' }, place: 'webhooks' },
  'webhook.stopped': { values: { host: 'text' }, place: 'webhooks' },
  'punch_out.stopped': { values: { name: 'text' }, place: 'punch-out' },
  'mail.undeliverable': { values: { recipient: 'text' }, place: 'people' },
} as const satisfies Record<string, Shape>;

export type NoticeKey = keyof typeof NOTICES;

/** The values that a notice needs, all as texts. */
export type ParamsOf<Key extends NoticeKey> = { readonly [Name in keyof (typeof NOTICES)[Key]['values']]: string };

/** One notice's words in one language; `{name}` stands for a value, `{network}` for the network's name. */
export interface Words {
  readonly subject: string;
  /** Plain text; an empty line starts a paragraph. */
  readonly body: string;
}

export type Texts = Readonly<Record<NoticeKey, Words>>;

/** The notice's shape, or undefined for a key that no version of the texts knows. */
export function shapeOf(key: string): Shape | undefined {
  return Object.hasOwn(NOTICES, key) ? (NOTICES as Readonly<Record<string, Shape>>)[key] : undefined;
}

/** The names of a notice's values that may stand in an e-mail only. */
export function secretsOf(key: string): string[] {
  const values = Object.entries(shapeOf(key)?.values ?? {});
  return values.filter(([, kind]) => kind === 'secret').map(([name]) => name);
}

/** The keys of the notices that may wait for the morning. */
export const MAY_WAIT: readonly string[] = Object.keys(NOTICES).filter((key) => shapeOf(key)?.mayWait);
