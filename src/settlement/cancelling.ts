import type { Mandate } from '../access/mandate.js';
import { DomainError } from '../values/domain-error.js';

/** What decides whether a call-off may still be taken back. */
export interface Cancellable {
  readonly reference: string;
  /** its order day, `YYYY-MM-DD` */
  readonly date: string;
  /** the day on which it was placed */
  readonly placedOn: string;
  /** the network's day now */
  readonly today: string;
  /** whether the supplier has reported a purchase of it under its reference */
  readonly isReported: boolean;
  /** whether the supplier has noted a delivery of it */
  readonly isDelivered: boolean;
  /** whether the maximum has ever refused an order of its party for the position */
  readonly isAtMaximum: boolean;
}

/** Who wants to take a call-off back. */
export type CancelledBy = 'party' | 'office';

/** As whom a caller may take call-offs back that it sees; undefined: not at all. Domain §14. */
export function cancelsAs({ side, roles }: Pick<Mandate, 'side' | 'roles'>): CancelledBy | undefined {
  if (side === 'office') return 'office';
  if (side !== 'member' && side !== 'customer') return undefined;
  return roles.includes('buyer') || roles.includes('signatory') ? 'party' : undefined;
}

type Hindrance = 'reported' | 'delivered' | 'day_over' | 'at_maximum';

/**
 * Why a call-off cannot be taken back. A party may until its order day ends, the office for it also later, nobody once it is
 * reported or delivered. After the maximum has refused an order, those accepted stay binding for the party: what fits and what does not
 * would otherwise tell for nothing how much others called off. Domain §6.3, §14, docs/domain.md “Settlement”.
 * @returns undefined where nothing hinders
 */
function hindranceTo(callOff: Cancellable, by: CancelledBy): Hindrance | undefined {
  if (callOff.isReported) return 'reported';
  if (callOff.isDelivered) return 'delivered';
  if (by === 'office') return undefined;
  if (callOff.today > callOff.date && callOff.today > callOff.placedOn) return 'day_over';
  return callOff.isAtMaximum ? 'at_maximum' : undefined;
}

/** Whether a call-off may be taken back now. Domain §14. */
export function isCancellable(callOff: Cancellable, by: CancelledBy): boolean {
  return hindranceTo(callOff, by) === undefined;
}

/** Domain §14. @throws DomainError `call_off.reported`, `call_off.delivered`, `call_off.day_over`, `call_off.at_maximum` */
export function assertCancellable(callOff: Cancellable, by: CancelledBy): void {
  switch (hindranceTo(callOff, by)) {
    case undefined:
      return;
    case 'reported':
      throw new DomainError(
        'conflict',
        'call_off.reported',
        `The supplier has reported a purchase under “${callOff.reference}”; what is bought cannot be cancelled. Nothing was changed.`,
      );
    case 'delivered':
      throw new DomainError(
        'conflict',
        'call_off.delivered',
        `Of “${callOff.reference}” something was delivered; it cannot be cancelled, but goods can be returned. Nothing was changed.`,
      );
    case 'day_over':
      throw new DomainError(
        'conflict',
        'call_off.day_over',
        `“${callOff.reference}” was an order for ${callOff.date}; its day is over. Agree with the supplier and ask the office to cancel it.`,
      );
    case 'at_maximum':
      throw new DomainError(
        'conflict',
        'call_off.at_maximum',
        'The maximum quantity has refused an order of yours for this item, so those accepted stay binding. Agree with the supplier and ask the office to cancel it.',
      );
  }
}
