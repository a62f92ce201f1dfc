import { z } from 'zod';
import { code } from '../../platform/fields.js';
import { MOST_LINES } from '../order/order.js';
import { OrderHeadBody, OrderQuantity } from '../order/orders.schema.js';

const Code = code(100);
const Region = code(10);
const Amount = z.string().describe("In the agreement's currency");

export const PutBody = z
  .strictObject({
    lines: z
      .array(z.strictObject({ category: Code, region: Region, item: Code, quantity: OrderQuantity }))
      .min(1)
      .max(MOST_LINES),
  })
  .meta({ id: 'BasketLines', examples: [{ lines: [{ category: 'WELD', region: '58', item: 'W-1012', quantity: '939' }] }] });
export const TakeOutBody = z
  .strictObject({
    lines: z
      .array(z.strictObject({ positionId: z.uuid(), region: Region }))
      .min(1)
      .max(MOST_LINES),
  })
  .meta({ id: 'BasketPositions', examples: [{ lines: [{ positionId: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11', region: '58' }] }] });
export const BasketOrderBody = OrderHeadBody.meta({
  id: 'NewBasketOrder',
  examples: [
    {
      reference: '4500012345',
      deliverTo: { name: 'Werk 2', street: 'Am Hellweg 1', postcode: '58466', city: 'Lüdenscheid', country: 'DE' },
      wantedOn: '2027-05-03',
    },
  ],
});

export const BasketView = z
  .object({
    currency: z.string(),
    total: Amount.describe('Of what can be ordered, by your own volume of the agreement year'),
    lines: z.array(
      z.object({
        positionId: z.uuid(),
        region: z.string(),
        quantity: z.string(),
        isSold: z.boolean().describe('Whether the edition that binds you sells it; if not, it has to be taken out'),
        category: z.string().nullable(),
        item: z.string().nullable(),
        nameDe: z.string().nullable(),
        nameEn: z.string().nullable(),
        unit: z.string().nullable(),
        unitPrice: z.string().nullable().describe('For `per` units'),
        per: z.string().nullable(),
        amount: Amount.nullable(),
        buyUp: z
          .object({ quantity: z.string(), cost: Amount, saving: Amount })
          .nullable()
          .describe('Where more of your own volume of the agreement year would cost less'),
      }),
    ),
  })
  .meta({ id: 'Basket' });
