import { z } from 'zod';
import { code, prose } from '../../platform/fields.js';
import { pageSchema } from '../../platform/http.js';
import { VISIBILITIES } from './auction.js';

const MOST_LOTS = 1000;
const MOST_RANKS = 20;

const time = z.string().min(16).max(40).describe('Local time of the network’s zone (2027-03-01T10:00), or absolute (2027-03-01T09:00:00Z).');
const amount = z.string().regex(/^(?=.*[1-9])\d{1,13}(\.\d{1,6})?$/, 'an amount above 0, e.g. "12500.50"');
const percent = z.string().regex(/^(?=.*[1-9])\d{1,2}(\.\d{1,6})?$/, 'a percent above 0 and below 100, e.g. "0.5"');
const lots = z
  .array(z.uuid())
  .min(1)
  .max(MOST_LOTS)
  .refine((all) => new Set(all).size === all.length, 'each once');

export const NewAuctionBody = z
  .strictObject({
    startsAt: time.optional().describe('Without it, at once.'),
    endsAt: time.describe('When lots end that name no end of their own.'),
    lots: z
      .array(z.strictObject({ lot: z.uuid(), endsAt: time.optional() }))
      .min(1)
      .max(MOST_LOTS)
      .refine((all) => new Set(all.map(({ lot }) => lot)).size === all.length, 'each lot once'),
    visibility: z.enum(VISIBILITIES).default('rank').describe('Whether bidders see the best price besides their own rank.'),
    decrement: z
      .union([z.strictObject({ amount }), z.strictObject({ percent })])
      .describe('By how much a bid must beat the bidder’s own last: an amount, or a percent of it.'),
    extendingRanks: z
      .array(z.int().min(1).max(100))
      .min(1)
      .max(MOST_RANKS)
      .refine((all) => new Set(all).size === all.length, 'each once')
      .default([1])
      .describe('Taking one of these ranks in the last two minutes extends the lot to two minutes after it.'),
    mostExtensions: z.int().min(0).max(1000).nullable().default(null).describe('How often a lot is extended at most; null: without limit.'),
    inadmissible: z
      .array(z.strictObject({ supplier: code(40), reason: prose(2000) }))
      .max(1000)
      .optional(),
  })
  .meta({
    id: 'NewAuction',
    examples: [
      {
        endsAt: '2027-03-15T10:30',
        lots: [{ lot: '019f0000-0000-7000-8000-000000000000' }],
        visibility: 'rank_and_best',
        decrement: { percent: '0.5' },
      },
    ],
  });

export const AuctionBidBody = z
  .strictObject({ price: amount.describe('For the whole lot.') })
  .meta({ id: 'NewAuctionBid', examples: [{ price: '12500.50' }] });

export const FloorBody = z
  .strictObject({ price: amount.describe('The lowest price to which bids are made for me. For the whole lot.') })
  .meta({ id: 'NewAuctionFloor', examples: [{ price: '11000.00' }] });

export const FloorView = z
  .object({
    price: z.string().nullable().describe('null: none is set.'),
    setAt: z.string().nullable(),
  })
  .meta({ id: 'AuctionFloor' });

export const PauseBody = z
  .strictObject({ reason: prose(2000).describe('Shown to all bidders.'), lots: lots.optional().describe('Without it all that have not ended.') })
  .meta({ id: 'AuctionPause', examples: [{ reason: 'A bidder’s connection is disturbed.' }] });

export const ResumeBody = z
  .strictObject({ lots: lots.optional().describe('Without it all that are paused.') })
  .meta({ id: 'AuctionResumption', examples: [{}] });

const OwnSeatView = z
  .object({
    startPrice: z.string(),
    price: z.string().describe('My last price.'),
    rank: z.int(),
    highestNext: z.string().nullable().describe('The highest price that a next bid may have; null: none lower is possible.'),
  })
  .meta({ id: 'AuctionOwnSeat' });

const BidderView = z
  .object({ supplier: z.string(), name: z.string(), startPrice: z.string(), price: z.string(), rank: z.int(), bids: z.int() })
  .meta({ id: 'AuctionBidder' });

export const AuctionLotView = z
  .object({
    lotId: z.uuid(),
    title: z.string(),
    category: z.string(),
    region: z.string(),
    state: z.enum(['scheduled', 'running', 'paused', 'ended']),
    endsAt: z.string().describe('The one effective end.'),
    pausedAt: z.string().nullable(),
    pauseReason: z.string().nullable(),
    extensions: z.int(),
    best: z.string().nullable().describe('The best price; to bidders only if the call shows it.'),
    isChanged: z.boolean().describe('Whether it has changed since the event that a reconnecting reader saw last.'),
    own: OwnSeatView.nullable().describe('The calling bidder’s; null for others.'),
    bidders: z.array(BidderView).nullable().describe('By rank; office and auditor only.'),
  })
  .meta({ id: 'AuctionLot' });

export const AuctionView = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    number: z.int().describe('Of the call’s stages.'),
    state: z.enum(['scheduled', 'running', 'over', 'cancelled']),
    now: z.string().describe('The service’s clock, by which everything ends.'),
    startsAt: z.string(),
    currency: z.string(),
    isPractice: z.boolean().describe('Made-up lots and bidders, only for who practises; nothing of it counts.'),
    visibility: z.enum(VISIBILITIES),
    decrement: z.union([z.object({ amount: z.string() }), z.object({ percent: z.string() })]),
    extendingRanks: z.array(z.int()),
    mostExtensions: z.int().nullable(),
    lots: z.array(AuctionLotView),
    allowedActions: z.array(z.enum(['bid', 'automatic', 'pause', 'resume'])),
  })
  .meta({ id: 'Auction' });

export const TakenBidView = z
  .object({
    bidId: z.uuid(),
    price: z.string().describe('What counts: the nearest price, not above the one bid, that unit prices of six decimals make.'),
    rank: z.int(),
    acceptedAt: z.string(),
    endsAt: z.string(),
    isExtending: z.boolean(),
    highestNext: z.string().nullable(),
  })
  .meta({ id: 'AuctionBidTaken' });

export const AuctionBidPage = pageSchema(
  z
    .object({
      id: z.uuid(),
      lotId: z.uuid(),
      lot: z.string(),
      supplier: z.string().nullable().describe('Office and auditor only.'),
      price: z.string(),
      rank: z.int().describe('When it was accepted.'),
      acceptedAt: z.string(),
      extendedTo: z.string().nullable(),
      isAutomatic: z
        .boolean()
        .nullable()
        .describe('Whether it was made for its bidder by the floor that it has set; null to office and auditor before the auction has ended.'),
    })
    .meta({ id: 'AuctionBid' }),
).meta({ id: 'AuctionBids' });
