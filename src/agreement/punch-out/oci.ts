import { Decimal } from '../../values/decimal.js';
import type { BasketLine, FormField } from './basket.js';

const MOST_OF = { description: 40, vendorMaterial: 40, customField: 50, externalId: 40 } as const;
/** Prices have three decimals in OCI; a finer one is told for so many units. */
const PRICE_UNITS = ['1', '10', '100', '1000'] as const;

/** A basket as the fields that an ERP reads back, numbered from 1. SAP Open Catalog Interface 5.0. */
export function ociFields(lines: readonly BasketLine[]): FormField[] {
  return lines.flatMap((line, at) => {
    const number = at + 1;
    const field = (name: string, value: string): FormField => ({ name: `NEW_ITEM-${name}[${number}]`, value });
    const { price, per } = priceOf(line.unitPrice);
    return [
      field('DESCRIPTION', line.name.slice(0, MOST_OF.description)),
      field('QUANTITY', line.quantity.toFixed(3)),
      field('UNIT', line.unit),
      field('PRICE', price),
      field('PRICEUNIT', per),
      field('CURRENCY', line.currency),
      field('VENDORMAT', (line.supplierNumber ?? line.item).slice(0, MOST_OF.vendorMaterial)),
      field('EXT_PRODUCT_ID', line.rowId),
      ...(line.eclass === null ? [] : [field('EXT_SCHEMA_TYPE', 'ECLASS'), field('EXT_CATEGORY_ID', line.eclass.replaceAll('-', ''))]),
      field('CUST_FIELD1', line.agreement.slice(0, MOST_OF.customField)),
      field('CUST_FIELD2', line.regions.join(' ').slice(0, MOST_OF.customField)),
      ...(line.supplierNumber === null ? [] : [field('CUST_FIELD3', line.item.slice(0, MOST_OF.customField))]),
      // A long text has its number within the name.
      { name: `NEW_ITEM-LONGTEXT_${number}:132[]`, value: line.name },
    ];
  });
}

/** A price of at most six decimals as one of three, for as few units as it takes. */
function priceOf(unitPrice: Decimal): { price: string; per: string } {
  const priced = PRICE_UNITS.map((per) => ({ price: unitPrice.times(Decimal.parse(per)), per }));
  const exact = priced.find(({ price }) => price.rounded(3).equals(price)) ?? priced[3];
  return { price: (exact?.price ?? unitPrice).toFixed(3), per: exact?.per ?? '1' };
}
