import { Injectable } from '@nestjs/common';
import { DomainError, missing } from '../../values/domain-error.js';
import { type Call, Calls, type Invited } from '../call/calls.js';
import { Stages } from '../stage/stages.js';
import type { InvitationTime } from './reaction.js';

/** Loads what decides who may answer an invitation, and until when. */
@Injectable()
export class InvitationTimes {
  constructor(
    private readonly calls: Calls,
    private readonly stages: Stages,
  ) {}

  /** The round's call; a draft invites nobody yet and is as good as none. @throws DomainError `call.missing` */
  async callOf(roundId: string): Promise<Call> {
    const call = await this.calls.ofRound(roundId);
    if (!call || call.state === 'draft') throw missing('call');
    return call;
  }

  /** A draft of a stage has not been called; an auction has seats instead of invitations. */
  async of({ roundId, state }: Call): Promise<InvitationTime> {
    const sealed = (await this.stages.ofRound(roundId)).filter(({ kind, stage }) => kind === 'sealed' && stage.state !== 'draft');
    return { call: state, stages: sealed.map(({ stage }) => stage) };
  }

  /** The acting supplier's invitation. @throws DomainError `invitation.not_invited` */
  async ownInvitation(callId: string): Promise<Invited> {
    const [own] = await this.calls.invitations(callId);
    if (own?.state === 'invited') return own;
    throw new DomainError('forbidden', 'invitation.not_invited', 'You are not (or no longer) asked for bids in this call.');
  }
}
