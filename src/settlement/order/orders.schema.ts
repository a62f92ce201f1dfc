import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { LINE_STATES, ORDER_STATES } from './line-state.js';
import { MOST_LINES } from './order.js';
import { ORDER_ACTIONS } from './order-actions.js';

const Day = z.iso.date();
export const OrderQuantity = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"')
  .refine((text) => /[1-9]/.test(text), 'must be above 0')
  .describe("In the item's base unit");
const Amount = z.string().describe("In the agreement's currency");
export const OrderReference = line(90).describe('Yours; unique within the agreement');
export const Remark = prose(2000);

export const AddressBody = z.strictObject({
  name: line(200).describe('Whose place it is, e.g. the works'),
  street: line(200),
  postcode: line(20).describe('Its first two characters are the delivery region'),
  city: line(200),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country code of two letters, e.g. "DE"'),
});

const ADDRESS = { name: 'Werk 2', street: 'Am Hellweg 1', postcode: '58466', city: 'Lüdenscheid', country: 'DE' };

export const OrderHeadBody = z.strictObject({
  reference: OrderReference,
  date: Day.optional().describe('Its day; left out: today'),
  deliverTo: AddressBody,
  wantedOn: Day.optional().describe('The day on which the goods are wanted; left out: as soon as possible'),
  remark: Remark.optional().describe('To the supplier'),
});

export const OrderBody = OrderHeadBody.extend({
  lines: z
    .array(z.strictObject({ category: line(100), item: line(100), quantity: OrderQuantity }))
    .min(1)
    .max(MOST_LINES),
}).meta({
  id: 'NewOrder',
  examples: [
    {
      reference: '4500012345',
      deliverTo: ADDRESS,
      wantedOn: '2027-05-03',
      remark: 'Anlieferung 7 bis 15 Uhr',
      lines: [{ category: 'WELD', item: 'W-1012', quantity: '939' }],
    },
  ],
});

export const OrderLineView = z.object({
  line: z.int().describe('From 1'),
  callOffId: z.uuid(),
  reference: z.string().describe('Of its call-off; the supplier reports it by this'),
  category: z.string(),
  region: z.string(),
  item: z.string(),
  gtin: z.string().nullable(),
  supplierNumber: z.string().nullable().describe('What its supplier called the item when it was ordered'),
  nameDe: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  quantity: z.string(),
  unitPrice: z.string().describe('For `per` units, by the party’s own volume of the year'),
  per: z.string(),
  amount: Amount,
  state: z.enum(LINE_STATES),
  deliverOn: Day.nullable().describe('The day that the supplier has confirmed'),
  because: z.string().nullable().describe('Why it was cancelled or declined'),
  delivered: z.string(),
  open: z.string().describe('What the supplier has still to deliver'),
  received: z.string(),
  returned: z.string().describe('Confirmed by the supplier'),
  returning: z.string().describe('Sent back, and not answered by the supplier yet'),
  isDeclinable: z.boolean().describe('Whether the caller, as the supplier, may decline it'),
  isCancellable: z.boolean().describe('Whether the caller may cancel its call-off'),
});

const Address = z.object({ name: z.string(), street: z.string(), postcode: z.string(), city: z.string(), country: z.string() });
const HEAD = {
  id: z.uuid(),
  reference: z.string(),
  party: z.string(),
  partyName: z.string(),
  date: Day,
  wantedOn: Day.nullable(),
  placedAt: z.string(),
  answerBy: z.string().describe('Until when the supplier should have answered'),
  state: z.enum(ORDER_STATES),
  isChangeUnseen: z.boolean().describe('The supplier declined or moved something, and the party has not said that it knows'),
  currency: z.string(),
  total: Amount.describe('As ordered'),
};
export const OrderView = z
  .object({
    ...HEAD,
    deliverTo: Address,
    remark: z.string().nullable(),
    allowedActions: z.array(z.enum(ORDER_ACTIONS)),
    lines: z.array(OrderLineView),
  })
  .meta({ id: 'Order' });
export const OrderPage = pageSchema(z.object({ ...HEAD, lineCount: z.int() }).meta({ id: 'OrderHead' })).meta({ id: 'OrderPage' });
/** An order has up to 500 lines, whose states make its own: fewer a page. */
export const OrdersQuery = PageQuery.extend({ limit: z.coerce.number().int().min(1).max(50).default(25) });

const Reason = prose(1000);
export const AnswerBody = z
  .strictObject({
    lines: z
      .array(
        z.discriminatedUnion('answer', [
          z.strictObject({ line: z.int().min(1), answer: z.literal('confirmed'), deliverOn: Day.describe('When it will be delivered') }),
          z.strictObject({ line: z.int().min(1), answer: z.literal('declined'), reason: Reason.describe('Told to the party and kept in the log') }),
        ]),
      )
      .min(1)
      .max(MOST_LINES),
  })
  .meta({
    id: 'OrderAnswer',
    examples: [
      {
        lines: [
          { line: 1, answer: 'confirmed', deliverOn: '2027-05-03' },
          { line: 2, answer: 'declined', reason: 'No longer made.' },
        ],
      },
    ],
  });
export const OrderCancellationBody = z
  .strictObject({ reason: Reason.describe('Told to the supplier and kept in the log') })
  .meta({ id: 'OrderCancellation', examples: [{ reason: 'Ordered twice by mistake.' }] });
