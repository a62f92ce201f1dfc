import { z } from 'zod';
import { code, line, prose } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';

const Code = code(100);
const Day = z.iso.date();
const Quantity = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"')
  .refine((text) => /[1-9]/.test(text), 'must be above 0')
  .describe("In the item's base unit");
const Amount = z.string().describe("In the agreement's currency");
const Reference = line(100).describe('Yours; unique within the agreement');
const Region = code(10);

const LINE = {
  reference: 'A00010',
  date: '2027-04-15',
  party: 'M001',
  category: 'WELD',
  region: '58',
  item: 'W-1012',
  quantity: '939',
};

export const ReportLineBody = z.strictObject({
  reference: Reference,
  date: Day,
  party: Code,
  category: Code,
  region: Region,
  item: Code,
  quantity: Quantity,
});
export const ReportBody = z
  .strictObject({ lines: z.array(ReportLineBody).min(1).max(5000) })
  .meta({ id: 'NewVolumeReport', examples: [{ lines: [LINE] }] });

const Reason = z.enum(['outside_term', 'not_signed_up', 'lot_not_awarded', 'reference_taken', 'period_reported']);
export const ReportView = z
  .object({
    id: z.uuid(),
    receivedAt: z.string(),
    accepted: z.int().describe('Lines that count'),
    refused: z.int().describe('Lines that count nowhere'),
    repeated: z.int().describe('Lines that counted already'),
    reversed: z.int().describe('Lines of earlier versions that it takes back, each by a counter-line'),
    period: z.string().nullable().describe('The month or quarter that it reports as a whole, e.g. `2027-Q1`; null: single lines'),
    version: z.int().nullable().describe('Of the period; the last one counts'),
  })
  .meta({ id: 'VolumeReport' });
export const ReportOutcomeView = ReportView.extend({
  refusals: z.array(z.object({ row: z.int().describe('1 is the first line'), reference: z.string(), reason: Reason })),
}).meta({ id: 'VolumeReportOutcome' });
export const ReportPage = pageSchema(ReportView).meta({ id: 'VolumeReportPage' });
export const StoredLineView = z
  .object({
    row: z.int(),
    reference: z.string(),
    date: Day,
    party: z.string(),
    category: z.string(),
    region: z.string(),
    item: z.string(),
    quantity: z.string(),
    reason: Reason.nullable().describe('null: the line counts'),
    takesBack: z.string().nullable().describe('The reference of the line that this counter-line takes back; its quantity is below 0'),
  })
  .meta({ id: 'VolumeReportLine' });
export const PurchaseView = StoredLineView.omit({ row: true, reason: true, takesBack: true }).meta({ id: 'Purchase' });
export const PurchasePage = pageSchema(PurchaseView).meta({ id: 'PurchasePage' });
export const LinePage = pageSchema(StoredLineView).meta({ id: 'VolumeReportLinePage' });
export const LineQuery = PageQuery.extend({ state: z.enum(['counted', 'refused']).optional() });

export const CallOffBody = z.strictObject({ reference: Reference, date: Day, category: Code, region: Region, item: Code, quantity: Quantity }).meta({
  id: 'NewCallOff',
  examples: [{ reference: '4500012345', date: '2027-04-15', category: 'WELD', region: '58', item: 'W-1012', quantity: '939' }],
});
export const CallOffPriceQuery = CallOffBody.omit({ reference: true });
export const CallOffPriceView = z
  .object({
    currency: z.string(),
    year: z.int().describe('Agreement year, from 1'),
    before: z.string().describe('What you have called off of it in that year already'),
    tierFrom: z.string().describe('Of the tier that your own volume of the year reaches with this order'),
    unitPrice: z.string().describe('Of that tier'),
    cost: Amount.describe('Of this order, by your own volume; the year’s account goes by the volume of all'),
    buyUp: z
      .object({ quantity: z.string(), cost: Amount, saving: Amount })
      .nullable()
      .describe('Where more of your own volume of the agreement year would cost less'),
  })
  .meta({ id: 'CallOffPrice' });
export const CallOffView = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    date: Day,
    party: z.string(),
    category: z.string(),
    region: z.string(),
    item: z.string(),
    unit: z.string(),
    quantity: z.string(),
    unitPrice: z.string().nullable().describe('Of the bid that won it; null: the agreement’s prices'),
    cancelledAt: z.string().nullable().describe('null: it stands; otherwise it is in no sum any more'),
    cancelledBecause: z.string().nullable(),
    allowedActions: z.array(z.enum(['cancel'])),
  })
  .meta({ id: 'CallOff' });
export const CancellationBody = z
  .strictObject({ reason: prose(1000).describe('Told to the supplier and kept in the log') })
  .meta({ id: 'CallOffCancellation', examples: [{ reason: 'Ordered twice by mistake.' }] });
export const PlacedCallOffView = CallOffView.extend({
  buyUp: z
    .object({ quantity: z.string(), cost: Amount, saving: Amount })
    .nullable()
    .describe('Where more of your own volume of the agreement year would cost less'),
}).meta({ id: 'PlacedCallOff' });
export const CallOffPage = pageSchema(CallOffView).meta({ id: 'CallOffPage' });

export const YearView = z.object({
  year: z.int().describe('Agreement year, from 1'),
  turnover: Amount.describe('Paid less tier bonus'),
  tierBonus: Amount,
  turnoverBonus: Amount,
  back: Amount.describe('Both together: what is paid back'),
});
export const BonusView = z
  .object({
    currency: z.string(),
    items: z.array(YearView.extend({ party: z.string() })),
    totals: z.union([z.array(YearView), z.literal('withheld')]).describe('All parties together; withheld from a party'),
  })
  .meta({ id: 'Bonus' });

const SeenQuantity = z.union([z.string(), z.literal('withheld')]);
const TierView = z.object({ from: z.string(), unitPrice: z.string() });
export const ProgressQuery = z.object({
  year: z.coerce.number().int().min(1).max(4).optional().describe('Agreement year; without it the present one'),
});
export const ProgressView = z
  .object({
    currency: z.string(),
    year: z.int().describe('Agreement year, from 1'),
    years: z.int().describe('How many the term has'),
    items: z.array(
      z.object({
        positionId: z.uuid(),
        category: z.string(),
        regions: z.array(z.string()),
        item: z.string(),
        unit: z.string(),
        tierMode: z.enum(['all_units', 'incremental']),
        volume: SeenQuantity.describe('What everyone bought together in the year, as far as the confidentiality rules allow'),
        own: z.string().nullable().describe('Of that, your organisation; null for who buys nothing'),
        reached: TierView.nullable().describe('null: withheld'),
        next: TierView.extend({ missing: z.string().describe('So many more base units of everyone together') })
          .nullable()
          .describe('null: withheld, or no further tier'),
        publishedAt: z.string().nullable().describe('Since when the parties are shown this volume; null: as reported now, for office and supplier'),
      }),
    ),
  })
  .meta({ id: 'TierProgress' });

const SeenAmount = z.union([Amount, z.literal('withheld')]);
const SEEN_SUMS = { known: SeenAmount, unknownTurnover: SeenAmount };
const SeenSumsView = z.object(SEEN_SUMS);
const SAVED = {
  known: Amount.describe('Baseline × quantity less what was paid after the tier bonus'),
  unknownTurnover: Amount.describe('Turnover of positions without a baseline'),
};
const SavedView = z.object(SAVED);
const CATEGORY = { category: z.string().describe('Its code'), nameDe: z.string(), nameEn: z.string() };
export const SavingsView = z
  .object({
    currency: z.string(),
    items: z.array(
      z.object({
        party: z.string(),
        ...SAVED,
        fee: Amount,
        ratio: z.string().nullable().describe('Known saving ÷ fee; null without a fee'),
      }),
    ),
    network: z.object(SEEN_SUMS).describe('All parties together as of now; withheld from all but the office'),
    published: z
      .object({ edition: z.int(), publishedAt: z.string(), ...SEEN_SUMS })
      .nullable()
      .describe('All parties together as published last, as far as the confidentiality rules allow; null before the first publication'),
    categories: z
      .array(
        z.object({
          ...CATEGORY,
          own: SavedView.nullable().describe('A party’s own; null for the office'),
          network: SeenSumsView.describe('All parties together as of now; withheld from all but the office'),
          published: SeenSumsView.describe('As the latest edition shows it; what is withheld cannot be worked out from the others'),
        }),
      )
      .describe('Every category that the round’s agreements sell; they add up to the sums above to the cent'),
  })
  .meta({ id: 'Savings' });

const YearOfSavings = {
  year: z.int().describe('Calendar year'),
  ...SAVED,
  fee: Amount.describe('The annual fee as it is now'),
  balance: Amount.describe('Known saving less fee: above 0, the savings exceed the fee'),
  ratio: z.string().nullable().describe('Known saving ÷ fee; null without a fee'),
};
export const SavingsOverTimeView = z
  .object({
    currency: z.string(),
    years: z
      .array(
        z.object({
          ...YearOfSavings,
          months: z
            .array(
              z.object({ month: z.string().describe('`YYYY-MM`'), known: Amount, soFar: Amount.describe('Of the year, up to the end of the month') }),
            )
            .describe('From January to the last month with a reported purchase'),
        }),
      )
      .describe('A party’s own; for the office of all who bought in the year together, with the sum of their fees'),
    items: z.array(z.object({ party: z.string(), name: z.string(), ...YearOfSavings })).describe('Every party for the office, its own for a party'),
  })
  .meta({ id: 'SavingsOverTime' });

export const CategorySavingsQuery = z.object({
  year: z.coerce.number().int().min(1900).max(9999).optional().describe('Calendar year; without it the latest with a purchase'),
  party: Code.optional().describe('A party’s code: for the office any, for a party its own'),
});
export const CategorySavingsView = z
  .object({
    currency: z.string(),
    year: z.int().nullable().describe('null: nothing was bought yet'),
    items: z
      .array(
        z.object({
          ...CATEGORY,
          ...SAVED,
          months: z
            .array(z.object({ month: z.string().describe('`YYYY-MM`'), ...SAVED }))
            .describe('From January to the last month in which anything was bought'),
        }),
      )
      .describe('By code; they add up to `together` to the cent'),
    together: SavedView,
  })
  .meta({ id: 'SavingsByCategory' });
