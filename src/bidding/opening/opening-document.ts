import { type DocumentLanguage, FACES, labelled, timeIn, written } from '../paper.js';
import type { OpeningRecord } from './read-opening.service.js';

const WORDS = {
  de: {
    title: 'Öffnungsprotokoll',
    rows: ['Netzwerk', 'Einkaufsrunde', 'Angebotsrunde', 'Frist', 'Geöffnet', 'Geöffnet (UTC)', 'Freigegeben von'],
    prices: ['Preise geöffnet', 'Preise freigegeben von'],
    technical: 'Geöffnet sind die technischen Teile; Preise werden nach ihrer Bewertung geöffnet, und nur wo der technische Teil bestanden hat.',
    notYet: 'noch nicht',
    unopened: 'Preise nie geöffnet, technischer Teil nicht bestanden:',
    bids: 'Angebote',
    none: 'Niemand hat ein Angebot abgegeben.',
    own: 'Dieses Protokoll nennt nur Ihre eigenen Angebote; das ganze sehen Geschäftsstelle und Prüfer.',
    received: 'eingegangen',
    version: 'Fassung',
    states: {
      sealed: 'technischer Teil geöffnet',
      opened: 'geöffnet',
      unreadable: 'nicht lesbar',
      excluded: 'ausgeschlossen',
      late: 'verspätet, nie geöffnet',
      withdrawn: 'zurückgezogen',
      replaced: 'ersetzt',
      invalidated: 'ungültig nach Änderung der Ausschreibung',
    },
    faults: {
      hash: 'passt nicht zu seinem Hash',
      receipt: 'passt nicht zu seiner Empfangsbestätigung',
      sealed: 'lässt sich nicht entschlüsseln',
      content: 'Inhalt nicht lesbar',
      prices: 'Preise lassen sich nicht entschlüsseln',
      prices_altered: 'Preise sind nicht mehr die, die der technische Teil enthielt',
      unknown_position: 'nennt ein Los oder eine Position, die nicht gefragt ist',
      technical_failed: 'bietet auf ein Los, dessen technischer Teil nicht bestanden hat',
      tiers_not_ascending: 'Staffeln steigen nicht an',
      price_not_positive: 'ein Preis ist nicht über 0',
      packages_overlap: 'ein Los ist in zwei Paketen',
      price_raised: 'ein Preis ist höher als im letzten Angebot',
      position_repeated: 'nennt eine Position oder ein Los zweimal',
      position_missing: 'lässt Positionen eines Loses aus',
      least_above_capacity: 'der kleinste Zuschlag ist größer als die höchste Menge',
    },
    check:
      'Jeder Hash ist der SHA-256 des versiegelten Angebots: Derselbe steht in der Empfangsbestätigung des Bieters und im Prüfprotokoll des Netzwerks.',
  },
  en: {
    title: 'Opening record',
    rows: ['Network', 'Purchasing round', 'Bidding stage', 'Deadline', 'Opened', 'Opened (UTC)', 'Released by'],
    prices: ['Prices opened', 'Prices released by'],
    technical: 'The technical parts are opened; prices follow after their assessment, and only where the technical part passed.',
    notYet: 'not yet',
    unopened: 'Prices never opened, technical part failed:',
    bids: 'Bids',
    none: 'Nobody has handed in a bid.',
    own: 'This record names your own bids only; office and auditor see the whole of it.',
    received: 'received',
    version: 'version',
    states: {
      sealed: 'technical part opened',
      opened: 'opened',
      unreadable: 'unreadable',
      excluded: 'excluded',
      late: 'late, never opened',
      withdrawn: 'withdrawn',
      replaced: 'replaced',
      invalidated: 'invalid since the call was changed',
    },
    faults: {
      hash: 'does not match its hash',
      receipt: 'does not match its receipt',
      sealed: 'cannot be decrypted',
      content: 'content cannot be read',
      prices: 'prices cannot be decrypted',
      prices_altered: 'prices are not those that the technical part held',
      unknown_position: 'names a lot or position that is not called for',
      technical_failed: 'bids for a lot whose technical part failed',
      tiers_not_ascending: 'tiers do not ascend',
      price_not_positive: 'a price is not above 0',
      packages_overlap: 'a lot is in two packages',
      price_raised: 'a price is higher than in the last bid',
      position_repeated: 'names a position or lot twice',
      position_missing: 'leaves out positions of a lot',
      least_above_capacity: 'the least award is above the capacity',
    },
    check: 'Each hash is the SHA-256 of the sealed bid: the same stands in the bidder’s receipt and in the network’s audit log.',
  },
} as const;

/**
 * The opening record as a PDF: who released it, and who bid, when, with which hash. Domain §8.4.
 * @returns the same bytes for the same record and language
 */
export function openingDocument(record: OpeningRecord & { readonly timeZone: string }, language: DocumentLanguage): Promise<Buffer> {
  const words = WORDS[language];
  const time = (iso: string): string => timeIn(iso, record.timeZone, language);
  const people = (releases: OpeningRecord['releasedBy']): string => releases.map(({ name, at }) => `${name}, ${time(at)}`).join('\n');
  const { prices } = record;
  const values = [
    record.network,
    record.round,
    `${record.stage}`,
    time(record.deadline),
    time(record.openedAt),
    record.openedAt,
    people(record.releasedBy),
    ...(prices ? [prices.openedAt === null ? words.notYet : time(prices.openedAt), people(prices.releasedBy)] : []),
  ];
  return written(words.title, record.openedAt, language, (pdf) => {
    labelled(
      pdf,
      [...words.rows, ...(prices ? words.prices : [])].map((label, index) => [label, values[index] ?? '']),
    );
    if (prices) pdf.moveDown(0.5).font(FACES.text).fontSize(10).text(words.technical);
    pdf.moveDown().font(FACES.strong).fontSize(14).text(words.bids).moveDown(0.3);
    if (record.bids.length === 0) pdf.font(FACES.text).fontSize(10).text(words.none);
    for (const { name, supplier, version, state, fault, receivedAt, hash, unopenedPrices } of record.bids) {
      const found = fault === null ? words.states[state] : `${words.states[state]}: ${words.faults[fault]}`;
      // A bid's three lines stay on one page.
      if (pdf.y > pdf.page.height - pdf.page.margins.bottom - 45) pdf.addPage();
      pdf.font(FACES.strong).fontSize(10).text(`${name} (${supplier}), ${words.version} ${version}: ${found}`);
      pdf.font(FACES.text).text(`${words.received} ${receivedAt}`);
      if (unopenedPrices.length > 0) pdf.text(`${words.unopened} ${unopenedPrices.join(', ')}`);
      pdf.fontSize(9).text(hash).moveDown(0.6);
    }
    pdf.moveDown(0.5).font(FACES.text).fontSize(9);
    if (!record.isWhole) pdf.text(words.own).moveDown(0.3);
    pdf.text(words.check);
  });
}
