import { DomainError } from '../../values/domain-error.js';
import { type Agreed, type AgreedPosition, editionFor, inForce, positionFor, signedOn } from '../agreed.js';

/** What can become of a request, and what may follow. Domain §14; decision 20. */
export const REQUEST_STATES = {
  /** a supplier is asked, and has not answered */
  asking: ['placed', 'exhausted', 'withdrawn'],
  /** suppliers bid; nobody reads a bid */
  bidding: ['opened', 'exhausted', 'withdrawn'],
  /** bids are open, and the party decides, until they bind no longer */
  opened: ['placed', 'exhausted', 'withdrawn'],
  /** it became call-offs */
  placed: [],
  /** nobody took it: the party may buy elsewhere */
  exhausted: [],
  /** the party took it back */
  withdrawn: [],
  /** as a supplier without an open bid sees every competition from the opening on: what became of it would tell whether others bid. Never stored */
  over: [],
} as const satisfies Record<string, readonly string[]>;
export type RequestState = keyof typeof REQUEST_STATES;

export const TURN_STATES = [
  'asked',
  'accepted',
  'declined',
  'timed_out',
  'over_maximum',
  'withdrawn',
  /** never asked, for a reason that is the party's own: its supplier does not see it */
  'passed_over',
  /** asked, and not to be accepted any more for a reason that is the party's own, which its supplier is not told */
  'lapsed',
  /** may bid; whether it has is known to itself alone */
  'invited',
  /** its bid is open */
  'bid',
  /** it did not bid, which is held against nobody */
  'no_bid',
  /** its bid did not open, which the log says too */
  'bid_unreadable',
  /** another's bid was taken, or nobody's */
  'lost',
] as const;
export type TurnState = (typeof TURN_STATES)[number];

/** What a party asks a panel for. */
export interface AskedFor {
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
}

/** How an agreement stands to a request: it sells it to the party on that day, or why not. */
export type Standing =
  | { readonly stands: true; readonly position: AgreedPosition }
  | { readonly stands: false; readonly because: 'outside_term' | 'not_signed_up' | 'not_sold' };

/**
 * Whether an agreement is one of those that a request goes to. Domain §13, §14.
 * @param party its code
 * @param positions those of the panel's lot
 */
export function standingOf(agreed: Agreed, party: string, asked: Omit<AskedFor, 'reference'>, positions: ReadonlySet<string>): Standing {
  const signed = signedOn(agreed, party, asked.date);
  const edition = signed ? editionFor(agreed, signed, asked.date) : inForce(agreed);
  if (asked.date < agreed.termFrom || asked.date > edition.termTo) return { stands: false, because: 'outside_term' };
  const position = positionFor(edition, asked);
  if (!position || !positions.has(position.id)) return { stands: false, because: 'not_sold' };
  return signed ? { stands: true, position } : { stands: false, because: 'not_signed_up' };
}

/**
 * Whom a cascade asks next: the best rank that has had no turn in this request. Who declined an earlier request is asked
 * again like everybody. Domain §14; decision 20.
 */
export function nextInCascade<Seat extends { readonly agreementId: string; readonly rank: number }>(
  seats: readonly Seat[],
  turns: readonly { readonly agreementId: string }[],
): Seat | undefined {
  const had = new Set(turns.map(({ agreementId }) => agreementId));
  return seats.filter(({ agreementId }) => !had.has(agreementId)).toSorted((a, b) => a.rank - b.rank)[0];
}

/**
 * A supplier's answer counts while it is asked and its time has not come: the clock decides, not the job. Domain §2, §8.3.
 * @throws DomainError `call_off_request.answered`, `call_off_request.too_late`
 */
export function assertAnswerable({ state, isInTime }: { readonly state: TurnState; readonly isInTime: boolean }): void {
  if (state === 'timed_out' || (state === 'asked' && !isInTime))
    throw new DomainError(
      'conflict',
      'call_off_request.too_late',
      'The time to answer is over; the request has gone to others. You are asked again next time.',
    );
  if (state !== 'asked')
    throw new DomainError(
      'conflict',
      'call_off_request.answered',
      'You have answered already, or the party has taken the request back. Nothing was changed.',
    );
}

/** @throws DomainError `call_off_request.closed` */
export function assertWithdrawable(state: RequestState): void {
  const next: readonly string[] = REQUEST_STATES[state];
  if (next.includes('withdrawn')) return;
  throw new DomainError(
    'conflict',
    'call_off_request.closed',
    'This request is closed and cannot be taken back. A call-off that it became can be cancelled as any other.',
  );
}

/** To the supplier: why it cannot be had does not concern it. */
export function lapsed(): DomainError {
  return new DomainError(
    'conflict',
    'call_off_request.lapsed',
    'This request cannot become a call-off under your agreement any more. Nothing was called off, and there is nothing to answer any more.',
  );
}

/** What can be done with a request. */
export const REQUEST_ACTIONS = ['withdraw', 'accept', 'decline', 'bid', 'choose'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** What a party or a supplier may do with a request now. Decision 20. */
export function actionsOn(request: ActedOn, { side, roles }: { readonly side: string; readonly roles: readonly string[] }): RequestAction[] {
  const isParty = side === 'member' || side === 'customer';
  if (isParty) return roles.includes('buyer') || roles.includes('signatory') ? actionsOfParty(request) : [];
  if (side !== 'supplier' || !roles.includes('bidder')) return [];
  const { turns, isBiddable } = request;
  if (turns.some(({ state }) => state === 'invited')) return isBiddable ? ['bid'] : [];
  return turns.some(({ state, isInTime }) => state === 'asked' && isInTime) ? ['accept', 'decline'] : [];
}

interface ActedOn {
  readonly state: RequestState;
  readonly turns: readonly { readonly state: TurnState; readonly isInTime: boolean }[];
  /** bids for it are taken now */
  readonly isBiddable: boolean;
  /** its bids are open, and bind */
  readonly isChoosable: boolean;
}

function actionsOfParty({ state, turns, isChoosable }: ActedOn): RequestAction[] {
  const next: readonly string[] = REQUEST_STATES[state];
  const hasBid = turns.some((turn) => turn.state === 'bid');
  return [...(isChoosable && hasBid ? ['choose' as const] : []), ...(next.includes('withdrawn') ? ['withdraw' as const] : [])];
}
