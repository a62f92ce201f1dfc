interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** All items of a list of the API, page after page. */
export async function wholeList<Item>(pageFrom: (from: { readonly cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let from: { readonly cursor?: string } | undefined = {};
  while (from) {
    const { items: found, next }: Page<Item> = await pageFrom(from);
    items.push(...found);
    from = next === null ? undefined : { cursor: next };
  }
  return items;
}
