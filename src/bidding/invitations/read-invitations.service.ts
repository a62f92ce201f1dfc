import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { isoOf } from '../../values/instant.js';
import { InvitationTimes } from './invitation-times.js';
import { endOfStatements, mayState } from './reaction.js';
import { type InvitedSupplier, type Reaction, Reactions } from './reactions.js';

export const INVITATION_ACTIONS = ['takePart', 'decline', 'takeBack'] as const;

/** A supplier's own invitation: what it has said, until when, and what it may say now. */
export interface OwnInvitation extends Reaction {
  readonly until: string | null;
  readonly allowedActions: readonly (typeof INVITATION_ACTIONS)[number][];
}

/** Shows who is invited and what each says: all to the office, its own to a supplier. Domain §7. */
@Injectable()
export class ReadInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly times: InvitationTimes,
    private readonly reactions: Reactions,
  ) {}

  /** @throws DomainError `round.missing`, `call.missing` */
  all(by: Mandate, roundId: string): Promise<InvitedSupplier[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.reactions.ofCall((await this.times.callOf(roundId)).id);
    });
  }

  /** @throws DomainError `round.missing`, `call.missing`, `invitation.not_invited` */
  own(by: Mandate, roundId: string): Promise<OwnInvitation> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      const { membershipId } = await this.times.ownInvitation(call.id);
      const own = await this.reactions.own(call.id, membershipId);
      const time = await this.times.of(call);
      const end = endOfStatements(time);
      return {
        ...own,
        until: end === undefined ? null : isoOf(end),
        allowedActions: mayState(time, await this.work.now()) ? actionsOf(own) : [],
      };
    });
  }
}

function actionsOf({ reaction }: Reaction): OwnInvitation['allowedActions'] {
  if (reaction === 'declined') return ['takeBack'];
  return reaction === 'takes_part' ? ['decline'] : ['takePart', 'decline'];
}
