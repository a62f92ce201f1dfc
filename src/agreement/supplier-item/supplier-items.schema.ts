import { z } from 'zod';
import { code, line } from '../../platform/fields.js';
import { MOST_OF_A_NUMBER } from './supplier-item.js';

const OwnNumber = line(MOST_OF_A_NUMBER);

const Link = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s\p{Cc}\p{Cs}]+$/u, 'an address that begins with https://')
  .refine((text) => URL.canParse(text), 'an address that begins with https://');

export const SupplierItemsBody = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          item: code(100).describe('The network’s code of the item'),
          number: OwnNumber.nullable().describe('Of one item within the agreement, and no other item’s code; null: none'),
          link: Link.nullable().describe('Where you describe it, https; null: nowhere'),
        }),
      )
      .min(1)
      .max(5000),
  })
  .meta({ id: 'StatedSupplierItems', examples: [{ items: [{ item: 'W-1', number: '4711-08', link: 'https://supplier.example/4711-08' }] }] });

export const SupplierItemList = z
  .object({
    items: z.array(
      z.object({
        item: z.string(),
        gtin: z.string().nullable(),
        nameDe: z.string(),
        nameEn: z.string(),
        unit: z.string().describe('UN/ECE Recommendation 20'),
        number: z.string().nullable(),
        link: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SupplierItemList' });
