import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { Network } from '../network/network.js';
import { Networks } from '../network/networks.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Round } from '../round/round.js';
import { Rounds } from '../round/rounds.js';
import { newId } from '../values/id.js';
import { agreementNumber } from './agreement.js';
import { AwardedLots, type WinningSupplier } from './awarded-lots.js';
import { contentOf } from './contents.js';
import { Drafts } from './drafts.js';
import { dayIn } from '../values/network-day.js';
import { priceSheetOf } from './price-sheet.js';
import type { Terms } from './terms.js';

/** The terms of a new draft: what the office usually agrees on, open to customers, without bonus. */
function usualTerms(round: Round): Terms {
  return {
    termFrom: round.termFrom,
    termTo: round.termTo,
    openToCustomers: true,
    customerFee: null,
    customerSurcharge: null,
    lateSignUps: true,
    turnoverBonus: [],
    maximumQuantities: [],
    deliveryTerms: null,
    paymentTerms: null,
    paymentDays: 30,
    noticeMonths: 3,
    renewalMonths: 0,
    priceAdjustment: null,
  };
}

/** Drafts a round's framework agreements from its award, one per winning supplier. Domain §13. */
@Injectable()
export class DraftAgreements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly awarded: AwardedLots,
    private readonly drafts: Drafts,
    private readonly audit: Audit,
  ) {}

  /** Numbered in the order of the suppliers' codes. Suppliers that have their agreement already are left out. */
  fromAward(networkId: string, roundId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      const round = await this.rounds.share(roundId);
      if (round.phase !== 'sign_up') return;
      const network = await this.networks.current();
      const today = dayIn(network.timeZone, await this.work.now());
      const year = Number.parseInt(today.slice(0, 4), 10);
      const last = await this.drafts.lastSerial(year);
      const drafted = await this.drafts.suppliersWith(roundId);
      const winners = (await this.awarded.of(roundId)).filter((supplier) => !drafted.has(supplier.membershipId));
      if (winners.length === 0) return;
      const drafts = winners.map((winner, index) => this.draft(network, round, winner, year, last + index + 1, today));
      await this.drafts.add(roundId, year, drafts);
      this.audit.nudge();
    });
  }

  private draft(network: Network, round: Round, winner: WinningSupplier, year: number, serial: number, today: string) {
    const { name, street, postcode, city, country, vatId } = winner;
    const supplier = { name, street, postcode, city, country, vatId };
    const frame = { number: agreementNumber(year, serial), title: round.title, edition: 1, issuedOn: today, acceptBy: null, supplier };
    const content = contentOf(network, frame, usualTerms(round), { priceSheet: priceSheetOf(winner.currency, winner.lots, winner.offer) });
    return { id: newId<'agreement'>(), editionId: newId<'edition'>(), supplierId: winner.membershipId, serial, content };
  }
}
