import type { ContractSupplier } from '../content.js';
import { countryName, dateInWords, type Language } from '../document/figures.js';
import { Paper, STYLES } from '../document/paper.js';
import type { TerminatingSide, TerminationKind } from './termination.js';

/** What a letter of termination says. Domain §13; decision 18. */
export interface TerminationLetter {
  readonly side: TerminatingSide;
  readonly kind: TerminationKind;
  readonly agreement: string;
  readonly title: string;
  readonly network: string;
  readonly supplier: ContractSupplier;
  readonly noticeMonths: number;
  /** `YYYY-MM-DD` */
  readonly endsOn: string;
  readonly reason: string | null;
  readonly person: string;
  /** `YYYY-MM-DD HH:MM` in the network's zone */
  readonly declaredAt: string;
}

const WORDS = {
  de: {
    title: 'Kündigung',
    subject: ({ agreement, title }: TerminationLetter) => `Kündigung des Rahmenvertrags ${agreement}: ${title}`,
    ordinary: ({ agreement, noticeMonths }: TerminationLetter) =>
      `hiermit kündigen wir den Rahmenvertrag ${agreement} ordentlich, mit der vereinbarten Frist (${
        noticeMonths === 1 ? 'ein Monat' : `${noticeMonths} Monate`
      } zum Monatsende).`,
    for_cause: ({ agreement }: TerminationLetter) => `hiermit kündigen wir den Rahmenvertrag ${agreement} aus wichtigem Grund.`,
    greeting: 'Guten Tag,',
    last: (day: string) =>
      `Sein letzter Tag ist der ${day}. Was bis dahin abgerufen wird, wird nach seinen Bedingungen noch ausgeführt und abgerechnet; danach wird unter ihm nichts mehr bestellt.`,
    reason: 'Grund',
    from: 'Von',
    to: 'An',
    person: 'Erklärt von',
    for: (person: string, side: string) => `${person}, für ${side}`,
    at: 'Erklärt am',
    note: 'Elektronisch in Poolround erklärt. Die Erklärung steht mit ihrer Zeit im Prüfprotokoll des Netzwerks.',
  },
  en: {
    title: 'Termination',
    subject: ({ agreement, title }: TerminationLetter) => `Termination of framework agreement ${agreement}: ${title}`,
    ordinary: ({ agreement, noticeMonths }: TerminationLetter) =>
      `We hereby terminate framework agreement ${agreement} with the agreed notice period (${
        noticeMonths === 1 ? 'one month' : `${noticeMonths} months`
      } to the end of a month).`,
    for_cause: ({ agreement }: TerminationLetter) => `We hereby terminate framework agreement ${agreement} for cause.`,
    greeting: 'Dear Sir or Madam,',
    last: (day: string) =>
      `Its last day is ${day}. What is called off until then is still carried out and settled by its terms; nothing is ordered under it after that.`,
    reason: 'Reason',
    from: 'From',
    to: 'To',
    person: 'Declared by',
    for: (person: string, side: string) => `${person}, for ${side}`,
    at: 'Declared at',
    note: 'Declared electronically in Poolround. The declaration stands with its time in the network’s audit log.',
  },
} as const;

function addressOf({ name, street, postcode, city, country }: ContractSupplier, language: Language): string[] {
  return [name, street, `${postcode} ${city}`.trim(), countryName(country, language)].filter((line) => line !== '');
}

/**
 * A declared termination as a letter to the other side, tagged for screen readers; the same termination gives the same bytes.
 * Domain §13; decision 18.
 * @returns a PDF
 */
export function renderLetter(letter: TerminationLetter, language: Language): Promise<Buffer> {
  const words = WORDS[language];
  const { side, supplier, network, declaredAt, endsOn, reason, person, kind } = letter;
  const [day, time] = [declaredAt.slice(0, 10), declaredAt.slice(11)];
  const sides = { supplier: addressOf(supplier, language), network: [network] } as const;
  const paper = new Paper({ language, title: words.subject(letter).replaceAll(/[<>&]/g, ' '), issuedAt: new Date(`${day}T00:00:00Z`) });
  for (const [label, lines] of [
    [words.from, sides[side]],
    [words.to, sides[side === 'supplier' ? 'network' : 'supplier']],
  ] as const) {
    paper.block('P', label, STYLES.note, { after: 1 });
    for (const [at, line] of lines.entries()) paper.block('P', line, STYLES.text, { after: at === lines.length - 1 ? 16 : 1 });
  }
  paper.block('P', dateInWords(day, language), STYLES.text, { after: 24 });
  paper.block('H1', words.subject(letter), { ...STYLES.title, size: 17 }, { after: 14 });
  paper.block('P', words.greeting, STYLES.text, { after: 10 });
  paper.block('P', words[kind](letter), STYLES.text, { after: 10 });
  paper.block('P', words.last(dateInWords(endsOn, language)), STYLES.text, { after: 10 });
  if (reason !== null) paper.block('P', `${words.reason}: ${reason}`, STYLES.text, { after: 10 });
  paper.space(20);
  const from = side === 'supplier' ? supplier.name : network;
  for (const [label, value] of [
    [words.person, words.for(person, from)],
    [words.at, `${dateInWords(day, language)}, ${time}`],
  ] as const) {
    paper.block('P', label, STYLES.note, { after: 0 });
    paper.block('P', value, STYLES.text, { after: 7 });
  }
  paper.block('P', words.note, STYLES.note, { after: 0 });
  return paper.finish(() => undefined);
}
