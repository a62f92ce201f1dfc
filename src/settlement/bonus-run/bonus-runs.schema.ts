import { z } from 'zod';
import { RUN_ACTIONS, RUN_STATES } from './bonus-run.js';

const Amount = z.string().describe("In the agreement's currency");
const At = z.iso.datetime({ precision: 6 });

export const NewRunBody = z
  .strictObject({
    year: z
      .int()
      .min(1)
      .max(4)
      .describe('Agreement year, from 1; years before it are counted again with it, so it is not before the latest that is settled'),
  })
  .meta({ id: 'NewBonusRun', examples: [{ year: 1 }] });

const ShareView = z.object({
  party: z.string(),
  name: z.string(),
  difference: Amount.describe('Earned by now less settled by earlier runs'),
  before: Amount.describe('Owed from earlier runs: 0 or below'),
  payable: Amount.describe('What is paid now'),
  after: Amount.describe('Owed afterwards, 0 or below: the next run takes it off'),
  years: z.array(z.object({ year: z.int(), turnover: Amount, tierBonus: Amount, turnoverBonus: Amount, settled: Amount })),
  hasAccount: z.boolean().describe('Whether it is known to which account it is paid'),
  file: z.int().nullable().describe('The payment file that pays it; null again once that was taken back, or the bank has sent the payment back'),
});

export const BonusRunView = z
  .object({
    id: z.uuid(),
    agreementId: z.uuid(),
    number: z.int().describe('From 1, within the agreement'),
    year: z.int().describe('The last agreement year that it counts'),
    state: z.enum(RUN_STATES),
    currency: z.string(),
    startedAt: At,
    countedAt: At.nullable(),
    releasedAt: At.nullable(),
    releases: z.array(z.object({ name: z.string(), at: At })).describe('Who of the office released it; only for office and auditor'),
    version: z.int(),
    allowedActions: z.array(z.enum(RUN_ACTIONS)),
    shares: z.array(ShareView).describe('Every party for the office, its own for a party, none for the supplier'),
    debt: z
      .object({
        difference: Amount.describe('Over all parties'),
        before: Amount.describe('The supplier’s credit from earlier runs: 0 or below'),
        due: Amount.describe('What the supplier owes now'),
        after: Amount.describe('Its credit afterwards, 0 or below'),
      })
      .nullable()
      .describe('What the supplier owes; null for a party, and until it is counted'),
  })
  .meta({ id: 'BonusRun' });
export const BonusRunList = z
  .object({
    items: z.array(BonusRunView),
    unsettledDisagreements: z
      .int()
      .nullable()
      .describe(
        'Disagreements about reported volumes that no report has settled yet; what they come to is settled by a later run. Only for office and auditor',
      ),
  })
  .meta({ id: 'BonusRunList' });
