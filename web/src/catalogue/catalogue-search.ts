export const PARTS = ['items', 'categories', 'units', 'import'] as const;
export type Part = (typeof PARTS)[number];

const SORTS = ['code', 'nameDe', 'nameEn'].flatMap((sort) => [sort, `-${sort}`]);

/** What of the catalogue an address shows. */
export interface CatalogueSearch {
  readonly part?: Part;
  readonly text?: string;
  readonly category?: string;
  readonly sort?: string;
  /** Id of the item or category that is being changed, or `new`. */
  readonly open?: string;
}

/** What changes of it; `undefined` takes it away. */
export type SearchChange = { readonly [Name in keyof CatalogueSearch]?: CatalogueSearch[Name] | undefined };

/** Reads the address; what it does not know is left out. */
export function catalogueSearch({ part, text, category, sort, open }: Record<string, unknown>): CatalogueSearch {
  const known = PARTS.find((each) => each === part);
  return {
    ...(known ? { part: known } : {}),
    ...(typeof text === 'string' && text !== '' ? { text: text.slice(0, 100) } : {}),
    ...(typeof category === 'string' && category !== '' ? { category: category.slice(0, 40) } : {}),
    ...(typeof sort === 'string' && SORTS.includes(sort) ? { sort } : {}),
    ...(typeof open === 'string' && open !== '' ? { open } : {}),
  };
}
