import { Injectable } from '@nestjs/common';
import { type Agreement, lastDayOf } from '../../agreement/agreement.js';
import type { EditionContent } from '../../agreement/content.js';
import { Editions } from '../../agreement/editions.js';
import { dayIn } from '../../values/network-day.js';
import type { PricedLot, PricedPosition } from '../../agreement/price-sheet.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import { reachedTier } from '../../values/tier.js';
import { agreementYearOf, firstDayOf } from '../agreement-year.js';
import { CountedSavings } from '../counted-savings.js';
import { decideBy, nearestMaximum, type Outcome, perYear, type Reason, recommend, renewedTo, type UsedPosition, useOf } from './renewal.js';
import { type PositionVolume, Renewals } from './renewals.js';

/** A position as a renewal shows it; quantities in its base unit. */
export interface PositionUse {
  readonly positionId: string;
  readonly lot: number;
  readonly item: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly estimated: string | null;
  readonly maximum: string | null;
  readonly perYear: string;
  readonly bought: string;
  readonly years: readonly { readonly year: number; readonly quantity: string; readonly tierFrom: string; readonly unitPrice: string }[];
}

/** What is proposed for the end of an agreement's term, and what it is made of. */
export interface RenewalProposal {
  readonly termTo: string;
  readonly noticeMonths: number;
  readonly renewalMonths: number;
  readonly decideBy: string;
  readonly renewedTo: string | null;
  readonly today: string;
  readonly edition: number;
  readonly currency: string;
  readonly parties: { readonly members: number; readonly customers: number };
  readonly quarters: { readonly due: number; readonly reported: number };
  readonly savings: { readonly known: string; readonly unknownTurnover: string };
  readonly priceFactor: string;
  /** Percent; null: no estimate is shown, or there is no maximum. */
  readonly use: string | null;
  readonly nearestMaximum: string | null;
  readonly positions: readonly PositionUse[];
  readonly recommended: Outcome;
  readonly reasons: readonly Reason[];
}

/** Computes what is proposed for the end of a term, within the running transaction, which must see all parties. Decision 18. */
@Injectable()
export class Proposals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly editions: Editions,
    private readonly renewals: Renewals,
    private readonly savings: CountedSavings,
  ) {}

  /** @throws DomainError `renewal.not_open` */
  async of(agreement: Agreement): Promise<RenewalProposal> {
    const inForce = await this.editions.inForce(agreement.id);
    if (!inForce || agreement.ended !== null)
      throw new DomainError('conflict', 'renewal.not_open', `${agreement.number} is not in force or was terminated; there is no term to renew.`);
    const { timeZone } = await this.networks.current();
    const today = dayIn(timeZone, await this.work.now());
    const { terms } = agreement;
    const years = [1, 2, 3, 4, 5].map((year) => firstDayOf(terms.termFrom, year));
    const volumes = await this.renewals.volumes(agreement.id, years, today);
    const used = positionsOf(inForce.content, volumes, daysRun(terms.termFrom, today, lastDayOf(agreement)));
    const saved = await this.savings.ofAgreement(agreement.id);
    const quarters = await this.renewals.quarters(agreement.id);
    const renewed = renewedTo(terms);
    const priceFactor = Decimal.parse(inForce.content.adjustment?.factor ?? '1');
    const facts = used.map(({ facts: one }) => one);
    const { outcome, reasons } = recommend({
      positions: facts,
      canRenew: renewed !== null,
      priceFactor,
      knownSaving: saved.known.toDecimal(),
      quarters,
    });
    return {
      termTo: terms.termTo,
      noticeMonths: terms.noticeMonths,
      renewalMonths: terms.renewalMonths,
      decideBy: decideBy(terms),
      renewedTo: renewed,
      today,
      edition: inForce.edition.number,
      currency: agreement.currency,
      parties: await this.renewals.parties(agreement.id),
      quarters,
      savings: { known: saved.known.toString(), unknownTurnover: saved.unknownTurnover.toString() },
      priceFactor: priceFactor.toFixed(6),
      use: useOf(facts)?.toFixed(1) ?? null,
      nearestMaximum: nearestMaximum(facts)?.toFixed(1) ?? null,
      positions: used.map(({ shown }) => shown),
      recommended: outcome,
      reasons,
    };
  }
}

function daysRun(termFrom: string, today: string, lastDay: string): number {
  const until = today < lastDay ? today : lastDay;
  return Math.max(1, Math.round((Date.parse(until) - Date.parse(termFrom)) / 86_400_000) + 1);
}

interface Used {
  readonly facts: UsedPosition;
  readonly shown: PositionUse;
}

function positionsOf({ priceSheet, terms }: EditionContent, volumes: readonly PositionVolume[], days: number): Used[] {
  const byPosition = new Map<string, PositionVolume[]>();
  for (const volume of volumes) byPosition.set(volume.positionId, [...(byPosition.get(volume.positionId) ?? []), volume]);
  return priceSheet.lots.flatMap((lot) =>
    lot.positions.map((position) =>
      used(lot, position, byPosition.get(position.positionId) ?? [], agreementYearOf(terms.termFrom, terms.termTo), days),
    ),
  );
}

function used(lot: PricedLot, position: PricedPosition, volumes: readonly PositionVolume[], lastYear: number, days: number): Used {
  const tiers = position.tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
  const bought = Decimal.sum(volumes.map(({ quantity }) => Decimal.parse(quantity)));
  const yearly = perYear(Decimal.sum(volumes.map(({ recent }) => Decimal.parse(recent))), days);
  const { positionId, item, nameDe, nameEn, unit, estimated, maximum } = position;
  const years = volumes
    .filter(({ year }) => year >= 1 && year <= lastYear)
    .map(({ year, quantity }) => {
      const volume = Decimal.parse(quantity);
      const { from, unitPrice } = reachedTier(tiers, volume);
      return { year, quantity: volume.toString(), tierFrom: from.toString(), unitPrice: unitPrice.toString() };
    });
  return {
    facts: {
      perYear: yearly,
      estimated: estimated === null ? null : Decimal.parse(estimated),
      price: reachedTier(tiers, Decimal.zero).unitPrice,
      maximum: maximum === null ? null : Decimal.parse(maximum),
      bought,
    },
    shown: {
      positionId,
      lot: lot.number,
      item,
      nameDe,
      nameEn,
      unit,
      estimated,
      maximum,
      perYear: yearly.toString(),
      bought: bought.toString(),
      years,
    },
  };
}
