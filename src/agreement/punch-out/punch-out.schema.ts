import { z } from 'zod';
import { line } from '../../platform/fields.js';
import { pageSchema } from '../../platform/http.js';
import { MOST_LINES } from './punch-out.js';

const Access = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string().describe('User name (OCI), or Identity of the Sender (cXML)'),
  hosts: z.array(z.string()).describe('Where a basket may go'),
  madeAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable().describe('To the hour; null: never'),
  isExpired: z.boolean(),
  stoppedAt: z.string().nullable().describe('Since whoever made it does not buy for you any more, until a colleague takes it over'),
});
export const AccessList = z.object({ items: z.array(Access.meta({ id: 'PunchOutAccess' })) }).meta({ id: 'PunchOutAccessList' });
export const MadeAccess = Access.extend({
  secret: z.string().describe('Password (OCI), or SharedSecret (cXML); it is shown only now'),
  ociPath: z.string(),
  cxmlPath: z.string(),
}).meta({ id: 'MadePunchOutAccess' });
export const NewAccessBody = z
  .strictObject({
    name: line(100),
    hosts: z.array(line(255)).min(1).max(5).describe('Hosts of the ERP, with a port if it is not 443'),
    days: z.int().min(1).max(730).default(365).describe('It ends by itself after so many days'),
  })
  .meta({ id: 'NewPunchOutAccess', examples: [{ name: 'SAP', hosts: ['erp.example.com'], days: 365 }] });

export const NothingBody = z.strictObject({}).meta({ id: 'PunchOutAccessTakeOver', examples: [{}] });

const written = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\u0000]*$/, 'no NUL character');
const Login = written(100).min(1);
const Secret = written(200).min(1);
/** Fields of OCI beside these are the ERP's own and stay unread. */
export const OciCall = z.object({
  USERNAME: Login.optional(),
  username: Login.optional(),
  PASSWORD: Secret.optional(),
  password: Secret.optional(),
  HOOK_URL: written(2000).optional(),
  hook_url: written(2000).optional(),
});

export const BeginBody = z
  .strictObject({ token: z.string().min(10).max(100) })
  .meta({ id: 'PunchOutStart', examples: [{ token: 'the-token-of-the-address' }] });
export const BegunView = z
  .object({
    token: z.string().describe('For the header Punch-Out-Session'),
    network: z.string(),
    party: z.string(),
    language: z.enum(['de', 'en']),
    returnsTo: z.string(),
  })
  .meta({ id: 'PunchOutSession' });
export const ShopQuery = z.object({
  search: written(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ShopPage = pageSchema(
  z.object({
    rowId: z.guid(),
    agreement: z.string(),
    supplierName: z.string(),
    item: z.string(),
    gtin: z.string().nullable(),
    nameDe: z.string(),
    nameEn: z.string(),
    categoryDe: z.string(),
    categoryEn: z.string(),
    unit: z.string(),
    regions: z.array(z.string()),
    tierMode: z.enum(['all_units', 'incremental']),
    currency: z.string(),
    tiers: z.array(z.object({ from: z.string(), unitPrice: z.string() })),
  }),
).meta({ id: 'PunchOutPositionPage' });

const Quantity = z
  .string()
  .regex(/^\d{1,11}(\.\d{1,3})?$/, 'a decimal with at most 11 digits and 3 decimals, e.g. "12.5"')
  .refine((text) => /[1-9]/.test(text), 'must be above 0');
export const BasketBody = z
  .strictObject({ lines: z.array(z.strictObject({ rowId: z.guid().toLowerCase(), quantity: Quantity })).max(MOST_LINES) })
  .meta({ id: 'PunchOutBasketBody', examples: [{ lines: [{ rowId: '01a20d0b-641f-796e-8b2f-d722f357f66b', quantity: '12.5' }] }] });
export const BasketView = z
  .object({
    lines: z.array(z.object({ rowId: z.guid(), quantity: z.string(), unitPrice: z.string(), cost: z.string(), currency: z.string() })),
    total: z.string(),
    currency: z.string(),
  })
  .meta({ id: 'PunchOutBasket' });
export const TransferForm = z.object({ session: z.string().min(10).max(100) });
