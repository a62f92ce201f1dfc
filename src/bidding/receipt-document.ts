import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { canonicalJson } from '../audit/canonical-json.js';
import { isoOf } from '../values/instant.js';
import type { ReceiptWithNames } from './read-receipt.service.js';
import { statementOf } from './receipt.js';

export type ReceiptLanguage = 'de' | 'en';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3';
const FACES = {
  text: require.resolve(`${FONT}/400Regular/SourceSans3_400Regular.ttf`),
  strong: require.resolve(`${FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`),
};
const INK = '#1b1f24';
const ACCENT = '#0f4c5c';
const MARGIN = 64;

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
    locale: 'de-DE',
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
    locale: 'en-GB',
  },
} as const;

function valuesOf({ receipt, network, round, stage, supplier, timeZone }: ReceiptWithNames, locale: string): string[] {
  const iso = isoOf(receipt.receivedAt);
  const local = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(new Date(iso));
  return [network, round, `${stage}`, supplier, local, iso, `${receipt.version}`, receipt.bidId, `${receipt.callVersion ?? '–'}`];
}

/**
 * A receipt as a PDF of one page, everything on it that is needed to verify it without this service. Domain §8.2.
 * @returns the same bytes for the same receipt and language
 */
export function receiptDocument(named: ReceiptWithNames, language: ReceiptLanguage): Promise<Buffer> {
  const words = WORDS[language];
  const { receipt } = named;
  const at = new Date(isoOf(receipt.receivedAt));
  const info = { Title: words.title, Creator: 'Poolround', Producer: 'Poolround', CreationDate: at, ModDate: at };
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, lang: words.locale, font: FACES.text, info });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.font(FACES.strong).fontSize(22).fillColor(ACCENT).text(words.title);
  pdf.moveDown(0.5).font(FACES.text).fontSize(11).fillColor(INK).text(words.intro).moveDown();
  const values = valuesOf(named, words.locale);
  for (const [index, label] of words.rows.entries()) {
    const { y } = pdf;
    pdf.font(FACES.strong).fontSize(10).text(label, MARGIN, y, { width: 130 });
    pdf.font(FACES.text).text(values[index] ?? '', MARGIN + 140, y, { width: pdf.page.width - 2 * MARGIN - 140 });
    pdf.moveDown(0.3);
  }
  const parts = [
    [words.hash, receipt.hash.toString('hex')],
    [`${words.signature} ${receipt.keyId}`, receipt.signature.toString('hex')],
    [words.statement, canonicalJson(statementOf(receipt))],
  ] as const;
  for (const [label, value] of parts) {
    pdf.moveDown(0.7).font(FACES.strong).fontSize(10).text(label, MARGIN);
    pdf.font(FACES.text).fontSize(9).text(value, { lineBreak: true });
  }
  pdf.moveDown().fontSize(9).text(words.check);
  pdf.end();
  return written;
}
