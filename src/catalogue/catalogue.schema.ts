import { z } from 'zod';
import { line } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';

const code = line(40).describe('the network’s own code');
const classification = (pattern: RegExp, example: string) => z.string().regex(pattern, `e.g. ${example}`).optional();

const PackagingBody = z.strictObject({
  name: line(40).describe('as people write it, e.g. VE, Ktn, Rolle'),
  baseQuantity: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 6 decimals, e.g. "100"')
    .describe('base units that one holds'),
});

/** An item as the office hands it in. */
export const ItemBody = z.strictObject({
  code: line(100),
  category: code,
  gtin: z
    .string()
    .regex(/^\d{8,14}$/, '8 to 14 digits')
    .optional(),
  nameDe: line(300),
  nameEn: line(300),
  baseUnit: line(3).describe('UN/ECE Rec 20 code'),
  packagings: z.array(PackagingBody).max(50).default([]),
  eclass: classification(/^\d{2}(-?\d{2}){3}$/, '21-01-02-03'),
  unspsc: classification(/^\d{8}$/, '23171500'),
  cpv: classification(/^\d{8}(-\d)?$/, '44316400-2'),
});

export const CatalogueBody = z
  .strictObject({
    categories: z
      .array(z.strictObject({ code, nameDe: line(200), nameEn: line(200), parent: code.optional() }))
      .max(5000)
      .default([]),
    items: z.array(ItemBody).max(20_000).default([]),
  })
  .meta({
    id: 'Catalogue',
    examples: [
      {
        categories: [{ code: 'WELD', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables' }],
        items: [
          {
            code: 'W-1010',
            category: 'WELD',
            gtin: '4099000070010',
            nameDe: 'Drahtelektrode G3Si1 1,0 mm',
            nameEn: 'Wire electrode G3Si1 1.0 mm',
            baseUnit: 'KGM',
            packagings: [{ name: 'Rolle', baseQuantity: '15' }],
          },
        ],
      },
    ],
  });

const Counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });
export const CatalogueAnswer = z.object({ categories: Counts, items: Counts }).meta({ id: 'CatalogueRecorded' });

export const CatalogueCheck = z
  .object({
    faults: z.array(z.object({ pointer: z.string(), detail: z.string() })).describe('every value that cannot be accepted; none: it can be recorded'),
    categories: Counts.nullable(),
    items: Counts.nullable(),
  })
  .meta({ id: 'CatalogueChecked' });

export const CategoryView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    nameDe: z.string(),
    nameEn: z.string(),
    parent: z.string().nullable(),
    items: z.int().describe('how many items stand directly in it'),
  })
  .meta({ id: 'Category' });
export const CategoryPage = pageSchema(CategoryView).meta({ id: 'CategoryPage' });

export const ItemView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    category: z.string(),
    gtin: z.string().nullable(),
    nameDe: z.string(),
    nameEn: z.string(),
    baseUnit: z.string(),
    packagings: z.array(z.object({ name: z.string(), baseQuantity: z.string() })),
    eclass: z.string().nullable(),
    unspsc: z.string().nullable(),
    cpv: z.string().nullable(),
  })
  .meta({ id: 'Item' });
export const ItemPage = pageSchema(ItemView).meta({ id: 'ItemPage' });

export const UsesView = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['round', 'requirements', 'positions', 'items', 'categories']),
        roundId: z.uuid().nullable(),
        round: z.string().nullable().describe('the title of the round in which it is used'),
        count: z.int(),
      }),
    ),
  })
  .meta({ id: 'CatalogueUses' });

export const CategoryQuery = PageQuery;
export const ItemQuery = PageQuery.extend({
  q: line(100, 0).optional().describe('part of the code, the GTIN or a name'),
  category: line(40, 0).optional().describe('code of a category'),
});
