import { z } from 'zod';
import { code, day, line, prose } from '../../platform/fields.js';
import { FILE_ACTIONS } from './payment-confirmation.js';
import { RETURN_STEPS } from './payment-return.js';

export const BankAccountBody = z
  .strictObject({
    holder: line(70).describe('Whose account it is, as the bank knows it'),
    iban: code(50, 0).describe('Of a country in SEPA; spaces do not matter'),
    bic: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/, '8 or 11 characters, e.g. "COBADEFFXXX"')
      .nullable()
      .default(null)
      .describe('Not needed: banks find it by the IBAN'),
  })
  .meta({ id: 'NewBankAccount', examples: [{ holder: 'Muster GmbH', iban: 'DE89 3704 0044 0532 0130 00', bic: null }] });
export const BankAccountView = z
  .object({
    holder: z.string(),
    iban: z.string().describe('In groups of four'),
    bic: z.string().nullable(),
    enteredAt: z.iso.datetime({ precision: 6 }),
    version: z.int(),
  })
  .meta({ id: 'BankAccount' });

export const OwnAccountView = z.object({ account: BankAccountView.nullable().describe('null: none is entered yet') }).meta({ id: 'OwnBankAccount' });

export const NewPaymentFileBody = z
  .strictObject({ executesOn: day.describe('When the bank is to pay') })
  .meta({ id: 'NewPaymentFile', examples: [{ executesOn: '2028-05-08' }] });
export const PaymentFileView = z
  .object({
    number: z.int().describe('From 1, within the run'),
    executesOn: z.iso.date(),
    madeAt: z.iso.datetime({ precision: 6 }),
    payments: z.int(),
    amount: z.string().describe('Over all payments, in euros'),
  })
  .meta({ id: 'PaymentFile' });
export const ListedPaymentFileView = PaymentFileView.extend({
  madeBy: z.string(),
  confirmation: z
    .object({ name: z.string(), at: z.iso.datetime({ precision: 6 }) })
    .nullable()
    .describe('By another person; null: not yet'),
  newAccounts: z.int().describe('How many of the accounts are new, or changed since that party’s last confirmed payment'),
  accounts: z
    .array(z.object({ party: z.string(), holder: z.string(), ibanEnd: z.string().describe('The last four characters of the IBAN') }))
    .describe('Those accounts, for whoever may confirm the file'),
  takenBack: z
    .object({ name: z.string(), at: z.iso.datetime({ precision: 6 }), reason: z.string() })
    .nullable()
    .describe('Before it was confirmed; it pays nobody'),
  returns: z
    .array(
      z.object({
        id: z.uuid(),
        party: z.string(),
        amount: z.string(),
        returnedOn: z.iso.date(),
        reason: z.string(),
        recordedBy: z.string(),
        recordedAt: z.iso.datetime({ precision: 6 }),
        confirmation: z
          .object({ name: z.string(), at: z.iso.datetime({ precision: 6 }) })
          .nullable()
          .describe('By another person; then the party is to be paid again'),
        allowedActions: z.array(z.enum(RETURN_STEPS)),
      }),
    )
    .describe('Payments that the bank has sent back'),
  allowedActions: z.array(z.enum(FILE_ACTIONS)),
}).meta({ id: 'ListedPaymentFile' });
export const PaymentFileList = z.object({ items: z.array(ListedPaymentFileView) }).meta({ id: 'PaymentFileList' });
const Reason = prose(1000);
export const TakeBackBody = z
  .strictObject({ reason: Reason.describe('Kept with the file') })
  .meta({ id: 'PaymentFileTakeBack', examples: [{ reason: 'M001 has a new bank.' }] });
export const PaymentReturnBody = z
  .strictObject({ party: line(40), returnedOn: day.describe('The day of the bank’s statement'), reason: Reason.describe('As the bank says') })
  .meta({ id: 'NewPaymentReturn', examples: [{ party: 'M001', returnedOn: '2028-05-10', reason: 'AC04, account closed' }] });
export const FileNumber = z.coerce.number().int().min(1).max(99);
const actingFor = z.string().max(40).optional().describe('like the header `Acting-For`, for links, which send none');
export const LinkQuery = z.object({ actingFor });
export const BookingQuery = z.object({
  actingFor,
  clearingAccount: z
    .string()
    .regex(/^\d{3,9}$/, 'an account number of 3 to 9 digits')
    .default('1590')
    .describe('The account over which it is booked; in SKR 03 1590 (transitory items), in SKR 04 1370'),
});
