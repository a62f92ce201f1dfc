import { millionths } from '../../../src/bidding/bid/bid.js';
import type { Call, NewBid } from './sheet.js';

/** Something that is allowed but seldom meant. */
export interface Hint {
  readonly reason: 'partLot' | 'tierDearer' | 'dearer' | 'cheaper' | 'slipped' | 'fewer';
  readonly lot: string;
  readonly item: string;
}

/** From this ratio of two prices on, one asks; from the second on, a decimal sign has most likely slipped. */
const FAR = { asks: 130n, slips: 500n } as const;

const priceIn = (bid: NewBid, lotId: string, item: string): string | undefined =>
  bid.lots.find(({ lot }) => lot === lotId)?.positions.find((position) => position.item === item)?.tiers[0]?.unitPrice;

function comparedWith(before: string, now: string): Hint['reason'] | undefined {
  const [old, price] = [millionths(before), millionths(now)];
  if (old <= 0n || price <= 0n) return undefined;
  const percent = price > old ? (price * 100n) / old : (old * 100n) / price;
  if (percent >= FAR.slips) return 'slipped';
  if (percent < FAR.asks) return undefined;
  return price > old ? 'dearer' : 'cheaper';
}

/**
 * What should be looked at before a bid is handed in: incomplete lots, tiers that get dearer, prices far from the
 * supplier's own previous bid.
 * @param before the bid handed in last, if this browser knows it
 */
export function hintsOf(bid: NewBid, call: Pick<Call, 'lots'>, before: NewBid | undefined): Hint[] {
  const hints: Hint[] = [];
  for (const lot of call.lots) {
    const offered = bid.lots.find((each) => each.lot === lot.id);
    const say = (reason: Hint['reason'], item = ''): void => void hints.push({ reason, lot: lot.title, item });
    if (offered && offered.positions.length < lot.positions.length) say('partLot');
    for (const { item, tiers } of offered?.positions ?? []) {
      if (tiers.some(({ unitPrice }, at) => at > 0 && millionths(unitPrice) > millionths(tiers[at - 1]?.unitPrice ?? '0'))) say('tierDearer', item);
      const old = before && priceIn(before, lot.id, item);
      const reason = old === undefined ? undefined : comparedWith(old, tiers[0]?.unitPrice ?? '0');
      if (reason) say(reason, item);
    }
    const hadBefore = before?.lots.find((each) => each.lot === lot.id)?.positions.length ?? 0;
    if (hadBefore > (offered?.positions.length ?? 0)) say('fewer');
  }
  return hints;
}

/**
 * What a lot costs at its published quantities with the first tier that each reaches, to the cent; quantities that are
 * withheld are left out. Domain §10.
 */
export function sumOf(bid: NewBid, lot: Call['lots'][number]): { amount: string; isWhole: boolean } {
  let sum = 0n;
  let isWhole = true;
  for (const { item, tiers } of bid.lots.find((each) => each.lot === lot.id)?.positions ?? []) {
    const quantity = lot.positions.find((position) => position.item === item)?.quantity ?? 'withheld';
    if (quantity === 'withheld') isWhole = false;
    else {
      const total = millionths(quantity);
      const reached = tiers.filter(({ from }) => millionths(from) <= total).at(-1);
      sum += total * millionths(reached?.unitPrice ?? '0');
    }
  }
  const cents = (sum + 5_000_000_000n) / 10_000_000_000n;
  const text = cents.toString().padStart(3, '0');
  return { amount: `${text.slice(0, -2)}.${text.slice(-2)}`, isWhole };
}
