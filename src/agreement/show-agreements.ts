import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { present } from '../values/invariant.js';
import { actionsOn, type AgreementAction } from './action.js';
import type { Agreement } from './agreement.js';
import type { Edition } from './edition.js';
import { Editions } from './editions.js';
import { SignUps, type StoredSignUp } from './sign-ups.js';

/** An agreement as its reader sees it. */
export interface ShownAgreement {
  readonly agreement: Agreement;
  /** The latest edition that the reader sees. */
  readonly latest: Edition | undefined;
  /** The reader's own last sign-up. */
  readonly own: StoredSignUp | undefined;
  readonly allowedActions: readonly AgreementAction[];
}

/** Completes agreements with what their reader asks next: the latest edition, the own sign-up, what can be done. */
@Injectable()
export class ShowAgreements {
  constructor(
    private readonly editions: Editions,
    private readonly signUps: SignUps,
  ) {}

  async show(agreement: Agreement, by: Mandate): Promise<ShownAgreement> {
    const [shown] = await this.showAll([agreement], by);
    return present(shown, 'the agreement shown');
  }

  async showAll<Listed extends Agreement>(agreements: readonly Listed[], by: Mandate): Promise<(ShownAgreement & { readonly agreement: Listed })[]> {
    const ids = agreements.map((agreement) => agreement.id);
    const editions = await this.editions.latestOf(ids);
    const isParty = by.side === 'member' || by.side === 'customer';
    const own = isParty && by.membershipId !== undefined ? await this.signUps.standingOf(by.membershipId, ids) : new Map<string, StoredSignUp>();
    return agreements.map((agreement) => {
      const [latest, signUp] = [editions.get(agreement.id), own.get(agreement.id)];
      return { agreement, latest, own: signUp, allowedActions: actionsOn(agreement, latest, signUp, by) };
    });
  }
}
