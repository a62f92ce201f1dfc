import { z } from 'zod';
import { code, line, prose } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import { AdjustmentClauseBody, CalculationView } from './adjustment/price-adjustments.schema.js';
import { AGREEMENT_ACTIONS } from './action.js';
import { SURCHARGE_TAKERS } from './price-level.js';
import { TERMINATING_SIDES } from './termination/termination.js';
import { PanelTermsView } from './panel/panels.schema.js';

const day = z.iso.date();
const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "100000" or "12.5"');
const percent = z.string().regex(/^\d{1,3}(\.\d{1,6})?$/, 'a percentage, e.g. "1.75"');
const clause = prose(2000);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex');

export const AGREEMENT_STATES = ['drafted', 'issued', 'open'] as const;
export const EDITION_STATES = ['drafted', 'issued', 'signed_by_supplier', 'signed_by_network', 'open', 'superseded'] as const;

const BonusThreshold = z.strictObject({ from: amount, percent });
const CustomerSurcharge = z
  .strictObject({
    percent: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,2})?$/, 'a percentage with at most two decimals, e.g. "2.5"')
      .describe('above 0, at most 100; of each price of the sheet'),
    goesTo: z.enum(SURCHARGE_TAKERS).describe('whose income it is'),
  })
  .meta({ id: 'CustomerSurcharge' });
const QuantityOfPosition = z.strictObject({ positionId: z.uuid(), quantity: amount });

const changes = {
  termFrom: day.optional(),
  termTo: day.optional().describe('last day; the term is at most four years'),
  openToCustomers: z.boolean().optional(),
  customerFee: amount.nullable().optional().describe('what a customer pays once for signing up; null: nothing'),
  customerSurcharge: CustomerSurcharge.nullable().optional().describe('what customers pay beyond the price sheet; null: they pay what members pay'),
  lateSignUps: z.boolean().optional().describe('whether one may sign up after the sign-up deadline'),
  turnoverBonus: z.array(BonusThreshold).max(50).optional().describe('thresholds of a year’s turnover, ascending'),
  maximumQuantities: z.array(QuantityOfPosition).max(10_000).optional().describe('in the position’s base unit'),
  deliveryTerms: clause.nullable().optional().describe('null: the standard clause'),
  paymentTerms: clause.nullable().optional().describe('null: the standard clause'),
  paymentDays: z.int().min(0).max(180).optional(),
  noticeMonths: z.int().min(0).max(24).optional().describe('notice period, to the end of a month'),
  renewalMonths: z.int().min(0).max(36).optional().describe('by how much the network may renew the term once; 0: not'),
  priceAdjustment: AdjustmentClauseBody.nullable().optional().describe('how prices follow indices; null: they do not'),
};

export const TermsChangesBody = z.strictObject(changes).meta({
  id: 'AgreementChanges',
  examples: [
    {
      openToCustomers: true,
      turnoverBonus: [
        { from: '100000', percent: '1' },
        { from: '250000', percent: '2' },
      ],
      noticeMonths: 3,
    },
    { customerSurcharge: { percent: '2.5', goesTo: 'network' } },
  ],
});

export const NewEditionBody = z
  .strictObject({
    changes: z.strictObject(changes).default({}),
    acceptBy: day.optional().describe('only where an earlier edition is in force: by when its parties accept this one'),
  })
  .meta({ id: 'NewEdition', examples: [{}, { changes: { noticeMonths: 6 }, acceptBy: '2027-09-30' }] });

export const SignatureBody = z
  .strictObject({ documentHash: hash.optional().describe('of the edition that was read; another one is refused') })
  .meta({ id: 'Signature', examples: [{ documentHash: '9943f2f3cd97f4d99e4627264990668148ea87caa55740958a4a4e08550a617c' }] });

export const SignUpDeadlineBody = z
  .strictObject({ deadline: z.string().min(1).max(40).describe('an instant, or a local time of the network’s zone') })
  .meta({ id: 'SignUpDeadline', examples: [{ deadline: '2027-03-31T12:00' }] });

const declaration = {
  effectiveFrom: day.describe('from when on the party may call off, at the earliest when the term begins'),
  edition: z.int().min(1).max(999).optional().describe('the edition that was read; another one than that in force is refused'),
  committed: z.array(QuantityOfPosition).max(10_000).default([]).describe('what the party commits itself to buy; usually nothing'),
};

export const SignUpBody = z.strictObject(declaration).meta({ id: 'Declaration', examples: [{ effectiveFrom: '2027-04-01', edition: 1 }] });

export const RoundSignUpBody = z
  .strictObject({ ...declaration, supplier: line(40).describe('the supplier’s code') })
  .meta({ id: 'DeclarationToSupplier', examples: [{ supplier: 'S003', effectiveFrom: '2027-04-01' }] });

export const AgreementQuery = PageQuery.extend({
  supplier: code(40, 0).optional(),
  round: z.uuid().optional(),
  only: z.enum(['signed_up']).optional().describe('what your organisation has signed up to'),
});
export const RoundAgreementQuery = PageQuery.extend({ supplier: code(40, 0).optional() });
export const SignUpQuery = PageQuery;
export const DocumentQuery = z.object({
  language: z.enum(['de', 'en']).default('de'),
  download: z.stringbool().default(false),
  actingFor: z.string().max(40).optional().describe('like the header `Acting-For`, for links, which send none'),
});
export const NumberParam = z.coerce.number().int().min(1).max(999);

const position = z.object({
  positionId: z.uuid(),
  item: z.string(),
  gtin: z.string().nullable(),
  nameDe: z.string(),
  nameEn: z.string(),
  unit: z.string().describe('UN/ECE Recommendation 20'),
  regions: z.array(z.string()),
  estimated: z.string().nullable().describe('null: withheld'),
  maximum: z.string().nullable(),
  tiers: z.array(z.object({ from: z.string(), unitPrice: z.string() })),
  customerTiers: z
    .array(z.object({ from: z.string(), unitPrice: z.string() }))
    .nullable()
    .describe('what customers pay, surcharge included; null: what the sheet says'),
});

export const PriceSheetView = z
  .object({
    currency: z.string(),
    lots: z.array(
      z.object({
        lotId: z.uuid(),
        number: z.int(),
        category: z.string(),
        categoryDe: z.string(),
        categoryEn: z.string(),
        region: z.string(),
        title: z.string(),
        tierMode: z.enum(['all_units', 'incremental']),
        cashDiscountPercent: z.string().nullable(),
        cashDiscountDays: z.int().nullable(),
        paymentDays: z.int().nullable(),
        deliveryDays: z.int().nullable(),
        positions: z.array(position),
      }),
    ),
    spendRebates: z.array(z.object({ from: z.string(), percent: z.string() })),
    packages: z.array(z.object({ lotIds: z.array(z.uuid()), percent: z.string() })),
  })
  .meta({ id: 'PriceSheet' });

const terms = {
  termFrom: day,
  termTo: day,
  openToCustomers: z.boolean(),
  customerFee: z.string().nullable(),
  customerSurcharge: CustomerSurcharge.nullable(),
  lateSignUps: z.boolean(),
  turnoverBonus: z.array(z.object({ from: z.string(), percent: z.string() })),
  deliveryTerms: z.string().nullable(),
  paymentTerms: z.string().nullable(),
  paymentDays: z.int(),
  noticeMonths: z.int(),
  renewalMonths: z.int(),
  priceAdjustment: AdjustmentClauseBody.nullable(),
};

const instant = z.iso.datetime({ precision: 6 }).nullable();

const editionHead = {
  number: z.int(),
  state: z.enum(EDITION_STATES),
  documentHash: z.string().nullable().describe('SHA-256 of the canonical content (RFC 8785), not of the PDF'),
  issuedAt: instant,
  signedBySupplierAt: instant,
  signedByNetworkAt: instant,
  openedAt: instant,
  supersededAt: instant,
};

export const EditionView = z
  .object({
    ...editionHead,
    agreementId: z.uuid(),
    acceptBy: day.nullable(),
    terms: z.object(terms),
    priceSheet: PriceSheetView,
    panels: z.array(PanelTermsView).describe('how call-offs go among the suppliers of its lots'),
    adjustment: CalculationView.nullable().describe('by which its prices were last adjusted'),
  })
  .meta({ id: 'Edition' });

export const SignUpView = z
  .object({
    id: z.uuid(),
    agreementId: z.uuid(),
    agreement: z.string(),
    party: z.string(),
    partyName: z.string(),
    edition: z.int(),
    documentHash: z.string(),
    effectiveFrom: day,
    endsOn: day.nullable().describe('last day, once notice was given or a new edition was not accepted'),
    committed: z.array(z.object({ positionId: z.uuid(), quantity: z.string() })),
    fee: z.string().nullable(),
    yearlyFee: z.string().nullable().describe('flat, of a year, accepted with the sign-up'),
    signedAt: z.string(),
    signedBy: z.uuid().describe('the person'),
    version: z.int(),
  })
  .meta({ id: 'SignUp' });

export const AgreementView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    round: z.uuid(),
    supplier: z.string(),
    supplierName: z.string(),
    title: z.string(),
    state: z.enum(AGREEMENT_STATES),
    currency: z.string(),
    ...terms,
    ended: z
      .object({ endsOn: day, by: z.enum(TERMINATING_SIDES), forCause: z.boolean() })
      .nullable()
      .describe('that it was terminated: its last day, and by whom'),
    maximumQuantities: z.array(z.object({ positionId: z.uuid(), quantity: z.string() })),
    latestEdition: z.object(editionHead).nullable(),
    signUp: SignUpView.nullable().describe('the caller’s own'),
    allowedActions: z.array(z.enum(AGREEMENT_ACTIONS)),
    version: z.int(),
  })
  .meta({ id: 'Agreement' });

export const AgreementDetail = AgreementView.extend({ editions: z.array(EditionView) }).meta({ id: 'AgreementDetail' });
export const AgreementPage = pageSchema(AgreementView);
export const SignUpPage = pageSchema(SignUpView);
export const SignUpDeadlineView = z.object({ deadline: z.iso.datetime({ precision: 6 }) }).meta({ id: 'SignUpDeadlineSet' });
