import type { EditionContent } from '../../src/agreement/content.js';
import { priceSheetOf, type AwardedLot } from '../../src/agreement/price-sheet.js';
import type { Terms } from '../../src/agreement/terms.js';

/** An edition's content with so many positions; names with letters that PDF's own fonts lack. */
export function aContent(over: { terms?: Partial<Terms>; positions?: number; acceptBy?: string } = {}): EditionContent {
  const positions = Array.from({ length: over.positions ?? 3 }, (_, index) => ({
    positionId: `position-${index}`,
    item: `W-${index + 1}`,
    gtin: null,
    nameDe: `Drahtelektrode Größe ${index + 1}`,
    nameEn: `Wire electrode size ${index + 1}`,
    unit: 'KGM',
    regions: ['58'],
    estimated: index === 0 ? null : '43223.6',
    tiers: [
      { from: '0', unitPrice: '1.5806' },
      { from: '1000', unitPrice: '1.5' },
    ],
  }));
  const lot: AwardedLot = {
    lotId: 'lot-1',
    category: 'WELD',
    categoryDe: 'Schweißzusätze',
    categoryEn: 'Welding consumables',
    region: '58',
    title: 'WELD 58',
    tierMode: 'all_units',
    cashDiscountPercent: '2',
    cashDiscountDays: 10,
    paymentDays: 45,
    deliveryDays: 5,
    isPart: false,
    positions,
  };
  const { maximumQuantities: _, priceAdjustment, customerSurcharge, ...terms } = { ...TERMS, ...over.terms };
  return {
    format: 'poolround.edition.1',
    number: 'RV-2027-001',
    edition: over.acceptBy ? 2 : 1,
    title: 'Einkaufsrunde 2027',
    issuedOn: '2026-11-24',
    acceptBy: over.acceptBy ?? null,
    prevailing: 'de',
    network: { name: 'Netzwerk „Łódź“ & Söhne', country: 'DE' },
    supplier: {
      name: 'Żółkiewska Čapek Çağdaş <sp. z o.o.>',
      street: 'ul. Świętokrzyska 12',
      postcode: '00-950',
      city: 'Łódź',
      country: 'PL',
      vatId: 'PL123',
    },
    terms: { ...terms, ...(priceAdjustment ? { priceAdjustment } : {}), ...(customerSurcharge ? { customerSurcharge } : {}) },
    priceSheet: priceSheetOf('EUR', [lot], { spendRebates: [{ from: '5000', percent: '1.5' }], packages: [] }),
  };
}

const TERMS: Terms = {
  termFrom: '2027-04-01',
  termTo: '2029-03-31',
  openToCustomers: true,
  customerFee: null,
  customerSurcharge: null,
  lateSignUps: true,
  turnoverBonus: [{ from: '100000', percent: '1' }],
  maximumQuantities: [],
  deliveryTerms: null,
  paymentTerms: null,
  paymentDays: 30,
  noticeMonths: 3,
  renewalMonths: 0,
  priceAdjustment: null,
};
