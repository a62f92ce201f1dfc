import { writeXlsx } from 'hucre/xlsx';
import type { Api } from '../api/api';
import { nameOf, unitsOf } from './catalogue';

/** The words of a template in the reader's language. */
export interface TemplateWords {
  readonly language: string;
  readonly sheet: string;
  readonly catalogue: string;
  /** The heads of the columns, by which the service knows them. */
  readonly heads: readonly string[];
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly kinds: readonly string[];
}

/** Lines with drop-downs; Excel copies the last one's to the next. */
const LINES = 2000;
const WIDTHS = [18, 34, 12, 10, 12, 12, 22, 18, 14, 14, 16];

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** What may be chosen in a column: a list of the workbook, or these words. Something else is only warned of, since the service knows more spellings. */
function choice(column: number, from: { readonly formula1: string } | { readonly values: string[] }) {
  const letter = letterOf(column);
  return {
    type: 'list' as const,
    ...from,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning' as const,
    range: `${letter}2:${letter}${LINES + 1}`,
  };
}

/** A workbook to fill in: items, units and kinds are chosen from drop-downs; the catalogue stands on its second sheet. */
export async function templateOf(items: readonly Api<'Item'>[], columns: readonly string[], words: TemplateWords): Promise<Blob> {
  const units = [...new Set(items.flatMap((item) => unitsOf(item, words.language).map(({ text }) => text)))].sort();
  const list = (letter: string, length: number) => ({ formula1: `'${words.catalogue}'!$${letter}$2:$${letter}$${Math.max(2, length + 1)}` });
  const catalogue = Array.from({ length: Math.max(items.length, units.length) }, (_, at) => {
    const item = items[at];
    return [item?.code ?? null, item ? nameOf(item, words.language) : null, item?.baseUnit ?? null, null, units[at] ?? null];
  });
  const bytes = await writeXlsx({
    sheets: [
      {
        name: words.sheet,
        columns: WIDTHS.map((width) => ({ width })),
        rows: [[...words.heads]],
        freezePane: { rows: 1 },
        dataValidations: [
          choice(columns.indexOf('item'), list('A', items.length)),
          choice(columns.indexOf('unit'), list('E', units.length)),
          choice(columns.indexOf('kind'), { values: [...words.kinds] }),
        ],
      },
      {
        name: words.catalogue,
        columns: [{ width: 18 }, { width: 40 }, { width: 10 }, { width: 4 }, { width: 10 }],
        rows: [[words.item, words.name, words.unit, null, words.unit], ...catalogue],
        freezePane: { rows: 1 },
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
