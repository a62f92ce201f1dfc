import { z } from 'zod';
import { REQUEST_RECEIPT } from './request-bid-seal.js';
import { prose } from '../../platform/fields.js';

const Price = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a price with at most 6 decimals, e.g. "9.45"')
  .refine((text) => /[1-9]/.test(text), 'must be above 0');

export const RequestBidContentBody = z
  .strictObject({
    unitPrice: Price.describe('Per base unit, in the agreement’s currency; not above what the agreement asks for this order'),
    deliveryDays: z.int().min(1).max(365).describe('Calendar days from the order on'),
    note: prose(2000).nullable().default(null).describe('Read by the party once bids are open'),
  })
  .meta({ id: 'NewRequestBid', examples: [{ unitPrice: '9.45', deliveryDays: 5, note: 'From stock.' }] });

export const RequestBidReceiptView = z
  .object({
    bidId: z.uuid(),
    number: z.int().describe('Of your bids for this request'),
    receivedAt: z.iso.datetime({ precision: 6 }),
    hash: z.string().describe('SHA-256 of the sealed bid, as in the audit log'),
    statement: z
      .object({
        type: z.literal(REQUEST_RECEIPT),
        network: z.uuid(),
        request: z.uuid(),
        bid: z.uuid(),
        supplier: z.uuid(),
        number: z.int(),
        receivedAt: z.string(),
        hash: z.string(),
      })
      .describe('What is signed; `poolround bid verify` reads it'),
    signature: z.string().describe('Ed25519 over the canonical JSON of the statement'),
    keyId: z.string(),
  })
  .meta({ id: 'RequestBidReceipt' });

export const OwnRequestBidView = z
  .object({
    currency: z.string(),
    ceiling: z.string().describe('The highest unit price that a bid for this request may have, by your agreement'),
    receipt: RequestBidReceiptView.nullable().describe('null: no bid of yours stands. What it says is shown to nobody before bids are opened'),
  })
  .meta({ id: 'OwnRequestBid' });

export const OpenedRequestBidView = z.object({
  id: z.uuid(),
  agreementId: z.uuid(),
  agreement: z.string(),
  supplier: z.string(),
  supplierName: z.string(),
  receivedAt: z.iso.datetime({ precision: 6 }),
  hash: z.string(),
  unitPrice: z.string(),
  amount: z.string().describe('Of the quantity asked for, to the minor unit'),
  deliveryDays: z.int(),
  note: z.string().nullable(),
  score: z
    .object({
      place: z.int(),
      price: z.string(),
      delivery: z.string(),
      total: z.string().describe('Compared unrounded; ties: the lower price, then the earlier receipt, or the rank where the agreements say so'),
    })
    .nullable()
    .describe('null to suppliers: a score would tell another’s price'),
  mayBeChosen: z.boolean().describe('the best that can still become a call-off'),
});
