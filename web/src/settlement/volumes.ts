import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';
import type { LINE_STATES } from './settlement-search';

export type Report = Api<'VolumeReport'>;
export type ReportOutcome = Api<'VolumeReportOutcome'>;
export type ReportLine = Api<'NewVolumeReport'>['lines'][number];
export type StoredLine = Api<'VolumeReportLine'>;
export type Purchase = Api<'Purchase'>;

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId, 'volumes'] as const;
const AT_A_TIME = 50;
const from = (cursor: string) => (cursor === '' ? {} : { cursor });
const paged = { initialPageParam: '', getNextPageParam: ({ next }: { next: string | null }) => next };

/** The supplier's volume reports, the latest first; for office and supplier. Domain §14. */
export const reportsOf = (seat: Seat, agreementId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, agreementId), 'reports'],
    queryFn: ({ pageParam: cursor }) => {
      const params = { path: { networkId: seat.networkId, agreementId }, query: { sort: '-receivedAt', limit: AT_A_TIME, ...from(cursor) } };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/volume-reports', { params }));
    },
    ...paged,
  });

/** The lines of a report, those that count and those refused, or only either. */
export const linesOf = (seat: Seat, agreementId: string, reportId: string, state: (typeof LINE_STATES)[number] | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, agreementId), 'lines', reportId, state],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: AT_A_TIME, ...(state === undefined ? {} : { state }), ...from(cursor) };
      const params = { path: { networkId: seat.networkId, agreementId, reportId }, query };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/volume-reports/{reportId}/lines', { params }));
    },
    ...paged,
  });

/** What was bought as reported: a party's own, for office and supplier all. Domain §14. */
export const purchasesOf = (seat: Seat, agreementId: string, sort: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, agreementId), 'purchases', sort],
    queryFn: ({ pageParam: cursor }) => {
      const params = { path: { networkId: seat.networkId, agreementId }, query: { sort, limit: AT_A_TIME, ...from(cursor) } };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/purchases', { params }));
    },
    ...paged,
  });

/** Reports lines; each counts or is refused by itself. */
export const reportVolumes = ({ networkId }: Seat, agreementId: string, lines: ReportLine[]) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/volume-reports', {
      params: { path: { networkId, agreementId } },
      body: { lines },
    }),
  );

/** Every call-off that no counted line names yet, as the lines that would report it. */
export async function unreportedCallOffs({ networkId }: Seat, agreementId: string): Promise<ReportLine[]> {
  const page = (cursor: { readonly cursor?: string }) => ({
    params: { path: { networkId, agreementId }, query: { sort: 'date', limit: 500, ...cursor } },
  });
  const [callOffs, purchases] = await Promise.all([
    wholeList((cursor) => answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs', page(cursor)))),
    wholeList((cursor) => answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/purchases', page(cursor)))),
  ]);
  const counted = new Set(purchases.map(({ reference }) => reference));
  return callOffs
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ reference, date, party, category, region, item, quantity }) => ({
      // Two parties may use the same order number; a report's references are unique.
      reference: `${party} ${reference}`.slice(0, 100),
      date,
      party,
      category,
      region,
      item,
      quantity,
    }))
    .filter(({ reference }) => !counted.has(reference));
}
