import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { country, email } from '../networks.schema.js';
import { KINDS, STATUSES } from '../membership.js';
import { REGISTRATION_STATES } from './registration.js';

const lineOrNothing = (most: number) => z.literal('').or(line(most));

export const RegistrationBody = z
  .strictObject({
    organisation: z.strictObject({
      name: line(200),
      street: lineOrNothing(200).default(''),
      postcode: line(20),
      city: line(200),
      country,
      vatId: z.string().trim().min(4).max(40).describe('with its country, e.g. DE136695976; form and check digits are checked'),
    }),
    person: z.strictObject({ name: line(200), email }),
    locale: z.enum(['de', 'en']).default('de').describe('of the e-mails'),
  })
  .meta({
    id: 'CustomerRegistration',
    examples: [
      {
        organisation: { name: 'Kranbau Weber GmbH', street: 'Hafenstr. 2', postcode: '47119', city: 'Duisburg', country: 'DE', vatId: 'DE136695976' },
        person: { name: 'Ute Weber', email: 'einkauf@kranbau-weber.example' },
        locale: 'de',
      },
    ],
  });

export const ConfirmationBody = z
  .strictObject({ token: z.string().min(20).max(100) })
  .meta({ id: 'RegistrationConfirmation', examples: [{ token: 'the-secret-of-the-link-in-the-e-mail' }] });

export const Received = z.object({}).meta({ id: 'RegistrationReceived' });

export const RegistrationView = z
  .object({
    id: z.uuid(),
    state: z.enum(REGISTRATION_STATES),
    name: z.string(),
    street: z.string(),
    postcode: z.string(),
    city: z.string(),
    country: z.string(),
    vatId: z.string(),
    personName: z.string(),
    email: z.string(),
    confirmedAt: z.string().nullable(),
    vatCheck: z
      .object({ result: z.enum(['valid', 'invalid', 'unavailable']), at: z.string() })
      .nullable()
      .describe('null: not asked for online'),
    known: z
      .array(z.object({ code: z.string(), name: z.string(), kind: z.enum(KINDS), status: z.enum(STATUSES) }))
      .readonly()
      .describe('while it waits: memberships, of now or before, of the company with this VAT number; such a request cannot be approved'),
    reason: z.string().nullable(),
    membershipId: z.uuid().nullable(),
    decidedAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Registration' });

export const RegistrationList = z.object({ items: z.array(RegistrationView) }).meta({ id: 'RegistrationList' });

export const ApprovalBody = z
  .strictObject({ code: line(40).describe('the customer’s number') })
  .meta({ id: 'RegistrationApproval', examples: [{ code: 'K017' }] });

export const RegistrationRefusalBody = z
  .strictObject({ reason: prose(1000).describe('told to the applicant') })
  .meta({ id: 'RegistrationRefusal', examples: [{ reason: 'We take customers of the Ruhr area only.' }] });

const fee = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'an amount, e.g. "2400.00"');

export const CustomerAccessBody = z
  .strictObject({
    isOfferPublic: z.boolean().describe('whether strangers see what agreements open to customers offer, without prices'),
    takesRegistrations: z.boolean(),
    yearlyFee: fee.nullable().describe('flat, of every customer; null: none'),
  })
  .meta({ id: 'CustomerAccessChanges', examples: [{ isOfferPublic: true, takesRegistrations: true, yearlyFee: '250.00' }] });

export const CustomerAccessView = z
  .object({ isOfferPublic: z.boolean(), takesRegistrations: z.boolean(), yearlyFee: z.string().nullable(), version: z.int() })
  .meta({ id: 'CustomerAccess' });
