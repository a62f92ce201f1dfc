export const AGREEMENTS_PARTS = ['prices', 'agreements', 'signUps'] as const;
export type AgreementsPart = (typeof AGREEMENTS_PARTS)[number];

export const ONLY = ['stated', 'signed_up'] as const;
const SORTS = ['item', 'nameDe', 'nameEn', 'category', 'supplier'].flatMap((sort) => [sort, `-${sort}`]);

/** What of the agreements an address shows, and which prices. */
export interface AgreementsSearch {
  readonly part?: AgreementsPart;
  readonly text?: string;
  readonly category?: string;
  readonly supplier?: string;
  readonly only?: (typeof ONLY)[number];
  /** Of each item so many base units, a plain decimal. */
  readonly quantity?: string;
  readonly sort?: string;
}

/** What changes of it; `undefined` takes a filter away. */
export type SearchChange = { readonly [Part in keyof AgreementsSearch]?: AgreementsSearch[Part] | undefined };

const isDecimal = (text: string): boolean => /^\d{1,15}(\.\d{1,6})?$/.test(text) && /[1-9]/.test(text);

/** Reads the address; what it does not know is left out. */
export function agreementsSearch({ part, text, category, supplier, only, quantity, sort }: Record<string, unknown>): AgreementsSearch {
  const knownPart = AGREEMENTS_PARTS.find((each) => each === part);
  const knownOnly = ONLY.find((each) => each === only);
  // The router reads a whole number in an address as one.
  const asked = typeof quantity === 'number' ? String(quantity) : quantity;
  const words = typeof text === 'number' ? String(text) : text;
  return {
    ...(knownPart ? { part: knownPart } : {}),
    ...(typeof words === 'string' && words !== '' ? { text: words.slice(0, 100) } : {}),
    ...(typeof category === 'string' ? { category: category.slice(0, 40) } : {}),
    ...(typeof supplier === 'string' ? { supplier: supplier.slice(0, 40) } : {}),
    ...(knownOnly ? { only: knownOnly } : {}),
    ...(typeof asked === 'string' && isDecimal(asked) ? { quantity: asked } : {}),
    ...(typeof sort === 'string' && SORTS.includes(sort) ? { sort } : {}),
  };
}
