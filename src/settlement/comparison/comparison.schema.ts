import { z } from 'zod';
import { DISAGREEMENT_STATES, type DisagreementState } from '../disagreement/disagreement.js';

// The keys of the table are its states.
const STATES = Object.keys(DISAGREEMENT_STATES) as [DisagreementState, ...DisagreementState[]];
const Amount = z.string().describe("In the agreement's currency");
const Valued = Amount.describe('At the price before any volume tier, by the edition that binds the party; at the price of the bid what a bid won');
const Quantity = z.string().describe("In the item's base unit");
const Period = z.string().max(20).describe('A month such as `2027-03` or a quarter such as `2027-Q1`');

export const DifferencesQuery = z.object({
  period: Period.optional().describe('Of this month or quarter, with its invoices; without it of the whole time'),
  all: z
    .enum(['true', 'false'])
    .optional()
    .transform((text) => text === 'true')
    .describe('Also where all agree'),
});

export const DifferenceView = z
  .object({
    party: z.string(),
    positionId: z.uuid().nullable().describe('null: invoices say the item, and nothing says which of its positions it was'),
    category: z.string().nullable(),
    region: z.string().nullable(),
    item: z.string().nullable(),
    unit: z.string().nullable(),
    calledOff: Quantity.describe('By the day of the order, less what was returned for credit'),
    calledOffAmount: Valued,
    reported: Quantity.describe('By the day of the purchase'),
    reportedAmount: Valued,
    reportedNet: Amount.nullable().describe('As the supplier says it; null: not for every line'),
    difference: z.string().describe('Reported less called off'),
    differenceAmount: Valued,
    invoiced: Quantity.nullable().describe('null: no invoice was handed in for the period'),
    invoicedNet: Amount.nullable(),
    invoicedDifference: z.string().nullable().describe('Reported less invoiced'),
    disagreement: z
      .object({ id: z.uuid(), state: z.enum(STATES), isSettled: z.boolean() })
      .nullable()
      .describe('The latest about this position in the period'),
  })
  .meta({ id: 'VolumeDifference' });

export const DifferencesView = z
  .object({
    currency: z.string(),
    period: z
      .object({ period: Period, from: z.iso.date(), to: z.iso.date(), isOver: z.boolean().describe('Only then can be disagreed') })
      .nullable()
      .describe('null: the whole time'),
    periods: z.array(Period).describe('Those of the agreement that have begun, the latest first'),
    items: z.array(DifferenceView),
    leftOut: z.int().describe('So many further rows are not shown'),
  })
  .meta({ id: 'VolumeDifferences' });
