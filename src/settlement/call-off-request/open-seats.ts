import { Injectable } from '@nestjs/common';
import { OfferedAgreements } from '../../agreement/offered-agreements.js';
import { type Panel, Panels, type Seat } from '../../agreement/panel/panels.js';
import { DomainError } from '../../values/domain-error.js';
import type { Agreed, AgreedPosition } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type AskedFor, standingOf } from './request.js';

/** A supplier of a panel that sells what is asked for to the party. */
export interface OpenSeat extends Seat {
  readonly agreed: Agreed;
  readonly position: AgreedPosition;
}

/** Who asks. */
export interface RequestingParty {
  readonly membershipId: string;
  readonly code: string;
}

/** Which suppliers of a panel a request can go to. Reads with the service's eyes. */
@Injectable()
export class OpenSeats {
  constructor(
    private readonly agreements: SettledAgreements,
    private readonly panels: Panels,
    private readonly offers: OfferedAgreements,
  ) {}

  /**
   * By rank, with the numbers of the agreements that would sell it if the party had signed up to them. One that it cannot sign
   * up to (for members only, terminated, no later sign-ups) is left out, or the others would be closed to it.
   */
  async of(panel: Panel, party: RequestingParty, asked: Omit<AskedFor, 'reference'>): Promise<{ open: OpenSeat[]; unsigned: string[] }> {
    const positions = await this.panels.positionsOf(panel.lotId);
    const open: OpenSeat[] = [];
    const unsigned: string[] = [];
    for (const seat of panel.seats) {
      const agreed = await this.agreementOf(seat);
      if (!agreed) continue;
      const standing = standingOf(agreed, party.code, asked, positions);
      if (standing.stands) open.push({ ...seat, agreed, position: standing.position });
      else if (standing.because === 'not_signed_up' && (await this.offers.couldBind(agreed.id, party.membershipId, asked.date)))
        unsigned.push(agreed.number);
    }
    return { open, unsigned };
  }

  /** An agreement that is not signed by both yet sells nothing. */
  private async agreementOf({ agreementId }: Seat): Promise<Agreed | undefined> {
    try {
      return await this.agreements.find(agreementId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'agreement.not_open') return undefined;
      throw error;
    }
  }
}

/**
 * All agreements of the panel that sell it and take the party bind it: it cannot leave out a supplier that is before another.
 * @throws DomainError `call_off_request.not_signed_up`, `call_off_request.nobody`
 */
export function assertAsksAll({ open, unsigned }: { open: readonly OpenSeat[]; unsigned: readonly string[] }, date: string): OpenSeat {
  if (unsigned.length > 0)
    throw new DomainError(
      'conflict',
      'call_off_request.not_signed_up',
      `For ${date} you have not signed up to ${unsigned.join(', ')}, which sell it too. Sign up to every agreement of these suppliers first.`,
    );
  const [first] = open;
  if (!first)
    throw new DomainError(
      'conflict',
      'call_off_request.nobody',
      `None of these suppliers’ agreements sells that on ${date}; see their price sheets.`,
    );
  return first;
}
