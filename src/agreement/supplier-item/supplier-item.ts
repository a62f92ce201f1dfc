import { fold } from '../../demand/reading/text.js';
import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';

/** So many letters BMEcat 2005 and openTRANS 2.1 take of a supplier's number; OCI and cXML take more. */
export const MOST_OF_A_NUMBER = 32;

/** What a supplier calls an item that it sells under an agreement. */
export interface SupplierItem {
  /** the network's code of it */
  readonly item: string;
  readonly number: string | null;
  /** https, where the supplier describes it */
  readonly link: string | null;
}

/**
 * Whether a supplier can call its items so. A number comes back in orders and reports: so within an agreement it means one item,
 * and is no other item's code. What is not named stays as it is. Domain §13; decision 15.
 * @param codes of the items that the agreement sells
 * @param standing the numbers that its items have
 * @throws DomainError `supplier_item.refused`
 */
export function assertStatable(stated: readonly SupplierItem[], codes: readonly string[], standing: readonly SupplierItem[]): void {
  const sold = new Set(codes);
  const named = new Set(stated.map(({ item }) => item));
  const meanings = new Map(codes.map((code) => [fold(code), code]));
  for (const { item, number } of standing) if (number !== null && !named.has(item)) meanings.set(fold(number), item);
  const seen = new Set<string>();
  const faults = stated.flatMap(({ item, number }, at): ErrorDetail[] => {
    if (!sold.has(item)) return [{ pointer: `/items/${at}/item`, detail: said`the agreement does not sell ${item}` }];
    if (seen.has(item)) return [{ pointer: `/items/${at}/item`, detail: said`${item} is named twice` }];
    seen.add(item);
    if (number === null) return [];
    const other = meanings.get(fold(number));
    if (other !== undefined && other !== item) return [{ pointer: `/items/${at}/number`, detail: said`${number} means ${other} already` }];
    meanings.set(fold(number), item);
    return [];
  });
  if (faults.length > 0)
    throw new DomainError('invalid', 'supplier_item.refused', `${faults.length} item number(s) cannot be taken; nothing was changed.`, faults);
}
