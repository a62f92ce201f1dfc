export const LOTS_VIEWS = ['lots', 'positions', 'regions', 'shape'] as const;
export type LotsView = (typeof LOTS_VIEWS)[number];

/** What of the lots an address shows. */
export interface LotsSearch {
  readonly view?: LotsView | undefined;
  readonly category?: string | undefined;
  readonly item?: string | undefined;
}

/** Reads the address; what it does not know is left out. */
export function lotsSearch({ view, category, item }: Record<string, unknown>): LotsSearch {
  const known = LOTS_VIEWS.find((name) => name === view);
  return {
    ...(known === undefined ? {} : { view: known }),
    ...(typeof category === 'string' ? { category } : {}),
    ...(typeof item === 'string' ? { item } : {}),
  };
}
