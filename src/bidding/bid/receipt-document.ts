import { canonicalJson } from '../../audit/canonical-json.js';
import { isoOf } from '../../values/instant.js';
import { type DocumentLanguage, FACES, labelled, MARGIN, timeIn, written } from '../paper.js';
import type { ReceiptWithNames } from './read-receipt.service.js';
import { statementOf } from './receipt.js';

const WORDS = {
  de: {
    title: 'Empfangsbestätigung für ein Angebot',
    intro: 'Das Angebot ist vollständig eingegangen und versiegelt. Bis zur Öffnung durch zwei Personen kann niemand es lesen.',
    rows: [
      'Netzwerk',
      'Einkaufsrunde',
      'Angebotsrunde',
      'Lieferant',
      'Eingegangen',
      'Eingegangen (UTC)',
      'Fassung',
      'Angebot',
      'Ausschreibung in Fassung',
    ],
    hash: 'SHA-256 des versiegelten Angebots',
    signature: 'Unterschrift des Dienstes (Ed25519), Schlüssel',
    statement: 'Unterschriebene Erklärung (kanonisches JSON, RFC 8785)',
    check:
      'Prüfen: Die Unterschrift gilt für die Bytes der Erklärung; den öffentlichen Schlüssel nennt /api/v1/keys. Derselbe Hash steht im Prüfprotokoll des Netzwerks und im Öffnungsprotokoll.',
  },
  en: {
    title: 'Receipt for a bid',
    intro: 'The bid was completely received and is sealed. Until two people open it, nobody can read it.',
    rows: ['Network', 'Purchasing round', 'Bidding stage', 'Supplier', 'Received', 'Received (UTC)', 'Version', 'Bid', 'Call in version'],
    hash: 'SHA-256 of the sealed bid',
    signature: 'Signature by the service (Ed25519), key',
    statement: 'Signed statement (canonical JSON, RFC 8785)',
    check:
      'To verify: the signature is over the bytes of the statement; the public key is at /api/v1/keys. The same hash stands in the network’s audit log and in the opening record.',
  },
} as const;

function valuesOf({ receipt, network, round, stage, supplier, timeZone }: ReceiptWithNames, language: DocumentLanguage): string[] {
  const iso = isoOf(receipt.receivedAt);
  const local = timeIn(iso, timeZone, language);
  return [network, round, `${stage}`, supplier, local, iso, `${receipt.version}`, receipt.bidId, `${receipt.callVersion ?? '–'}`];
}

/**
 * A receipt as a PDF of one page, everything on it that is needed to verify it without this service. Domain §8.2.
 * @returns the same bytes for the same receipt and language
 */
export function receiptDocument(named: ReceiptWithNames, language: DocumentLanguage): Promise<Buffer> {
  const words = WORDS[language];
  const { receipt } = named;
  const values = valuesOf(named, language);
  const parts = [
    [words.hash, receipt.hash.toString('hex')],
    [`${words.signature} ${receipt.keyId}`, receipt.signature.toString('hex')],
    [words.statement, canonicalJson(statementOf(receipt))],
  ] as const;
  return written(words.title, isoOf(receipt.receivedAt), language, (pdf) => {
    pdf.text(words.intro).moveDown();
    labelled(
      pdf,
      words.rows.map((label, index) => [label, values[index] ?? '']),
    );
    for (const [label, value] of parts) {
      pdf.moveDown(0.7).font(FACES.strong).fontSize(10).text(label, MARGIN);
      pdf.font(FACES.text).fontSize(9).text(value, { lineBreak: true });
    }
    pdf.moveDown().fontSize(9).text(words.check);
  });
}
