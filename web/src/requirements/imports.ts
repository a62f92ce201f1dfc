import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

/** As many as one answer holds. */
export const MOST = 500;

const keyOf = ({ networkId, key }: Seat, roundId: string) => [networkId, key, 'requirements', roundId] as const;

/** The member's files in this round, the newest first. */
export const filesOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'files'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      const query = { limit: MOST, sort: '-received' };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/imports', { params: { path, query } }))).items;
    },
  });

/** The faulty cells of a file, in its order. */
export const faultsOf = (seat: Seat, roundId: string, importId: string, version: number) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'faults', importId, version],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId, importId };
      return answered(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/faults', { params: { path, query: { limit: MOST } } }),
      );
    },
  });

/** Every faulty cell of a file that the service keeps, page after page. @throws Problem */
export function allFaults({ networkId }: Seat, roundId: string, importId: string): Promise<Api<'Fault'>[]> {
  const path = { networkId, roundId, importId };
  return wholeList((from) =>
    answered(
      api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/faults', { params: { path, query: { limit: MOST, ...from } } }),
    ),
  );
}

/** The lines in force. */
export const linesOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'lines'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/requirements', { params: { path, query: { limit: MOST } } }));
    },
  });

/** What the member has answered as a whole. */
export const submissionOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'submission'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/submission', { params: { path } }));
    },
  });

/** A change of the requirements; afterwards everything that shows them, and the tasks, are fetched anew. */
export function useChange<Input, Output>(seat: Seat, roundId: string, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: keyOf(seat, roundId) }),
        queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'tasks'] }),
      ]);
    },
  });
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a file as the request's body; it is checked as a whole. @throws Problem */
export function send({ networkId }: Seat, roundId: string, file: File) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/imports', {
      params: { path: { networkId, roundId }, query: { fileName: file.name } },
      headers: { 'content-type': /\.xls[xm]?$/i.test(file.name) ? WORKBOOK : 'text/csv' },
      // The document says “string” for bytes; what is sent is the file itself.
      body: file as unknown as string,
      bodySerializer: (body) => body,
    }),
  );
}
