import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import type { Cells } from '../parts/sheet/cells';
import { wholeList } from '../parts/whole-list';
import type { Round } from '../round/rounds';
import { ENTRY_COLUMNS, type Field } from './entry-columns';
import { MOST } from './imports';

type Line = Api<'Requirement'>;

/** What a line's kind is called in the table. */
export type KindWords = Readonly<Record<Line['kind'], string>>;

/** How people of a language write, so that a table does not mix decimal signs. */
export interface Writing {
  readonly language: string;
  readonly kinds: KindWords;
}

/**
 * A decimal of the API in the reader's way of writing, which the service reads as the same number: three decimals get a
 * fourth, since 1.125 could also be one thousand.
 */
export function writtenDecimal(text: string, language: string): string {
  const [whole = '', fraction] = text.split('.');
  if (fraction === undefined) return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** A line as a row of the table. @param keepsPeriod whether its need is still to come */
export function rowOf(line: Line, { language, kinds }: Writing, keepsPeriod: boolean): string[] {
  const decimal = (text: string | null): string => (text === null ? '' : writtenDecimal(text, language));
  const texts: Readonly<Record<Field, string>> = {
    item: line.item,
    description: line.description ?? '',
    quantity: decimal(line.lineQuantity),
    unit: line.lineUnit,
    price: decimal(line.price),
    price_unit: decimal(line.priceUnit),
    currency: line.currency ?? '',
    supplier: line.supplier ?? '',
    site: line.site ?? '',
    from: keepsPeriod ? (line.from ?? '') : '',
    to: keepsPeriod ? (line.to ?? '') : '',
    kind: kinds[line.kind],
  };
  return ENTRY_COLUMNS.map(({ field }) => texts[field]);
}

function linesIn({ networkId }: Seat, roundId: string, filter: { readonly import?: string }): Promise<Line[]> {
  const path = { networkId, roundId };
  return wholeList((from) =>
    answered(
      api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/requirements', {
        params: { path, query: { limit: MOST, withdrawn: 'false', ...filter, ...from } },
      }),
    ),
  );
}

/** The lines of one of the member's files, as rows. */
export async function rowsOfFile(seat: Seat, roundId: string, fileId: string, writing: Writing): Promise<Cells> {
  return (await linesIn(seat, roundId, { import: fileId })).map((line) => rowOf(line, writing, true));
}

/** Where the rows come from that a member starts with. */
export interface LastRound {
  readonly title: string;
  readonly rows: Cells;
}

/** The member's lines of the newest earlier round in which it had any; a period that is over by then is left out. */
export async function lastRoundOf(seat: Seat, round: Round, rounds: readonly Round[], writing: Writing): Promise<LastRound | undefined> {
  const earlier = rounds
    .filter(({ id, termFrom }) => id !== round.id && termFrom <= round.termFrom)
    .sort((a, b) => (a.termFrom < b.termFrom ? 1 : -1));
  for (const { id, title } of earlier) {
    const lines = await linesIn(seat, id, {});
    if (lines.length > 0) return { title, rows: lines.map((line) => rowOf(line, writing, line.to !== null && line.to > round.termFrom)) };
  }
  return undefined;
}
