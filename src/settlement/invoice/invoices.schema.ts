import { z } from 'zod';
import { code, line } from '../../platform/fields.js';

const Amount = z.string().describe("A plain decimal in the agreement's currency");
const Period = z.string().max(20).describe('A month such as `2027-03` or a quarter such as `2027-Q1`');

export const InvoiceQuery = z.strictObject({
  fileName: line(255),
  period: Period,
  party: code(100, 0).optional().describe('Whose invoice it is: its code; only where the supplier hands it in'),
});

const row = {
  id: z.uuid(),
  party: z.string(),
  handedInBy: z.enum(['party', 'supplier']),
  period: Period,
  fileName: z.string(),
  contentHash: z.string().describe('SHA-256 of the file, hexadecimal'),
  sizeBytes: z.int(),
  kind: z.enum(['invoice', 'credit_note']),
  number: z.string(),
  issuedOn: z.string(),
  order: z.string().describe("The party's order number; empty where it names none"),
  payable: Amount.describe('Below 0 for a credit note'),
  linesTotal: Amount,
  rounding: Amount,
  mismatches: z
    .array(
      z.object({
        where: z.enum(['line', 'lines', 'without_tax', 'tax_of_rate', 'tax', 'with_tax', 'payable']),
        of: z.string().describe("The line's id or the tax rate; empty for totals"),
        stated: Amount,
        computed: Amount,
      }),
    )
    .describe('Figures that do not follow from the others; both are kept'),
  receivedAt: z.string(),
};

export const InvoiceRow = z.object(row).meta({ id: 'InvoiceRow' });
export const InvoicesView = z.object({ items: z.array(InvoiceRow) }).meta({ id: 'Invoices' });
export const InvoiceView = z
  .object({
    ...row,
    lines: z.array(z.object({ id: z.string(), name: z.string(), quantity: z.string(), unit: z.string(), net: Amount, matched: z.boolean() })),
    items: z
      .array(
        z.object({
          item: z.string(),
          unit: z.string(),
          invoiced: z.string().describe('In the base unit'),
          invoicedNet: Amount,
          reported: z.string(),
          reportedNet: Amount.nullable().describe('null: the report does not name it for every line'),
          difference: z.string().describe('Reported less invoiced'),
        }),
      )
      .describe('The invoice beside what was reported for the party in the period'),
  })
  .meta({ id: 'Invoice' });
