import type { EditionContent } from '../content.js';
import { english } from './english.js';
import { factsOf } from './facts.js';
import { dateInWords, type Language } from './figures.js';
import { german } from './german.js';
import { Paper, STYLES } from './paper.js';
import { drawPrices } from './price-sheet-pages.js';
import { SharedPages } from './shared-pages.js';

/** What a confirmation of a sign-up says: who is bound to which edition, from when on, declared when and by whom. Domain §13. */
export interface Confirmation {
  readonly agreement: string;
  readonly edition: number;
  readonly documentHash: string;
  readonly network: string;
  readonly supplier: string;
  readonly party: string;
  readonly partyName: string;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
  readonly person: string;
  /** `YYYY-MM-DD HH:MM` in the network's zone */
  readonly declaredAt: string;
}

const WORDS = {
  de: {
    title: 'Bestätigung des Beitritts',
    text: (facts: Confirmation) =>
      `Der Beitritt von ${facts.partyName} zum Rahmenvertrag ${facts.agreement} mit ${facts.supplier} ist bestätigt. Die Preise stehen auf den Seiten danach.`,
    facts: {
      party: 'Unternehmen',
      code: 'Kennung',
      edition: 'Fassung',
      from: 'Gilt ab',
      person: 'Erklärt von',
      at: 'Erklärt am',
      hash: 'Prüfsumme der Fassung (SHA-256)',
    },
    annex: (page: number, of: number) => `Preisblatt, Seite ${page} von ${of}`,
  },
  en: {
    title: 'Confirmation of sign-up',
    text: (facts: Confirmation) =>
      `The sign-up of ${facts.partyName} to framework agreement ${facts.agreement} with ${facts.supplier} is confirmed. The prices stand on the pages behind.`,
    facts: {
      party: 'Company',
      code: 'Code',
      edition: 'Edition',
      from: 'In force from',
      person: 'Declared by',
      at: 'Declared at',
      hash: 'Hash of the edition (SHA-256)',
    },
    annex: (page: number, of: number) => `Price sheet, page ${page} of ${of}`,
  },
} as const;

/**
 * The price sheet of an edition as pages that stand behind everybody's confirmation: drawn once for all of them.
 * @param issuedAt milliseconds since 1970 UTC
 */
export async function sharedPriceSheet(content: EditionContent, documentHash: string, issuedAt: number, language: Language): Promise<SharedPages> {
  const wording = language === 'de' ? german : english;
  const facts = factsOf(content, documentHash, language);
  const paper = new Paper({ language, title: wording.documentTitle(facts), issuedAt: new Date(issuedAt) });
  drawPrices({ paper, content, facts, wording, language });
  const pdf = await paper.finish((page, of) => {
    const place = { x: paper.left, y: paper.bottom + 24, width: paper.width };
    paper.writeLine(`${facts.number} · ${wording.editionOf(facts)}`, STYLES.small, { ...place, width: paper.width / 2 });
    paper.write(WORDS[language].annex(page, of), STYLES.small, { ...place, align: 'right' });
  });
  return new SharedPages(pdf);
}

/** A party's confirmation of its sign-up, its prices behind it. The same confirmation gives the same bytes. Domain §13. */
export async function renderConfirmation(confirmation: Confirmation, prices: SharedPages, language: Language): Promise<Buffer> {
  const words = WORDS[language];
  const { agreement, effectiveFrom, declaredAt } = confirmation;
  const title = `${words.title}: ${agreement}, ${confirmation.party}`;
  const paper = new Paper({ language, title, issuedAt: new Date(`${declaredAt.slice(0, 10)}T00:00:00Z`) });
  paper.block('P', confirmation.network, STYLES.note, { after: 30 });
  paper.block('H1', words.title, { ...STYLES.title, size: 22 }, { after: 14 });
  paper.block('P', words.text(confirmation), STYLES.text, { after: 14 });
  const rows = [
    [words.facts.party, confirmation.partyName],
    [words.facts.code, confirmation.party],
    [words.facts.edition, String(confirmation.edition)],
    [words.facts.from, dateInWords(effectiveFrom, language)],
    [words.facts.person, confirmation.person],
    [words.facts.at, `${dateInWords(declaredAt.slice(0, 10), language)}, ${declaredAt.slice(11)}`],
    [words.facts.hash, confirmation.documentHash],
  ] as const;
  for (const [label, value] of rows) {
    paper.block('P', label, STYLES.note, { after: 0 });
    paper.block('P', value, STYLES.text, { after: 7 });
  }
  return prices.behind(await paper.finish(() => undefined));
}
