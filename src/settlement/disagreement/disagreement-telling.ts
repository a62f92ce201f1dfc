import { Injectable } from '@nestjs/common';
import { Notices } from '../../notice/notices.js';
import type { Side } from './disagreement.js';
import type { Disagreement } from './disagreements.js';

const KEYS = [
  'disagreement.opened',
  'disagreement.answered',
  'disagreement.agreed',
  'disagreement.escalated',
  'disagreement.decided',
  'disagreement.corrected',
  'disagreement.reported_otherwise',
] as const;

/** Tells the sides of a disagreement, or the office, what has become of it. */
@Injectable()
export class DisagreementTelling {
  constructor(private readonly notices: Notices) {}

  /** Within the running transaction. */
  async tell(
    { id, agreement, agreementId, item, period, membershipId, supplierId }: Disagreement,
    key: (typeof KEYS)[number],
    to: readonly (Side | 'office')[],
  ): Promise<void> {
    const params = { agreement, agreementId, disagreementId: id, item, period };
    for (const side of to)
      if (side === 'office') await this.notices.tell({ office: true }, key, params, id);
      else if (side === 'party') await this.notices.tell({ memberships: [membershipId], roles: ['buyer', 'signatory'] }, key, params, id);
      else await this.notices.tell({ memberships: [supplierId], roles: ['bidder', 'signatory'] }, key, params, id);
  }
}
