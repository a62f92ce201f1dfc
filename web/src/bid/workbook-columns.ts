import { cellsAt, MOST_TIERS, type Term, TERMS } from './sheet.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

export type Language = 'de' | 'en';

/** What a column of the workbook holds: `cell 0` is the price, `cell 1` the next tier's quantity, `cell 2` its price, … */
export type Column = 'lot' | 'item' | 'name' | 'quantity' | 'unit' | `cell ${number}` | `term ${Term}` | `answer ${string}`;

const TEXTS = { de, en } as const;
const LANGUAGES = ['de', 'en'] as const;

const HEADS: Readonly<Record<'lot' | 'item' | 'name' | 'quantity' | 'unit', Readonly<Record<Language, string>>>> = {
  lot: { de: 'Los', en: 'Lot' },
  item: { de: 'Artikel', en: 'Item' },
  name: { de: 'Bezeichnung', en: 'Name' },
  quantity: { de: 'Menge', en: 'Quantity' },
  unit: { de: 'Einheit', en: 'Unit' },
};

/** The words of the workbook that are no columns. */
export const WORDS = {
  prices: { de: 'Preis', en: 'Price' },
  from: { de: 'ab Menge', en: 'from quantity' },
  terms: { de: 'Konditionen', en: 'Terms' },
  withheld: { de: 'zurückgehalten', en: 'withheld' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** How a column is headed; a term as the page labels it. */
export function headOf(column: Column, language: Language): string {
  const [kind, name = ''] = split(column);
  switch (kind) {
    case 'cell':
      return headOfCell(Number.parseInt(name, 10), language);
    case 'term':
      return TEXTS[language][`term.${name as Term}`]; // Only terms are named so.
    case 'answer':
      return TEXTS[language].answer.replace('{{criterion}}', name);
    default:
      return HEADS[column as keyof typeof HEADS][language]; // All others have a head of their own.
  }
}

function split(column: Column): [string, string | undefined] {
  const at = column.indexOf(' ');
  return at < 0 ? [column, undefined] : [column.slice(0, at), column.slice(at + 1)];
}

function headOfCell(at: number, language: Language): string {
  if (at === 0) return WORDS.prices[language];
  return at % 2 === 0 ? `${WORDS.prices[language]} ${at / 2 + 1}` : `${WORDS.from[language]} ${(at + 3) / 2}`;
}

const FIXED: readonly Column[] = [
  ...(Object.keys(HEADS) as (keyof typeof HEADS)[]),
  ...Array.from({ length: cellsAt(MOST_TIERS) }, (_, at): Column => `cell ${at}`),
  ...TERMS.map((term): Column => `term ${term}`),
];

const NAMES: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...FIXED.flatMap((column) => LANGUAGES.map((language): [string, Column] => [headOf(column, language).toLowerCase(), column])),
  ['preis 1', 'cell 0'],
  ['price 1', 'cell 0'],
]);

/** What a column with this head holds, whichever language it is in; undefined for one that is not ours. */
export function columnNamed(head: string): Column | undefined {
  const known = NAMES.get(head.toLowerCase());
  if (known) return known;
  for (const language of LANGUAGES) {
    const before = headOf('answer ', language);
    if (head.toLowerCase().startsWith(before.toLowerCase()) && head.length > before.length) return `answer ${head.slice(before.length)}`;
  }
  return undefined;
}
