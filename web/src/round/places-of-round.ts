/** The phases that a round passes through, in their order. */
export const LINE = ['planning', 'collecting', 'pooling', 'bidding', 'evaluating', 'standstill', 'sign_up', 'concluded'] as const;

type Phase = (typeof LINE)[number];

type Role = 'office' | 'auditor' | 'buyer' | 'signatory' | 'bidder';

/** Where a round stands; a cancelled one also says from where. */
interface Standing {
  readonly phase: Phase | 'cancelled';
  readonly cancelledFrom?: Phase | 'cancelled' | null;
}

export type PlaceKey =
  | 'meetings'
  | 'ballot'
  | 'requirements'
  | 'freeLines'
  | 'lots'
  | 'callDraft'
  | 'call'
  | 'bid'
  | 'questions'
  | 'opening'
  | 'award'
  | 'outcome'
  | 'agreements'
  | 'savings';

/** A place of a round, who has something there, and in which phases. */
export interface PlaceOfRound {
  readonly key: PlaceKey;
  /** Below the network; `$round` stands for the round. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly from: Phase;
  /** The last phase in which it says something; without it, it stays. */
  readonly until?: Phase;
  /** The phases in which it is where the phase's own work is done. */
  readonly worksIn: readonly Phase[];
}

const MEMBERS = ['buyer', 'signatory'] as const;
const NETWORK = ['office', 'auditor'] as const;
const BIDDERS = ['bidder'] as const;
const MEMBERS_AND_NETWORK = [...MEMBERS, ...NETWORK] as const;
const AT = '/rounds/$round';

const PLACES: readonly PlaceOfRound[] = [
  { key: 'ballot', path: `${AT}/ballot`, roles: MEMBERS_AND_NETWORK, from: 'planning', until: 'pooling', worksIn: ['planning'] },
  { key: 'requirements', path: `${AT}/requirements`, roles: ['buyer'], from: 'collecting', worksIn: ['collecting'] },
  { key: 'freeLines', path: `${AT}/free-lines`, roles: ['office'], from: 'collecting', until: 'pooling', worksIn: [] },
  { key: 'lots', path: `${AT}/lots`, roles: MEMBERS_AND_NETWORK, from: 'pooling', worksIn: ['pooling'] },
  { key: 'callDraft', path: `${AT}/call/draft`, roles: ['office'], from: 'pooling', until: 'pooling', worksIn: [] },
  { key: 'call', path: `${AT}/call`, roles: [...NETWORK, ...BIDDERS], from: 'bidding', worksIn: ['bidding'] },
  { key: 'bid', path: `${AT}/bid`, roles: BIDDERS, from: 'bidding', until: 'evaluating', worksIn: ['bidding'] },
  { key: 'questions', path: `${AT}/questions`, roles: [...NETWORK, ...BIDDERS], from: 'bidding', until: 'evaluating', worksIn: [] },
  { key: 'opening', path: `${AT}/opening`, roles: [...NETWORK, ...BIDDERS], from: 'bidding', worksIn: [] },
  { key: 'award', path: `${AT}/award`, roles: NETWORK, from: 'evaluating', worksIn: ['evaluating', 'standstill'] },
  { key: 'outcome', path: `${AT}/outcome`, roles: [...NETWORK, ...BIDDERS], from: 'standstill', worksIn: ['standstill'] },
  { key: 'agreements', path: `${AT}/agreements`, roles: [...MEMBERS_AND_NETWORK, ...BIDDERS], from: 'sign_up', worksIn: ['sign_up', 'concluded'] },
  { key: 'meetings', path: `${AT}/meetings`, roles: MEMBERS_AND_NETWORK, from: 'planning', worksIn: [] },
  { key: 'savings', path: `${AT}/report`, roles: MEMBERS_AND_NETWORK, from: 'sign_up', worksIn: ['concluded'] },
];

/**
 * The places of a round that these roles may look at in its phase: where the phase's work is done first, then in the
 * order of the round. A cancelled round keeps those that were open when it was cancelled.
 */
export function placesOf({ phase, cancelledFrom }: Standing, roles: readonly Role[]): PlaceOfRound[] {
  const now = LINE.findIndex((known) => known === (cancelledFrom ?? phase));
  const isOpen = ({ from, until, roles: ofPlace }: PlaceOfRound): boolean =>
    ofPlace.some((role) => roles.includes(role)) && LINE.indexOf(from) <= now && (until === undefined || now <= LINE.indexOf(until));
  const open = PLACES.filter(isOpen);
  return [...open.filter((place) => isWorkOf(phase, place)), ...open.filter((place) => !isWorkOf(phase, place))];
}

/** Whether a phase's own work is done at a place. */
export function isWorkOf(phase: Standing['phase'], { worksIn }: PlaceOfRound): boolean {
  return worksIn.some((known) => known === phase);
}
