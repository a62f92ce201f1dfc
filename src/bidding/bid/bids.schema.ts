import { z } from 'zod';
import { code, line, prose } from '../../platform/fields.js';
import { BID_FAULTS } from './bid.js';
import { isPaddedSize, BID_PADDING } from '../seal/padding.js';
import { CIPHERTEXT_EXTRA_BYTES, SEALED_KEY_BYTES } from './bidder-seal.js';
import { OPENING_FAULTS } from '../opening/opening.js';

/** A decimal of a price sheet, as an expression without groups. */
export const DECIMAL = '-?\\d{1,15}(?:\\.\\d{1,6})?';
const decimal = (example: string) =>
  z.string().regex(new RegExp(`^${DECIMAL}$`), `a decimal with at most 15 digits and 6 decimals, e.g. "${example}"`);
/** A percentage of a bid. */
export const percent = z.string().regex(/^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/, 'a percentage from 0 to 100 with at most 6 decimals, e.g. "2.5"');
/** A quantity of a bid. */
export const quantity = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'a quantity in the base unit, e.g. "1200"');

/** Tiers of a position at most. */
export const MOST_TIERS = 50;
/** Positions of a lot at most. */
export const MOST_POSITIONS = 5000;

const Tier = z.strictObject({ from: decimal('1000'), unitPrice: decimal('9.5') }).meta({ id: 'BidTier', examples: [{ from: '0', unitPrice: '10' }] });
const Position = z.strictObject({ item: code(100), tiers: z.array(Tier).max(MOST_TIERS) }).meta({
  id: 'BidPosition',
  examples: [
    {
      item: 'G-1',
      tiers: [
        { from: '0', unitPrice: '10' },
        { from: '1000', unitPrice: '9.5' },
      ],
    },
  ],
});
const lotName = { lot: z.uuid().optional(), category: code(40).optional(), region: code(10).optional() };
/** How a bid names a lot. */
export const LotRef = z.strictObject(lotName).meta({
  id: 'LotName',
  description: 'A lot by its id, or by category and region where these name only one.',
  examples: [{ category: 'PPE', region: '58' }],
});

/** What a supplier says of a lot. */
export const BidLotBody = z
  .strictObject({
    ...lotName,
    positions: z.array(Position).min(1).max(MOST_POSITIONS),
    cashDiscountPercent: percent.optional(),
    cashDiscountDays: z.int().min(0).max(365).optional(),
    paymentDays: z.int().min(0).max(365).optional(),
    capacity: quantity
      .optional()
      .describe('The most that the supplier will deliver of the lot: a quantity over its positions, each in its base unit.'),
    leastAward: quantity.optional().describe('The least that the supplier wants to be awarded of the lot, counted likewise.'),
    deliveryDays: z.int().min(0).max(3650).optional(),
    answers: z
      .array(z.strictObject({ criterion: line(40), answer: prose(4000) }))
      .max(100)
      .optional(),
  })
  .meta({ id: 'BidLot' });

/** What a supplier hands in. Domain §8.1. */
export const BidBody = z
  .strictObject({
    callVersion: z
      .int()
      .min(1)
      .optional()
      .describe('The version of the call that the bid is made for: refused once there is a later one. Without it, the present one.'),
    lots: z.array(BidLotBody).min(1).max(1000),
    spendRebates: z
      .array(z.strictObject({ from: quantity, percent }))
      .max(50)
      .optional(),
    packages: z
      .array(z.strictObject({ lots: z.array(LotRef).min(1).max(1000), percent }))
      .max(100)
      .optional(),
  })
  .meta({
    id: 'NewBid',
    examples: [
      {
        lots: [
          {
            category: 'PPE',
            region: '58',
            positions: [
              {
                item: 'G-1',
                tiers: [
                  { from: '0', unitPrice: '10' },
                  { from: '1000', unitPrice: '9.5' },
                ],
              },
            ],
            cashDiscountPercent: '2',
          },
        ],
        spendRebates: [{ from: '100000', percent: '1.5' }],
      },
    ],
  });

const MOST_SEALED_BYTES = 2 * 1024 * 1024;

/** A bid that its bidder sealed. Domain §8.2. */
export const SealedBidBody = z
  .strictObject({
    version: z.int().min(1).describe('The number of this bid among yours in the stage, from 1; it is sealed for that number.'),
    callVersion: z.int().min(1).describe('The version of the call that it is made for.'),
    sealedKey: z.base64().refine((text) => bytesIn(text) === SEALED_KEY_BYTES, `${SEALED_KEY_BYTES} bytes in base64`),
    ciphertext: z
      .base64()
      .max((MOST_SEALED_BYTES / 3) * 4)
      .refine(
        (text) => isPaddedSize(bytesIn(text) - CIPHERTEXT_EXTRA_BYTES, BID_PADDING),
        'a bid padded to one of the sizes, so that its size tells nothing',
      ),
  })
  .meta({
    id: 'SealedBid',
    examples: [
      {
        version: 1,
        callVersion: 1,
        sealedKey: exampleOf(SEALED_KEY_BYTES),
        ciphertext: exampleOf(BID_PADDING.least - BID_PADDING.room + CIPHERTEXT_EXTRA_BYTES),
      },
    ],
  });

function bytesIn(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}

function exampleOf(bytes: number): string {
  return Buffer.alloc(bytes).toString('base64');
}

export const ReceiptView = z
  .object({
    bidId: z.uuid(),
    stageId: z.uuid(),
    supplier: z.string(),
    version: z.int(),
    callVersion: z.int().nullable().describe('The version of the call that the bid was made for.'),
    receivedAt: z.string().describe('The one clock’s time at which the bid was completely received.'),
    hash: z.string().describe('SHA-256 over the sealed bid, hexadecimal.'),
    statement: z.record(z.string(), z.unknown()).describe('What the signature is made over, as canonical JSON (RFC 8785).'),
    signature: z.string().describe('Ed25519 by the service, hexadecimal.'),
    keyId: z.string(),
  })
  .meta({ id: 'BidReceipt' });

/** In which language a document is wanted. */
export const DocumentQuery = z.object({ language: z.enum(['de', 'en']).default('de') });

/** A supplier's own bid, as far as one can see it: what it says stays sealed until the opening. */
export const MyBidView = z
  .object({
    bidId: z.uuid(),
    stageId: z.uuid(),
    version: z.int(),
    callVersion: z.int().nullable(),
    state: z
      .enum(['sealed', 'late', 'withdrawn', 'replaced', 'opened', 'unreadable', 'invalidated', 'excluded'])
      .describe('invalidated: the call was changed after it was handed in; hand in another.'),
    receivedAt: z.string(),
    hash: z.string(),
    signature: z.string(),
    nextVersion: z.int().describe('The number of the next bid in this stage: what a bid that the bidder seals itself is sealed for.'),
    allowedActions: z.array(z.enum(['replace', 'withdraw'])),
  })
  .meta({ id: 'MyBid' });

const OpenedTier = z.object({ from: z.string(), unitPrice: z.string() });

/** What stands of a supplier's own offers before a stage. */
export const StandingView = z
  .object({
    prices: z.array(z.object({ lotId: z.uuid(), item: z.string(), tiers: z.array(OpenedTier) })),
    passedLots: z
      .array(z.uuid())
      .nullable()
      .describe('In a further stage of the two-envelope procedure: the lots whose technical part I have passed; null: I may bid for every lot.'),
  })
  .meta({ id: 'StandingOffers' });

/** A bid as the opening found it. */
export const OpenedBidView = z
  .object({
    bidId: z.uuid(),
    supplier: z.string(),
    version: z.int(),
    state: z.enum(['sealed', 'opened', 'unreadable', 'excluded']).describe('sealed: only its technical part is opened, its prices are not.'),
    receivedAt: z.string(),
    hash: z.string(),
    lots: z.array(
      z.object({
        lotId: z.uuid(),
        category: z.string(),
        region: z.string(),
        cashDiscountPercent: z.string().nullable(),
        offer: z.record(z.string(), z.unknown()),
        positions: z.array(z.object({ item: z.string(), tiers: z.array(OpenedTier) })),
      }),
    ),
    spendRebates: z.array(z.object({ from: z.string(), percent: z.string() })),
    packages: z.array(z.object({ lots: z.array(z.uuid()), percent: z.string() })),
  })
  .meta({ id: 'OpenedBid' });

export const OpeningView = z
  .object({
    network: z.string(),
    round: z.string(),
    stageId: z.uuid(),
    stage: z.int().describe('The stage’s number within the call.'),
    deadline: z.string(),
    openedAt: z.string(),
    isWhole: z.boolean().describe('Whether it names every bid, or (for a bidder) its own only.'),
    releasedBy: z.array(z.object({ name: z.string(), at: z.string() })),
    prices: z
      .object({ openedAt: z.string().nullable(), releasedBy: z.array(z.object({ name: z.string(), at: z.string() })) })
      .nullable()
      .describe('The second opening of the two-envelope procedure; the one before it is that of the technical parts. null: bids were opened whole.'),
    bids: z.array(
      z.object({
        bidId: z.uuid(),
        supplier: z.string(),
        name: z.string(),
        version: z.int(),
        callVersion: z.int().nullable(),
        state: z
          .enum(['sealed', 'opened', 'unreadable', 'late', 'withdrawn', 'replaced', 'invalidated', 'excluded'])
          .describe('sealed: only its technical part is opened, its prices are not.'),
        receivedAt: z.string(),
        hash: z.string(),
        fault: z
          .enum([...OPENING_FAULTS, ...BID_FAULTS])
          .nullable()
          .describe('Why it is unreadable, or, sealed by its bidder, excluded by the rules.'),
        unopenedPrices: z.array(z.string()).describe('Titles of the lots whose technical part failed: these prices were never opened and cannot be.'),
      }),
    ),
  })
  .meta({ id: 'OpeningRecord', description: 'Office and auditor see every bid, a bidder its own.' });
