import { Decimal } from '../values/decimal.js';
import type { ExactJson } from '../values/exact-json.js';
import { reachedTier } from '../values/tier.js';
import type { DecidedFacts, RoundFacts, SignedFacts, WonLot } from './facts.js';
import { periodOf } from './tender.js';

/** A round has one award with each supplier: its framework agreement is for all of that supplier's lots. Domain §13. */
export function awardId(roundId: string, supplier: string): string {
  return `${roundId}-${supplier}`;
}

/**
 * What each supplier won, with its unit prices. The value is the sum of its lots' prices as they were compared, before
 * packages and rebates; it stays out where a lot has a withheld total, which it would tell. Domain §6.3, §12.
 */
export function awardsOf(
  { round, hidingTotals }: RoundFacts,
  { at, awards }: DecidedFacts,
  status: 'pending' | 'active',
  currency: string,
): ExactJson {
  return awards.map(({ supplier, lots }) => ({
    id: awardId(round.id, supplier.code),
    title: round.title,
    status,
    date: at,
    suppliers: [{ id: supplier.code, name: supplier.name }],
    ...(lots.some(({ lotId }) => hidingTotals.has(lotId))
      ? {}
      : { value: { amount: Decimal.sum(lots.map(({ price }) => Decimal.parse(price))), currency } }),
    relatedLots: lots.map(({ lotId }) => lotId),
    items: lots.flatMap((lot) => itemsOf(lot, currency)),
    contractPeriod: periodOf(round.termFrom, round.termTo),
  }));
}

/** The framework agreement with a supplier as the contract that follows its award. */
export function contractOf({ round }: RoundFacts, { number, title, supplier, signedAt, termFrom, termTo }: SignedFacts): ExactJson {
  return {
    id: number,
    awardID: awardId(round.id, supplier),
    title,
    description: 'Framework agreement: quantities are called off',
    status: 'active',
    dateSigned: signedAt,
    period: periodOf(termFrom, termTo),
  };
}

function itemsOf({ lotId, positions }: WonLot, currency: string): ExactJson[] {
  return positions.map(({ positionId, name, unit, estimated, tiers }) => {
    const price = unitPriceOf(tiers, estimated);
    return {
      id: positionId,
      description: name,
      ...(estimated === null ? {} : { quantity: Decimal.parse(estimated) }),
      unit: { scheme: 'UNCEFACT', id: unit, ...(price === undefined ? {} : { value: { amount: price, currency } }) },
      relatedLot: lotId,
    };
  });
}

/** At the tier that the estimated quantity reaches; where that is withheld, only a price without tiers can be said. */
function unitPriceOf(tiers: WonLot['positions'][number]['tiers'], estimated: string | null): Decimal | undefined {
  const read = tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
  if (read.length === 0 || (estimated === null && read.length > 1)) return undefined;
  return reachedTier(read, estimated === null ? Decimal.zero : Decimal.parse(estimated)).unitPrice;
}
