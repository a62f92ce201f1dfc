import { z } from 'zod';
import { BidLotBody, LotRef, percent, quantity } from '../bid/bids.schema.js';

const base64 = z.base64().max(8 * 1024 * 1024);
const SealedPartBody = z.strictObject({ ciphertext: base64, sealedKey: base64 });

/** What a technical envelope holds. Domain §8.1; docs/decisions/0009-negotiation.md. */
export const TechnicalBody = z.strictObject({
  callVersion: z.int().min(1).optional(),
  lots: z
    .array(
      BidLotBody.omit({ positions: true, cashDiscountPercent: true, cashDiscountDays: true, paymentDays: true }).extend({ prices: SealedPartBody }),
    )
    .min(1)
    .max(1000),
  packages: z
    .array(z.strictObject({ lots: z.array(LotRef).min(1).max(1000), percent: SealedPartBody }))
    .max(100)
    .optional(),
  spendRebates: SealedPartBody.optional(),
});

/** What the parts of the price envelope hold. */
export const LotPricesBody = BidLotBody.pick({ positions: true, cashDiscountPercent: true, cashDiscountDays: true, paymentDays: true });
export const RebatesBody = z.array(z.strictObject({ from: quantity, percent })).max(50);
export const PackagePercent = percent;
