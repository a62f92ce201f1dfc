import { queryOptions } from '@tanstack/react-query';
import { unitName } from '../../../src/values/unit-name';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import type { CellOption } from '../parts/sheet/cell-editor';
import { wholeList } from '../parts/whole-list';
import type { Round } from '../round/rounds';

type Item = Api<'Item'>;

const MOST_SHOWN = 8;

/** Every item that a round asks for. */
export const itemsOf = ({ networkId, key }: Seat, { id, categories }: Pick<Round, 'id' | 'categories'>) =>
  queryOptions({
    queryKey: [networkId, key, 'items of round', id, categories],
    staleTime: 300_000,
    queryFn: async () => {
      const ofCategory = (category: string) =>
        wholeList((from) =>
          answered(api.GET('/api/v1/networks/{networkId}/items', { params: { path: { networkId }, query: { category, limit: 500, ...from } } })),
        );
      return (await Promise.all(categories.map(ofCategory))).flat();
    },
  });

/** An item's name in the reader's language. */
export const nameOf = ({ nameDe, nameEn }: Item, language: string): string => (language === 'de' ? nameDe : nameEn);

/** Items whose code or name holds every word; those whose code begins like it first. */
export function itemsLike(items: readonly Item[], text: string, language: string): CellOption[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ code }: Item): number => (code.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  return items
    .filter(({ code, nameDe, nameEn }) => {
      const all = `${code} ${nameDe} ${nameEn}`.toLowerCase();
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_SHOWN)
    .map((item) => ({ text: item.code, note: nameOf(item, language) }));
}

/** An item by its code. */
export const itemWithCode = (items: readonly Item[], code: string): Item | undefined =>
  items.find((item) => item.code.toLowerCase() === code.trim().toLowerCase());

/** The units that an item is certainly counted in: its own and its packagings. */
export function unitsOf({ baseUnit, packagings }: Item, language: string): CellOption[] {
  const unit = unitName(baseUnit, language === 'de' ? 'de' : 'en', 'many');
  return [{ text: baseUnit, note: unit }, ...packagings.map(({ name, baseQuantity }) => ({ text: name, note: `${baseQuantity} ${unit}` }))];
}

/** Delivery sites whose name begins with what is written. */
export function sitesLike(sites: readonly Api<'Site'>[], text: string): CellOption[] {
  const begun = text.trim().toLowerCase();
  return sites
    .filter(({ name }) => name.toLowerCase().startsWith(begun))
    .slice(0, MOST_SHOWN)
    .map(({ name, postcode, city }) => ({ text: name, note: `${postcode} ${city}` }));
}
