import { z } from 'zod';
import { line } from '../../platform/fields.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { EARLIER } from './suppliers.js';

const region = z.string().regex(/^\d{2}$/, 'the first two digits of a postcode, e.g. "44"');
const once = (all: readonly string[]): boolean => new Set(all).size === all.length;

export const SupplierFilterQuery = PageQuery.extend({
  category: line(40).optional().describe('A category’s code: who offers it, or anything above or below it.'),
  region: region.optional().describe('Who delivers there.'),
  text: line(100, 0).optional().describe('A part of number, name or place.'),
  prequalified: z.stringbool().optional().describe('true: only whose prequalification is complete.'),
  earlier: z.enum(EARLIER).optional().describe('Who was invited, bid or won a lot before, or was never invited.'),
});

export const SupplierOfferBody = z
  .strictObject({
    categories: z.array(line(40)).max(500).refine(once, 'each category once').describe('Codes; each stands for everything below it.'),
    regions: z.array(region).max(100).refine(once, 'each region once'),
  })
  .meta({ id: 'SupplierOffer', examples: [{ categories: ['PPE'], regions: ['44', '58'] }] });

export const SupplierView = z
  .object({
    membershipId: z.uuid(),
    supplier: z.string().describe('The membership’s number.'),
    name: z.string(),
    postcode: z.string(),
    city: z.string(),
    categories: z.array(z.string()).describe('What it offers, as the office has recorded it.'),
    regions: z.array(z.string()).describe('Where it delivers, by two digits of the postcode.'),
    invited: z.int().describe('Published calls that it was invited to.'),
    bid: z.int().describe('Calls that it bid in. Only bids of opened stages count: before, nothing tells that there is one.'),
    won: z.int().describe('Lots that were awarded to it.'),
    isPrequalified: z.boolean().describe('Its prequalification is complete, or the network asks for none.'),
    version: z.int().describe('Of what it offers, for If-Match; 0: nothing was recorded yet.'),
  })
  .meta({ id: 'Supplier' });

export const SupplierPage = pageSchema(SupplierView).meta({ id: 'SupplierPage' });
