import type { Language } from '../../agreement/document/figures.js';

/** The words of bonus statements in one language. */
export interface StatementWording {
  readonly title: string;
  readonly documentTitle: (agreement: string, number: number) => string;
  readonly facts: { readonly agreement: string; readonly supplier: string; readonly run: string; readonly released: string; readonly code: string };
  readonly columns: readonly [year: string, turnover: string, tierBonus: string, turnoverBonus: string, settled: string, difference: string];
  readonly year: (year: number) => string;
  readonly until: (from: string, until: string) => string;
  readonly sums: Readonly<Record<Side, Readonly<Record<'difference' | 'before' | 'due' | 'after', string>>>>;
  readonly intro: Readonly<Record<Side, string>>;
  readonly notes: Readonly<Record<Side, readonly string[]>>;
  readonly page: (page: number, of: number) => string;
}

type Side = 'party' | 'supplier';

const german: StatementWording = {
  title: 'Bonusabrechnung',
  documentTitle: (agreement, number) => `Bonusabrechnung ${number} zum Rahmenvertrag ${agreement}`,
  facts: { agreement: 'Rahmenvertrag', supplier: 'Lieferant', run: 'Abrechnung', released: 'Freigegeben am', code: 'Kennung' },
  columns: ['Vertragsjahr', 'Umsatz nach Staffelausgleich', 'Staffelausgleich', 'Umsatzbonus', 'Schon abgerechnet', 'Jetzt'],
  year: (year) => `${year}. Vertragsjahr`,
  until: (from, until) => `${from} – ${until}`,
  sums: {
    party: {
      difference: 'Summe dieser Abrechnung',
      before: 'Noch offen aus früheren Abrechnungen',
      due: 'Sie erhalten',
      after: 'Wird mit der nächsten Abrechnung verrechnet',
    },
    supplier: {
      difference: 'Summe dieser Abrechnung',
      before: 'Guthaben aus früheren Abrechnungen',
      due: 'Sie zahlen an den Verbund',
      after: 'Guthaben für die nächste Abrechnung',
    },
  },
  intro: {
    party: 'Abgerechnet wird, was unter dem Rahmenvertrag bis zum Ende des Vertragsjahres gekauft und vom Lieferanten gemeldet wurde.',
    supplier: 'Abgerechnet wird, was alle beigetretenen Unternehmen zusammen bis zum Ende des Vertragsjahres gekauft haben und Sie gemeldet haben.',
  },
  notes: {
    party: [
      'Staffelausgleich: was über den Preis der am Ende des Vertragsjahres erreichten Staffel hinaus gezahlt wurde. Umsatzbonus: Ihr Anteil nach Umsatz am Bonus auf den Umsatz aller zusammen, auf den Cent verteilt.',
      'Was nach der Abrechnung gemeldet oder berichtigt wird, gleicht die nächste Abrechnung als Unterschied aus. Ausgezahlt wird auf das Konto, das Ihr Unternehmen im Portal angegeben hat.',
    ],
    supplier: [
      'Staffelausgleich: was über den Preis der am Ende des Vertragsjahres erreichten Staffel hinaus gezahlt wurde. Umsatzbonus: der Bonus auf den Umsatz aller zusammen.',
      'Was nach der Abrechnung gemeldet oder berichtigt wird, gleicht die nächste Abrechnung als Unterschied aus.',
    ],
  },
  page: (page, of) => `Seite ${page} von ${of}`,
};

const english: StatementWording = {
  title: 'Bonus statement',
  documentTitle: (agreement, number) => `Bonus statement ${number} on framework agreement ${agreement}`,
  facts: { agreement: 'Framework agreement', supplier: 'Supplier', run: 'Bonus run', released: 'Released on', code: 'Code' },
  columns: ['Agreement year', 'Turnover after tier bonus', 'Tier bonus', 'Turnover bonus', 'Settled before', 'Now'],
  year: (year) => `Agreement year ${year}`,
  until: (from, until) => `${from} – ${until}`,
  sums: {
    party: {
      difference: 'Sum of this statement',
      before: 'Still open from earlier statements',
      due: 'You get',
      after: 'Will be taken off the next statement',
    },
    supplier: {
      difference: 'Sum of this statement',
      before: 'Credit from earlier statements',
      due: 'You pay to the network',
      after: 'Credit for the next statement',
    },
  },
  intro: {
    party: 'This settles what was bought under the framework agreement up to the end of the agreement year, as the supplier has reported it.',
    supplier: 'This settles what all parties together have bought up to the end of the agreement year, as you have reported it.',
  },
  notes: {
    party: [
      'Tier bonus: what was paid beyond the price of the tier that the agreement year finally reached. Turnover bonus: your share, by turnover, of the bonus on the turnover of all together, shared to the cent.',
      'What is reported or corrected later is settled as a difference by the next statement. It is paid to the account that your company has entered in the portal.',
    ],
    supplier: [
      'Tier bonus: what was paid beyond the price of the tier that the agreement year finally reached. Turnover bonus: the bonus on the turnover of all together.',
      'What is reported or corrected later is settled as a difference by the next statement.',
    ],
  },
  page: (page, of) => `Page ${page} of ${of}`,
};

/** The words in a language. */
export function wordingIn(language: Language): StatementWording {
  return language === 'de' ? german : english;
}
