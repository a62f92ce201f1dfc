import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
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

/** So many faulty cells are shown at once. */
const FAULTS_A_PAGE = 200;

/** The faulty cells that a check of a file found, in its order, page by page. */
export const faultPagesOf = (seat: Seat, roundId: string, importId: string, check: number) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, roundId), 'faults', importId, check],
    staleTime: Number.POSITIVE_INFINITY,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const path = { networkId: seat.networkId, roundId, importId };
      const query = { check, limit: FAULTS_A_PAGE, ...(cursor === undefined ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/faults', { params: { path, query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Every faulty cell that a check of a file found and the service keeps; of its last check if none is named. @throws Problem */
export function allFaults({ networkId }: Seat, roundId: string, importId: string, check?: number): Promise<Api<'Fault'>[]> {
  const path = { networkId, roundId, importId };
  const of = check === undefined ? {} : { check };
  return wholeList((from) =>
    answered(
      api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/faults', {
        params: { path, query: { limit: MOST, ...of, ...from } },
      }),
    ),
  );
}

/** How a file was checked, the newest check first. */
export const checksOf = (seat: Seat, roundId: string, importId: string, version: number) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'checks', importId, version],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId, importId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/checks', { params: { path } }))).items;
    },
  });

/** So many lines are shown at once. */
const LINES_A_PAGE = 100;

/** The lines in force. */
export const linesOf = (seat: Seat, roundId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, roundId), 'lines'],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) => {
      const path = { networkId: seat.networkId, roundId };
      const query = { limit: LINES_A_PAGE, withdrawn: 'false' as const, ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/requirements', { params: { path, query } }));
    },
    getNextPageParam: ({ next }) => next,
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
