import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type OrderFileAnswer = Api<'CallOffFileAnswer'>;

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that was chosen, and whether it is to be called off or only looked at. */
export interface ChosenFile {
  readonly file: File;
  readonly isToCommit: boolean;
}

/** Sends a file of orders as the request's body. @throws Problem */
export function sendOrders({ networkId }: Seat, agreementId: string, { file, isToCommit }: ChosenFile) {
  const commit = isToCommit ? 'true' : 'false';
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/call-off-files', {
      params: { path: { networkId, agreementId }, query: { fileName: file.name, commit } },
      headers: { 'content-type': /\.xls[xm]?$/i.test(file.name) ? WORKBOOK : 'text/csv' },
      // The document says “string” for bytes; what is sent is the file itself.
      body: file as unknown as string,
      bodySerializer: (body) => body,
    }),
  );
}

/** The files that were taken over last: a party's own. */
export const orderFilesOf = ({ networkId, key }: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'call-off-files'],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/call-off-files', { params: { path: { networkId, agreementId } } })),
  });
