import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type ReportFile = Api<'VolumeReportFile'>;
export type ReportPeriods = Api<'VolumeReportPeriods'>;
export type PeriodRow = ReportPeriods['items'][number];
export type OwnNumber = Api<'NewVolumeReportNumbers'>['numbers'][number];
export type HeaderMeaning = Api<'VolumeReportColumns'>['columns'][number];

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The periods that are over, and which of them are missing; for office and supplier. Domain §14. */
export const periodsOf = ({ networkId, key }: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'report-periods'],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/report-periods', { params: { path: { networkId, agreementId } } })),
  });

/** The supplier's files, the latest first. */
export const reportFilesOf = ({ networkId, key }: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'report-files'],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/report-files', { params: { path: { networkId, agreementId } } })),
  });

/** A file with its columns and faulty cells. */
export const reportFileOf = ({ networkId, key }: Seat, agreementId: string, reportFileId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'report-files', reportFileId],
    queryFn: () => {
      const path = { networkId, agreementId, reportFileId };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}', { params: { path } }));
    },
  });

/** Hands in a period's file as the request's body; it is checked as a whole. @throws Problem */
export function handIn({ networkId }: Seat, agreementId: string, { file, period }: { file: File; period: string }) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/report-files', {
      params: { path: { networkId, agreementId }, query: { fileName: file.name, period } },
      headers: { 'content-type': /\.xls[xm]?$/i.test(file.name) ? WORKBOOK : 'text/csv' },
      // The document says “string” for bytes; what is sent is the file itself.
      body: file as unknown as string,
      bodySerializer: (body) => body,
    }),
  );
}

/** Says what the file's headers mean; it is checked again. @throws Problem */
export function sayColumns({ networkId }: Seat, agreementId: string, reportFileId: string, columns: HeaderMeaning[]) {
  const path = { networkId, agreementId, reportFileId };
  return answered(
    api.PUT('/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}/columns', { params: { path }, body: { columns } }),
  );
}

/** Says what the supplier's numbers mean; the file is checked again. @throws Problem */
export function sayNumbers({ networkId }: Seat, agreementId: string, reportFileId: string, numbers: OwnNumber[]) {
  const path = { networkId, agreementId, reportFileId };
  return answered(
    api.PUT('/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}/numbers', { params: { path }, body: { numbers } }),
  );
}

/** Reports a checked file. @throws Problem */
export function commitReport({ networkId }: Seat, agreementId: string, reportFileId: string) {
  const path = { networkId, agreementId, reportFileId };
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}/commit', { params: { path }, body: {} }),
  );
}

/** Reports that nothing was bought. @throws Problem */
export function reportNothing({ networkId }: Seat, agreementId: string, period: string) {
  const path = { networkId, agreementId };
  return answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/nil-reports', { params: { path }, body: { period } }));
}

/** Months or quarters, and when the supplier is reminded; the office's. @throws Problem */
export function setRhythm({ networkId }: Seat, agreementId: string, body: Api<'VolumeReportRhythm'>) {
  const path = { networkId, agreementId };
  return answered(api.PUT('/api/v1/networks/{networkId}/agreements/{agreementId}/report-rhythm', { params: { path }, body }));
}
