import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Comparison = Api<'VolumeDifferences'>;
export type ComparedRow = Api<'VolumeDifference'>;
export type InvoiceRow = Api<'InvoiceRow'>;
export type Invoice = Api<'Invoice'>;

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId] as const;

/** Where call-offs, reports and invoices differ, of a period or the whole time: for a party its own. Domain §14. */
export const comparisonOf = (seat: Seat, agreementId: string, period: string | undefined, isWhole: boolean) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'volumes', 'differences', period, isWhole],
    queryFn: () => {
      const path = { networkId: seat.networkId, agreementId };
      const query = { ...(period === undefined ? {} : { period }), ...(isWhole ? { all: 'true' as const } : {}) };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/differences', { params: { path, query } }));
    },
  });

/** The invoices that were handed in, the latest first. */
export const invoicesOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'invoices'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, agreementId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/invoices', { params: { path } }))).items;
    },
  });

/** One of them, beside what was reported. */
export const invoiceOf = (seat: Seat, agreementId: string, invoiceId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'invoices', invoiceId],
    queryFn: () => {
      const path = { networkId: seat.networkId, agreementId, invoiceId };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/invoices/{invoiceId}', { params: { path } }));
    },
  });

/** The address of the file as it came. */
export const invoiceFileOf = ({ networkId }: Seat, agreementId: string, invoiceId: string): string =>
  `/api/v1/networks/${networkId}/agreements/${agreementId}/invoices/${invoiceId}/file`;

/** What is said of a file that is handed in. */
export interface InvoiceFile {
  readonly file: File;
  readonly period: string;
  /** whose it is, where the supplier hands it in */
  readonly party: string | undefined;
}

/** Hands in an XRechnung as the request's body. @throws Problem */
export function handInInvoice({ networkId }: Seat, agreementId: string, { file, period, party }: InvoiceFile): Promise<Invoice> {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/invoices', {
      params: { path: { networkId, agreementId }, query: { fileName: file.name, period, ...(party === undefined ? {} : { party }) } },
      headers: { 'content-type': 'application/octet-stream' },
      // The document says “string” for bytes; what is sent is the file itself.
      body: file as unknown as string,
      bodySerializer: (body) => body,
    }),
  );
}
