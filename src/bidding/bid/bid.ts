/** From this quantity on, this unit price; decimal texts as they came in, at most 15 digits and 6 decimals. Domain §8.1. */
export interface OfferedTier {
  readonly from: string;
  readonly unitPrice: string;
}

export interface OfferedPosition {
  readonly item: string;
  readonly tiers: readonly OfferedTier[];
}

/** A lot is named by its id, or by category and region where these name only one. */
export interface LotName {
  readonly lot?: string | undefined;
  readonly category?: string | undefined;
  readonly region?: string | undefined;
}

/** What is said of a lot's prices: these, and how they are paid. */
export interface LotPrices {
  readonly positions: readonly OfferedPosition[];
  readonly cashDiscountPercent?: string | undefined;
  readonly cashDiscountDays?: number | undefined;
  readonly paymentDays?: number | undefined;
}

/** What is said of a lot besides: the most and the least of it, delivery, answers to the criteria. */
export interface LotOffer {
  readonly capacity?: string | undefined;
  readonly leastAward?: string | undefined;
  readonly deliveryDays?: number | undefined;
  readonly answers?: readonly { readonly criterion: string; readonly answer: string }[] | undefined;
}

export interface OfferedLot extends LotName, LotPrices, LotOffer {}

/** Domain §8.1: a percent off the supplier's whole sum from this total on. */
export interface SpendRebate {
  readonly from: string;
  readonly percent: string;
}

/** Domain §8.1: “lots A and B together: −3 %”. */
export interface OfferedPackage {
  readonly lots: readonly LotName[];
  readonly percent: string;
}

/** What a supplier offers, as it handed it in. Domain §8.1. */
export interface BidContent {
  /** The version of the call that it is made for; undefined: whichever is the present one. Domain §7. */
  readonly callVersion?: number | undefined;
  readonly lots: readonly OfferedLot[];
  readonly spendRebates?: readonly SpendRebate[] | undefined;
  readonly packages?: readonly OfferedPackage[] | undefined;
}

/** A position as called for: what a bid's item resolves to. */
export interface CalledPosition {
  readonly id: string;
  /** What counts for tiers, in millionths of the base unit; undefined: it is not shown to bidders. Domain §6.3. */
  readonly total: bigint | undefined;
}

export interface CalledLot {
  readonly id: string;
  readonly positions: ReadonlyMap<string, CalledPosition>;
}

/** The lots that bids may name, by id and, where it names one lot only, by `category region`. */
export type CalledLots = ReadonlyMap<string, CalledLot>;

/** By position what stands of this supplier after the earlier stages. Domain §8.5. */
export type EarlierPrices = ReadonlyMap<string, readonly OfferedTier[]>;

/** Why a bid is refused, in the order in which the faults are looked for; only the first is reported. */
export const BID_FAULTS = [
  'unknown_position',
  'technical_failed',
  'tiers_not_ascending',
  'price_not_positive',
  'packages_overlap',
  'price_raised',
  'position_repeated',
  'position_missing',
  'least_above_capacity',
] as const;
export type BidFaultCode = (typeof BID_FAULTS)[number];

/** A fault, and a JSON pointer to it in the bid. */
export interface BidFault {
  readonly code: BidFaultCode;
  readonly pointer: string;
  readonly value: string;
  /** Of a price that was raised. */
  readonly raised?: RaisedPrice | undefined;
}

/** Unit prices as they came in. */
export interface RaisedPrice {
  readonly before: string;
  readonly now: string;
}

/** What the rules of the call ask of a bid. */
export interface BidRules {
  readonly lots: CalledLots;
  readonly earlier: EarlierPrices;
  readonly needsAllPositions: boolean;
  /** The lots whose technical part this bidder has passed, in a further stage of the two-envelope procedure; else undefined. */
  readonly passed?: ReadonlySet<string> | undefined;
}

/** A decimal text of at most 6 decimals in millionths, exact. */
export function millionths(text: string): bigint {
  const point = text.indexOf('.');
  if (point < 0) return BigInt(text) * 1_000_000n;
  return BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(6, '0'));
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** Exact: numbers keep decimals of up to 15 digits apart and in their order, and compare far quicker. */
function isLess(one: string, other: string): boolean {
  return one.length <= 15 && other.length <= 15 ? Number(one) < Number(other) : millionths(one) < millionths(other);
}

/** The lot that a name means, if it means one. */
export function lotNamed(lots: CalledLots, name: LotName): CalledLot | undefined {
  return lots.get(name.lot ?? `${name.category ?? ''} ${name.region ?? ''}`);
}

/** The tier that the quantity reaches. Domain §10. @param tiers ascending, the first at 0 */
function tierAt(tiers: readonly OfferedTier[], quantity: bigint): OfferedTier | undefined {
  return tiers.findLast(({ from }) => millionths(from) <= quantity);
}

/**
 * Where a price rises first: at the position's total, or, where that is not shown, at any quantity, since a refusal that depended on a
 * withheld total would tell it. Domain §6.3, §8.5.
 * @param before what stands, and what is offered now: ascending, the first at 0
 */
function raisedPrice(before: readonly OfferedTier[], offered: readonly OfferedTier[], total: bigint | undefined): RaisedPrice | undefined {
  const quantities = total === undefined ? [...before, ...offered].map(({ from }) => millionths(from)).sort((a, b) => (a < b ? -1 : 1)) : [total];
  for (const quantity of quantities) {
    const [was, now] = [tierAt(before, quantity), tierAt(offered, quantity)];
    if (was && now && millionths(now.unitPrice) > millionths(was.unitPrice)) return { before: was.unitPrice, now: now.unitPrice };
  }
  return undefined;
}

/**
 * The first fault of a bid, in the order of `BID_FAULTS`: every position is looked through for the first kind before
 * the next kind. Domain §8.1, §8.5.
 * @returns undefined when the bid can be accepted
 */
export function faultOf(bid: BidContent, rules: BidRules): BidFault | undefined {
  return (
    unknownPosition(bid, rules.lots) ??
    technicalFailed(bid, rules) ??
    tiersNotAscending(bid) ??
    priceNotPositive(bid) ??
    packagesOverlap(bid, rules.lots) ??
    priceRaised(bid, rules) ??
    positionRepeated(bid, rules.lots) ??
    (rules.needsAllPositions ? positionMissing(bid, rules.lots) : undefined) ??
    leastAboveCapacity(bid)
  );
}

function unknownPosition(bid: BidContent, lots: CalledLots): BidFault | undefined {
  for (const [l, offered] of bid.lots.entries()) {
    const lot = lotNamed(lots, offered);
    if (!lot) return { code: 'unknown_position', pointer: `/lots/${l}`, value: written(offered) };
    for (const [p, { item }] of offered.positions.entries()) {
      if (!lot.positions.has(item)) return { code: 'unknown_position', pointer: `/lots/${l}/positions/${p}/item`, value: item };
    }
  }
  for (const [p, { lots: together }] of (bid.packages ?? []).entries()) {
    for (const [l, name] of together.entries()) {
      if (!lotNamed(lots, name)) return { code: 'unknown_position', pointer: `/packages/${p}/lots/${l}`, value: written(name) };
    }
  }
  return undefined;
}

/** Who has failed the technical part of a lot does not bid for it again. docs/decisions/0009-negotiation.md. */
function technicalFailed(bid: BidContent, { lots, passed }: BidRules): BidFault | undefined {
  if (!passed) return undefined;
  const l = bid.lots.findIndex((offered) => !passed.has(lotNamed(lots, offered)?.id ?? ''));
  const offered = bid.lots[l];
  return offered && { code: 'technical_failed', pointer: `/lots/${l}`, value: written(offered) };
}

function tiersNotAscending(bid: BidContent): BidFault | undefined {
  for (const [l, { positions }] of bid.lots.entries()) {
    for (const [p, { tiers }] of positions.entries()) {
      if (tiers.length === 0) return { code: 'tiers_not_ascending', pointer: `/lots/${l}/positions/${p}/tiers`, value: '' };
      const t = tiers.findIndex(({ from }, at) => (at === 0 ? !isZero(from) : !isLess(tiers[at - 1]?.from ?? '', from)));
      if (t >= 0) return { code: 'tiers_not_ascending', pointer: `/lots/${l}/positions/${p}/tiers/${t}/from`, value: tiers[t]?.from ?? '' };
    }
  }
  return undefined;
}

function priceNotPositive(bid: BidContent): BidFault | undefined {
  for (const [l, { positions }] of bid.lots.entries()) {
    for (const [p, { tiers }] of positions.entries()) {
      const t = tiers.findIndex(({ unitPrice }) => unitPrice.startsWith('-') || isZero(unitPrice));
      if (t >= 0) return { code: 'price_not_positive', pointer: `/lots/${l}/positions/${p}/tiers/${t}/unitPrice`, value: tiers[t]?.unitPrice ?? '' };
    }
  }
  return undefined;
}

/** A lot belongs to one package at most, and to it once. */
function packagesOverlap(bid: BidContent, lots: CalledLots): BidFault | undefined {
  const seen = new Set<string>();
  for (const [p, { lots: together }] of (bid.packages ?? []).entries()) {
    for (const [l, name] of together.entries()) {
      const id = lotNamed(lots, name)?.id ?? '';
      if (seen.has(id)) return { code: 'packages_overlap', pointer: `/packages/${p}/lots/${l}`, value: written(name) };
      seen.add(id);
    }
  }
  return undefined;
}

/** No stage may raise a price. Domain §8.5. */
function priceRaised(bid: BidContent, { lots, earlier }: BidRules): BidFault | undefined {
  if (earlier.size === 0) return undefined;
  for (const [l, offered] of bid.lots.entries()) {
    const lot = lotNamed(lots, offered);
    for (const [p, { item, tiers }] of offered.positions.entries()) {
      const position = lot?.positions.get(item);
      const before = position && earlier.get(position.id);
      const raised = before && raisedPrice(before, tiers, position.total);
      if (raised) return { code: 'price_raised', pointer: `/lots/${l}/positions/${p}/tiers`, value: item, raised };
    }
  }
  return undefined;
}

function positionRepeated(bid: BidContent, lots: CalledLots): BidFault | undefined {
  const seen = new Set<string>();
  for (const [l, offered] of bid.lots.entries()) {
    const id = lotNamed(lots, offered)?.id ?? '';
    if (seen.has(id)) return { code: 'position_repeated', pointer: `/lots/${l}`, value: written(offered) };
    seen.add(id);
    const items = new Set<string>();
    for (const [p, { item }] of offered.positions.entries()) {
      if (items.has(item)) return { code: 'position_repeated', pointer: `/lots/${l}/positions/${p}/item`, value: item };
      items.add(item);
    }
  }
  return undefined;
}

function positionMissing(bid: BidContent, lots: CalledLots): BidFault | undefined {
  for (const [l, offered] of bid.lots.entries()) {
    const offeredItems = new Set(offered.positions.map(({ item }) => item));
    const absent = [...(lotNamed(lots, offered)?.positions.keys() ?? [])].find((item) => !offeredItems.has(item));
    if (absent !== undefined) return { code: 'position_missing', pointer: `/lots/${l}/positions`, value: absent };
  }
  return undefined;
}

/** Who takes more than it delivers can be awarded nothing. */
function leastAboveCapacity(bid: BidContent): BidFault | undefined {
  const l = bid.lots.findIndex(
    ({ capacity, leastAward }) => capacity !== undefined && leastAward !== undefined && millionths(leastAward) > millionths(capacity),
  );
  return l < 0 ? undefined : { code: 'least_above_capacity', pointer: `/lots/${l}/leastAward`, value: bid.lots[l]?.leastAward ?? '' };
}

function written(name: LotName): string {
  return name.lot ?? `${name.category ?? ''} ${name.region ?? ''}`;
}
