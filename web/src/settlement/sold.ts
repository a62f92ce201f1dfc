import { useTranslation } from 'react-i18next';
import type { Edition } from '../agreement/agreements';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';

type Lot = Edition['priceSheet']['lots'][number];

/** A position as the edition in force sells it, in one of its delivery regions. */
export type Sold = Lot['positions'][number] & Pick<Lot, 'category' | 'tierMode'> & { readonly region: string };

/** What can be called off: each position once a delivery region. Domain §14. */
export function soldIn({ priceSheet }: Edition): Sold[] {
  return priceSheet.lots.flatMap(({ category, tierMode, positions }) =>
    positions.flatMap((position) => position.regions.map((region) => ({ ...position, category, tierMode, region }))),
  );
}

/** What identifies a position in a region. */
export const keyOfSold = ({ positionId, region }: Pick<Sold, 'positionId' | 'region'>): string => `${positionId} ${region}`;

/** Items by their names in the reader's language, else by their codes. */
export function useItemNames(edition: Edition | undefined): (code: string) => string {
  const { i18n } = useTranslation();
  const names = new Map(edition ? soldIn(edition).map(({ item, nameDe, nameEn }) => [item, i18n.language === 'de' ? nameDe : nameEn]) : []);
  return (code) => names.get(code) ?? code;
}

/** Quantities of items as people read them: with the unit in which the item is sold. */
export function useQuantities(edition: Edition): (line: { readonly item: string; readonly quantity: string }) => string {
  const shown = useShown();
  const unitName = useUnitName();
  const units = new Map(soldIn(edition).map(({ item, unit }) => [item, unit]));
  return ({ item, quantity }) => `${shown.decimal(quantity)} ${unitName(units.get(item) ?? '')}`.trimEnd();
}
