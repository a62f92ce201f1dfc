/** Groups that follow from what is known; the office names all others. */
export const RECKONED_GROUPS = ['incumbent', 'new', 'regional'] as const;

/** Suppliers by code that rules may name together. */
export interface SupplierGroup {
  readonly name: string;
  /** Whether it follows from what is known; else the office named it. */
  readonly isReckoned: boolean;
  readonly suppliers: readonly string[];
}

/** What of a supplier decides its groups. */
export interface SupplierTraits {
  readonly supplier: string;
  /** Whether it has an issued agreement of the network from another round. */
  readonly hasAgreement: boolean;
  readonly country: string;
  readonly postcode: string;
}

/**
 * The groups that follow from what is known. Domain §11.
 * @param regions the call's delivery regions, two-digit postcodes of the network's country
 */
export function reckonedGroups(suppliers: readonly SupplierTraits[], regions: ReadonlySet<string>, country: string): SupplierGroup[] {
  const group = (name: (typeof RECKONED_GROUPS)[number], isOf: (traits: SupplierTraits) => boolean): SupplierGroup => ({
    name,
    isReckoned: true,
    suppliers: suppliers.filter(isOf).map(({ supplier }) => supplier),
  });
  return [
    group('incumbent', ({ hasAgreement }) => hasAgreement),
    group('new', ({ hasAgreement }) => !hasAgreement),
    group('regional', (each) => each.country === country && regions.has(each.postcode.slice(0, 2))),
  ];
}

/** Whether the office may give a group this name: it is not one of those that follow from what is known. */
export function isFree(name: string): boolean {
  return !RECKONED_GROUPS.some((reckoned) => reckoned === name.toLowerCase());
}
