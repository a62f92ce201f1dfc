import { readXml, UnreadableXml, type XmlNode } from '../../platform/xml-reader.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, said } from '../../values/domain-error.js';
import type { Invoice, InvoiceLine, InvoiceTax } from './invoice.js';

const UBL = /^urn:oasis:names:specification:ubl:schema:xsd:(Invoice|CreditNote)-2$/;
const BOUNDS = {
  mostCharacters: 4_194_304,
  deepest: 30,
  mostElements: 500_000,
  mayHaveType: false,
  /** Embedded files are no figures. */
  leftOut: new Set(['EmbeddedDocumentBinaryObject', 'UBLExtensions']),
};
const PLAIN = /^[+-]?\d{1,20}(\.\d{1,20})?$/;

/**
 * Reads an XRechnung: a UBL 2.1 invoice or credit note, every amount exact. No document type, no entity but XML's own is
 * read, nothing is fetched. EN 16931.
 * @throws DomainError `invoice.unreadable`
 */
export function readInvoice(xml: string): Invoice {
  const root = parsed(xml);
  return new InvoiceReading(root).invoice();
}

function parsed(xml: string): XmlNode {
  const root = read(xml);
  if (!UBL.test(root.namespace))
    refuse(said`Its root is “${root.name.slice(0, 60)}”; read are UBL 2.1 Invoice and CreditNote, as XRechnung has them.`);
  return root;
}

function read(xml: string): XmlNode {
  try {
    return readXml(xml, BOUNDS);
  } catch (error) {
    if (error instanceof UnreadableXml) return refuse(whyOf(error));
    throw error;
  }
}

function whyOf({ why, message }: UnreadableXml): string {
  switch (why) {
    case 'malformed':
      return said`It is no well-formed XML: ${message}`;
    case 'document_type':
      return said`It has a document type, which invoices have not.`;
    case 'too_much':
      return said`It has more elements than an invoice has.`;
    case 'empty':
      return said`It is empty.`;
  }
}

function refuse(why: string): never {
  throw new DomainError('invalid', 'invoice.unreadable', `This is no invoice that can be read. ${why}`);
}

/** Takes an invoice's figures out of its elements. */
class InvoiceReading {
  constructor(private readonly root: XmlNode) {}

  invoice(): Invoice {
    const { root } = this;
    const isCredit = root.name === 'CreditNote';
    const currency = needed(root, 'DocumentCurrencyCode');
    return {
      kind: isCredit ? 'credit_note' : 'invoice',
      number: needed(root, 'ID'),
      issuedOn: needed(root, 'IssueDate'),
      currency,
      order: textAt(root, 'OrderReference', 'ID'),
      sellerVat: vatOf(root, 'AccountingSupplierParty'),
      buyerVat: vatOf(root, 'AccountingCustomerParty'),
      lines: allAt(root, isCredit ? 'CreditNoteLine' : 'InvoiceLine').map((line) => lineOf(line, isCredit)),
      charges: chargesOf(root),
      ...this.taxesIn(currency),
    };
  }

  private taxesIn(currency: string): Pick<Invoice, 'taxes' | 'totals'> {
    const total = first(this.root, 'LegalMonetaryTotal') ?? refuse(said`It has no LegalMonetaryTotal.`);
    // A second total of taxes may stand in the currency of the accounts; what counts is the invoice's own.
    const own = allAt(this.root, 'TaxTotal').find((tax) => first(tax, 'TaxAmount')?.attributes.get('currencyID') === currency);
    return {
      taxes: (own ? allAt(own, 'TaxSubtotal') : []).map(
        (sub): InvoiceTax => ({
          taxable: amount(sub, 'TaxableAmount'),
          percent: decimalOf(textAt(sub, 'TaxCategory', 'Percent') || '0', 'Percent'),
          tax: amount(sub, 'TaxAmount'),
        }),
      ),
      totals: {
        lines: amount(total, 'LineExtensionAmount'),
        withoutTax: amount(total, 'TaxExclusiveAmount'),
        tax: own ? amount(own, 'TaxAmount') : Decimal.zero,
        withTax: amount(total, 'TaxInclusiveAmount'),
        prepaid: amount(total, 'PrepaidAmount', '0'),
        rounding: amount(total, 'PayableRoundingAmount', '0'),
        payable: amount(total, 'PayableAmount'),
      },
    };
  }
}

function lineOf(line: XmlNode, isCredit: boolean): InvoiceLine {
  const counted = first(line, isCredit ? 'CreditedQuantity' : 'InvoicedQuantity');
  const item = first(line, 'Item');
  const price = first(line, 'Price') ?? refuse(said`Line ${needed(line, 'ID')} has no price.`);
  const baseQuantity = amount(price, 'BaseQuantity', '1');
  if (!baseQuantity.isPositive) refuse(said`Line ${needed(line, 'ID')} has a price for ${baseQuantity.toString()} units.`);
  return {
    id: needed(line, 'ID'),
    name: item ? textAt(item, 'Name') : '',
    quantity: decimalOf(counted?.text.trim() ?? '', 'InvoicedQuantity'),
    unit: counted?.attributes.get('unitCode') ?? '',
    net: amount(line, 'LineExtensionAmount'),
    price: amount(price, 'PriceAmount'),
    baseQuantity,
    charges: chargesOf(line),
    sellerItem: item ? textAt(item, 'SellersItemIdentification', 'ID') : '',
    buyerItem: item ? textAt(item, 'BuyersItemIdentification', 'ID') : '',
    standardItem: item ? textAt(item, 'StandardItemIdentification', 'ID') : '',
  };
}

/** A seller may name a tax number beside its VAT number. */
function vatOf(root: XmlNode, side: string): string {
  const party = first(root, side);
  const schemes = party ? allAt(first(party, 'Party') ?? party, 'PartyTaxScheme') : [];
  const vat = schemes.find((scheme) => textAt(scheme, 'TaxScheme', 'ID') === 'VAT');
  return vat ? textAt(vat, 'CompanyID') : '';
}

/** Charges less allowances that stand directly in an element. */
function chargesOf(element: XmlNode): Decimal {
  return Decimal.sum(
    allAt(element, 'AllowanceCharge').map((charge) =>
      textAt(charge, 'ChargeIndicator') === 'true' ? amount(charge, 'Amount') : amount(charge, 'Amount').negated(),
    ),
  );
}

const allAt = (element: XmlNode, name: string): XmlNode[] => element.children.filter((child) => child.name === name);
const first = (element: XmlNode, name: string): XmlNode | undefined => element.children.find((child) => child.name === name);

function textAt(element: XmlNode, ...path: readonly string[]): string {
  let at: XmlNode | undefined = element;
  for (const name of path) at = at && first(at, name);
  return at?.text.trim() ?? '';
}

function needed(element: XmlNode, name: string): string {
  return textAt(element, name).slice(0, 200) || refuse(said`Its ${element.name} has no ${name}.`);
}

function amount(element: XmlNode, name: string, otherwise = ''): Decimal {
  return decimalOf(textAt(element, name) || otherwise, name);
}

function decimalOf(text: string, name: string): Decimal {
  if (!PLAIN.test(text)) refuse(said`“${text.slice(0, 60)}” is no amount for its ${name}.`);
  return Decimal.parse(text);
}
