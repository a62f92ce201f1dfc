import type { Money } from '../../values/money.js';
import { xmlAround, xmlElement } from '../../values/xml.js';
import { readXml, SMALL_DOCUMENT, UnreadableXml, type XmlNode, xmlAt } from '../../platform/xml-reader.js';
import type { BasketLine } from './basket.js';

/** What an ERP asks for: to open a shop for whoever sits before it. cXML 1.2, PunchOutSetupRequest. */
export interface SetupRequest {
  readonly login: string;
  readonly secret: string;
  readonly buyerCookie: string;
  readonly returnTo: string;
}

/** An answer's place in the world: when, and an identity that no other has. */
export interface Stamp {
  readonly payloadId: string;
  /** ISO 8601 */
  readonly timestamp: string;
}

const MOST_OF_A_COOKIE = 1000;
const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.040/cXML.dtd">\n`;

/** Reads a PunchOutSetupRequest; undefined for what is none. cXML 1.2. */
export function readSetupRequest(document: string): SetupRequest | undefined {
  const root = rootOf(document);
  if (root?.name !== 'cXML') return undefined;
  const credential = xmlAt(root, 'Header', 'Sender', 'Credential');
  const request = xmlAt(root, 'Request', 'PunchOutSetupRequest');
  const [login, secret] = [textAt(credential, 'Identity'), textAt(credential, 'SharedSecret')];
  const [buyerCookie, returnTo] = [textAt(request, 'BuyerCookie'), textAt(request, 'BrowserFormPost', 'URL')];
  const isOpening = request !== undefined && ['create', 'edit', 'inspect'].includes(request.attributes.get('operation') ?? '');
  if (!isOpening || !login || !secret || !returnTo || buyerCookie === undefined || buyerCookie.length > MOST_OF_A_COOKIE) return undefined;
  return { login, secret, buyerCookie, returnTo };
}

/** What is no XML asks for nothing. */
function rootOf(document: string): XmlNode | undefined {
  try {
    return readXml(document, SMALL_DOCUMENT);
  } catch (error) {
    if (error instanceof UnreadableXml) return undefined;
    throw error;
  }
}

function textAt(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  return xmlAt(node, ...path)?.text;
}

/** Where the shop is for the one who asked. cXML 1.2, PunchOutSetupResponse. */
export function setupResponse(startPage: string, stamp: Stamp): string {
  const response = xmlAround('PunchOutSetupResponse', [xmlAround('StartPage', [xmlElement('URL', startPage)])]);
  return answered(stamp, status('200', 'OK', ''), response);
}

/** Why no shop opens. cXML 1.2, Status. */
export function refusal(code: '400' | '401' | '429', text: string, detail: string, stamp: Stamp): string {
  return answered(stamp, status(code, text, detail), '');
}

function answered({ payloadId, timestamp }: Stamp, state: string, response: string): string {
  return `${DOCUMENT}${xmlAround('cXML', [xmlAround('Response', [state, response])], { payloadID: payloadId, timestamp, 'xml:lang': 'en' })}\n`;
}

const status = (code: string, text: string, detail: string): string => xmlElement('Status', detail, { code, text });

/**
 * A basket as a PunchOutOrderMessage. Letters beyond ASCII are written as references, so that it stays the same whatever encoding
 * a browser or an ERP takes it for. cXML 1.2.
 */
export function orderMessage(lines: readonly BasketLine[], buyerCookie: string, from: string, to: string, total: Money, stamp: Stamp): string {
  const credential = (name: string, identity: string): string =>
    xmlAround(name, [xmlAround('Credential', [xmlElement('Identity', identity)], { domain: 'NetworkId' })]);
  const sender = xmlAround('Sender', [
    xmlAround('Credential', [xmlElement('Identity', from)], { domain: 'NetworkId' }),
    xmlElement('UserAgent', 'Poolround'),
  ]);
  const header = xmlAround('PunchOutOrderMessageHeader', [xmlAround('Total', [money(total.toString(), total.currency)])], {
    operationAllowed: 'create',
  });
  const message = xmlAround('Message', [xmlAround('PunchOutOrderMessage', [xmlElement('BuyerCookie', buyerCookie), header, ...lines.map(itemIn)])]);
  const document = xmlAround('cXML', [xmlAround('Header', [credential('From', from), credential('To', to), sender]), message], {
    payloadID: stamp.payloadId,
    timestamp: stamp.timestamp,
    'xml:lang': 'en',
  });
  return `${DOCUMENT}${document}`.replaceAll(/[^\n\t\r -~]/gu, (character) => `&#${character.codePointAt(0) ?? 0xfffd};`);
}

function itemIn(line: BasketLine): string {
  const classification = line.unspsc
    ? xmlElement('Classification', line.unspsc, { domain: 'UNSPSC' })
    : line.eclass
      ? xmlElement('Classification', line.eclass.replaceAll('-', ''), { domain: 'ECLASS' })
      : xmlElement('Classification', line.category, { domain: 'category' });
  const detail = xmlAround('ItemDetail', [
    xmlAround('UnitPrice', [money(line.unitPrice.toString(), line.currency)]),
    xmlElement('Description', line.name, { 'xml:lang': 'de' }),
    xmlElement('UnitOfMeasure', line.unit),
    classification,
    xmlElement('Extrinsic', line.agreement, { name: 'agreement' }),
    xmlElement('Extrinsic', line.regions.join(' '), { name: 'regions' }),
    ...(line.supplierNumber === null ? [] : [xmlElement('Extrinsic', line.item, { name: 'item' })]),
  ]);
  const id = xmlAround('ItemID', [xmlElement('SupplierPartID', line.supplierNumber ?? line.item), xmlElement('SupplierPartAuxiliaryID', line.rowId)]);
  return xmlAround('ItemIn', [id, detail], { quantity: line.quantity.toString() });
}

const money = (amount: string, currency: string): string => xmlElement('Money', amount, { currency });
