/** An item as it stands: what its supplier calls it, and where it describes it. */
export interface StandingItem {
  readonly item: string;
  readonly number: string | null;
  readonly link: string | null;
}

/** What is in the fields of an item. */
export interface Entry {
  readonly number: string;
  readonly link: string;
}

/** Each item's fields: as entered, else as they stand. */
export function entryOf({ item, number, link }: StandingItem, entered: ReadonlyMap<string, Entry>): Entry {
  return entered.get(item) ?? { number: number ?? '', link: link ?? '' };
}

/** Whether something else is entered than what stands. */
export function changedItems(
  items: readonly StandingItem[],
  entered: ReadonlyMap<string, Entry>,
): { item: string; number: string | null; link: string | null }[] {
  return items.flatMap((one) => {
    const { number, link } = entryOf(one, entered);
    const said = { item: one.item, number: number.trim() === '' ? null : number.trim(), link: link.trim() === '' ? null : link.trim() };
    return said.number === one.number && said.link === one.link ? [] : [said];
  });
}

/** What is wrong with the fields of an item that was sent, by its code. */
export function faultsOf(sent: readonly { readonly item: string }[], errors: readonly { readonly pointer?: string; readonly detail?: string }[]) {
  return new Map(
    errors.flatMap(({ pointer = '', detail = '' }) => {
      const [, at = '', field = ''] = /^\/items\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
      const item = sent[Number.parseInt(at, 10)];
      return item ? [[`${field} ${item.item}`, detail] as const] : [];
    }),
  );
}

/**
 * What was copied from a spreadsheet, put into the fields from one item on downwards: a number a line, and its link in a second
 * column. Undefined for what is no more than one number.
 */
export function pasted(
  text: string,
  from: number,
  items: readonly StandingItem[],
  entered: ReadonlyMap<string, Entry>,
): Map<string, Entry> | undefined {
  const lines = text.replace(/(?:\r?\n)+$/, '').split(/\r?\n/);
  if (lines.length < 2 && !text.includes('\t')) return undefined;
  const filled = new Map(entered);
  for (const [at, line] of lines.entries()) {
    const item = items[from + at];
    const [number = '', link] = line.split('\t');
    if (item) filled.set(item.item, { number: number.trim(), link: link?.trim() ?? entryOf(item, entered).link });
  }
  return filled;
}
