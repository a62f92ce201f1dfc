import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type Supplier = Api<'Supplier'>;

export const EARLIER = ['invited', 'bid', 'won', 'never_invited'] as const;

/** By what suppliers are chosen; what is left out is not asked for. */
export interface SupplierFilter {
  readonly category?: string;
  readonly region?: string;
  readonly earlier?: (typeof EARLIER)[number];
  /** Only whose prequalification is complete. */
  readonly prequalified?: 'true';
}

/** Every admitted supplier that a filter finds, in the order of their numbers. */
export const wholeSuppliers = ({ networkId }: Seat, filter: SupplierFilter): Promise<Supplier[]> =>
  wholeList((from) =>
    answered(
      api.GET('/api/v1/networks/{networkId}/suppliers', { params: { path: { networkId }, query: { limit: 500, sort: 'code', ...filter, ...from } } }),
    ),
  );

/** The codes of the suppliers that a filter finds. */
export const foundBy = (seat: Seat, filter: SupplierFilter) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'suppliers', filter],
    queryFn: async () => (await wholeSuppliers(seat, filter)).map(({ supplier }) => supplier),
    enabled: Object.keys(filter).length > 0,
  });

/** What one supplier offers and how earlier calls ended for it. */
export const supplierOf = (seat: Seat, membershipId: string) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'suppliers', membershipId],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/suppliers/{membershipId}', { params: { path: { networkId: seat.networkId, membershipId } } })),
  });

/** `44, 58` as regions; undefined where something is no two digits. */
export function regionsIn(text: string): string[] | undefined {
  const regions = text.split(/[\s,;]+/).filter(Boolean);
  return regions.every((region) => /^\d{2}$/.test(region)) ? [...new Set(regions)].sort() : undefined;
}
