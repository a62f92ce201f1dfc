import { xmlAround, xmlElement } from '../../values/xml.js';
import type { ContentLine, OrderContent, OrderingParty } from './content.js';
import type { DeliveryAddress } from './order.js';

const NAMESPACES = { xmlns: 'http://www.opentrans.org/XMLSchema/2.1', 'xmlns:bmecat': 'http://www.bmecat.org/bmecat/2005' } as const;
const MOST_OF_A_NAME = 50;
const MOST_OF_A_DESCRIPTION = 150;
const MOST_OF_A_SUPPLIERS_ID = 32;
const MOST_OF_AN_ID = 50;
/** The delivery place has no number of its own; as a party it needs one. */
const DELIVERY = 'DELIVERY';

const own = (name: string, ...elements: readonly string[]): string =>
  xmlAround(
    name,
    elements.filter((element) => element !== ''),
  );
const bmecat = (name: string, text: string | null, attributes: Readonly<Record<string, string>> = {}): string =>
  text === null || text === '' ? '' : xmlElement(`bmecat:${name}`, text, attributes);

/**
 * An order as openTRANS 2.1 ORDER; amounts and quantities as the order says them, units by UN/ECE Recommendation 20. Names that
 * are longer than the standard allows go on in its further fields, descriptions are cut. The same order gives the same bytes.
 */
export function opentransOrder(order: OrderContent): string {
  const { placedAt, agreement, agreementUntil, agreementTitle, lines, total } = order;
  const described = agreementTitle === '' ? '' : xmlElement('AGREEMENT_DESCR', cut(agreementTitle, 250));
  const terms = own('AGREEMENT', bmecat('AGREEMENT_ID', agreement), bmecat('AGREEMENT_END_DATE', agreementUntil), described);
  const elements = [
    own(
      'ORDER_HEADER',
      own('CONTROL_INFO', xmlElement('GENERATOR_INFO', 'Poolround'), xmlElement('GENERATION_DATE', `${placedAt.slice(0, 19)}Z`)),
      own('SOURCING_INFO', terms),
      orderInfo(order),
    ),
    own('ORDER_ITEM_LIST', ...lines.map(itemXml)),
    own('ORDER_SUMMARY', xmlElement('TOTAL_ITEM_NUM', lines.length.toString()), xmlElement('TOTAL_AMOUNT', total)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlAround('ORDER', elements, { ...NAMESPACES, version: '2.1', type: 'release' })}\n`;
}

function orderInfo({ reference, date, wantedOn, buyer, supplier, deliverTo, currency, remark }: OrderContent): string {
  return own(
    'ORDER_INFO',
    xmlElement('ORDER_ID', reference),
    xmlElement('ORDER_DATE', date),
    wantedOn === null ? '' : own('DELIVERY_DATE', xmlElement('DELIVERY_START_DATE', wantedOn), xmlElement('DELIVERY_END_DATE', wantedOn)),
    own(
      'PARTIES',
      party(buyer.code, 'buyer', buyer, buyer.vatId),
      party(supplier.code, 'supplier', supplier, supplier.vatId),
      party(DELIVERY, 'delivery', deliverTo, null),
    ),
    own(
      'ORDER_PARTIES_REFERENCE',
      bmecat('BUYER_IDREF', buyer.code),
      bmecat('SUPPLIER_IDREF', supplier.code),
      own('SHIPMENT_PARTIES_REFERENCE', xmlElement('DELIVERY_IDREF', DELIVERY)),
    ),
    bmecat('CURRENCY', currency),
    remark === null ? '' : xmlElement('REMARKS', remark, { type: 'order' }),
  );
}

function party(
  id: string,
  role: 'buyer' | 'supplier' | 'delivery',
  { name, street, postcode, city, country }: DeliveryAddress | OrderingParty,
  vatId: string | null,
): string {
  const [first = '', second = null, third = null] = chunks(name);
  return own(
    'PARTY',
    bmecat('PARTY_ID', id),
    xmlElement('PARTY_ROLE', role),
    own(
      'ADDRESS',
      bmecat('NAME', first),
      bmecat('NAME2', second),
      bmecat('NAME3', third),
      bmecat('STREET', cut(street, MOST_OF_A_NAME)),
      bmecat('ZIP', cut(postcode, 20)),
      bmecat('CITY', cut(city, MOST_OF_A_NAME)),
      bmecat('COUNTRY_CODED', country),
      bmecat('VAT_ID', vatId),
    ),
  );
}

function itemXml(line: ContentLine): string {
  const { line: number, reference, item, gtin, supplierNumber, nameDe, nameEn, quantity, unit, unitPrice, per, amount } = line;
  return own(
    'ORDER_ITEM',
    xmlElement('LINE_ITEM_ID', number.toString()),
    own(
      'PRODUCT_ID',
      bmecat('SUPPLIER_PID', supplierNumber ?? (item.length > MOST_OF_A_SUPPLIERS_ID ? null : item)),
      bmecat('INTERNATIONAL_PID', gtin, { type: 'gtin' }),
      bmecat('BUYER_PID', cut(item, MOST_OF_AN_ID)),
      bmecat('DESCRIPTION_SHORT', cut(nameDe, MOST_OF_A_DESCRIPTION), { lang: 'deu' }),
      bmecat('DESCRIPTION_SHORT', cut(nameEn, MOST_OF_A_DESCRIPTION), { lang: 'eng' }),
    ),
    xmlElement('QUANTITY', quantity),
    bmecat('ORDER_UNIT', unit),
    own('PRODUCT_PRICE_FIX', bmecat('PRICE_AMOUNT', unitPrice), bmecat('PRICE_QUANTITY', per)),
    xmlElement('PRICE_LINE_AMOUNT', amount),
    own('CUSTOMER_ORDER_REFERENCE', xmlElement('ORDER_ID', reference)),
  );
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}

/** A long name in pieces that each fit a field of it. */
function chunks(name: string): string[] {
  const letters = [...name];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += MOST_OF_A_NAME) pieces.push(letters.slice(at, at + MOST_OF_A_NAME).join(''));
  return pieces;
}
