import { xmlAround, xmlElement } from '../../values/xml.js';
import type { ContentLine, OrderContent, OrderingParty } from './content.js';
import type { DeliveryAddress } from './order.js';

const NAMESPACES = {
  xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Order-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
} as const;

const cbc = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string => xmlElement(`cbc:${name}`, text, attributes);
const cac = (name: string, ...elements: readonly string[]): string =>
  xmlAround(
    `cac:${name}`,
    elements.filter((element) => element !== ''),
  );
/** UBL has no empty elements (UBL naming and design rules): what is not known is left out. */
const known = (name: string, text: string | null): string => (text === null || text === '' ? '' : cbc(name, text));

/**
 * An order as OASIS UBL 2.1 Order; amounts and quantities as the order says them, units by UN/ECE Recommendation 20. The same order
 * gives the same bytes.
 */
export function ublOrder(order: OrderContent): string {
  const { reference, date, placedAt, remark, currency, agreement, agreementTitle, buyer, supplier, wantedOn, deliverTo, lines, total } = order;
  const period = wantedOn === null ? '' : cac('RequestedDeliveryPeriod', cbc('StartDate', wantedOn), cbc('EndDate', wantedOn));
  const elements = [
    cbc('UBLVersionID', '2.1'),
    cbc('ID', reference),
    cbc('IssueDate', date),
    cbc('IssueTime', `${placedAt.slice(11, 19)}Z`),
    known('Note', remark),
    cbc('DocumentCurrencyCode', currency),
    cbc('LineCountNumeric', lines.length.toString()),
    cac('Contract', cbc('ID', agreement), known('Description', agreementTitle)),
    cac('BuyerCustomerParty', party(buyer)),
    cac('SellerSupplierParty', party(supplier)),
    cac('Delivery', address('DeliveryAddress', deliverTo), period, cac('DeliveryParty', cac('PartyName', cbc('Name', deliverTo.name)))),
    cac(
      'AnticipatedMonetaryTotal',
      cbc('LineExtensionAmount', total, { currencyID: currency }),
      cbc('PayableAmount', total, { currencyID: currency }),
    ),
    ...lines.map((line) => lineXml(line, currency)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlAround(
    'Order',
    elements.filter((element) => element !== ''),
    NAMESPACES,
  )}\n`;
}

function party(one: OrderingParty): string {
  const tax = one.vatId === null ? '' : cac('PartyTaxScheme', cbc('CompanyID', one.vatId), cac('TaxScheme', cbc('ID', 'VAT')));
  return cac(
    'Party',
    cac('PartyIdentification', cbc('ID', one.code)),
    cac('PartyName', cbc('Name', one.name)),
    address('PostalAddress', one),
    tax,
    cac('PartyLegalEntity', cbc('RegistrationName', one.name)),
  );
}

function address(name: string, { street, city, postcode, country }: DeliveryAddress): string {
  return cac(
    name,
    known('StreetName', street),
    known('CityName', city),
    known('PostalZone', postcode),
    cac('Country', cbc('IdentificationCode', country)),
  );
}

function lineXml(line: ContentLine, currency: string): string {
  const { line: number, reference, quantity, unit, unitPrice, per, amount, item, nameDe, gtin, supplierNumber, category } = line;
  return cac(
    'OrderLine',
    cbc('Note', reference),
    cac(
      'LineItem',
      cbc('ID', number.toString()),
      cbc('Quantity', quantity, { unitCode: unit }),
      cbc('LineExtensionAmount', amount, { currencyID: currency }),
      cac('Price', cbc('PriceAmount', unitPrice, { currencyID: currency }), cbc('BaseQuantity', per, { unitCode: unit })),
      cac(
        'Item',
        cbc('Description', line.nameEn),
        cbc('Name', nameDe),
        cac('BuyersItemIdentification', cbc('ID', item)),
        supplierNumber === undefined ? '' : cac('SellersItemIdentification', cbc('ID', supplierNumber)),
        gtin === null ? '' : cac('StandardItemIdentification', cbc('ID', gtin, { schemeID: '0160' })),
        cac('CommodityClassification', cbc('CommodityCode', category)),
      ),
    ),
  );
}
