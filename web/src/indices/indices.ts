import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type IndexSeries = Api<'IndexSeries'>;
export type IndexSeriesDetail = Api<'IndexSeriesDetail'>;
export type NewIndexSeries = Api<'NewIndexSeries'>;
export type IndexFile = Api<'IndexFile'>;

const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'index-series'] as const;

/** The network's index series, by code. Domain §16. */
export const indexSeriesOf = (seat: Seat) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'all'],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/networks/{networkId}/index-series', { params: { path: { networkId: seat.networkId } } }))).items,
  });

/** A series with its values and revisions. */
export const oneSeriesOf = (seat: Seat, seriesId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), seriesId],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/index-series/{seriesId}', { params: { path: { networkId: seat.networkId, seriesId } } })),
  });

function useIndexChange<Input, Output>(seat: Seat, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(seat) }) });
}

/** Adds a series. */
export function useNewSeries(seat: Seat) {
  return useIndexChange(seat, (body: NewIndexSeries) =>
    answered(api.POST('/api/v1/networks/{networkId}/index-series', { params: { path: { networkId: seat.networkId } }, body })),
  );
}

/** Imports a file of a series as a further revision. */
export function useImport(seat: Seat, seriesId: string) {
  return useIndexChange(seat, (body: IndexFile) => {
    const params = { path: { networkId: seat.networkId, seriesId } };
    return answered(api.POST('/api/v1/networks/{networkId}/index-series/{seriesId}/revisions', { params, body }));
  });
}

/** A file's text: UTF-8, else as Windows writes it. Domain §5. */
export async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
