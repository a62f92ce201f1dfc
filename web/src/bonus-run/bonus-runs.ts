import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { ifMatch } from '../parts/versions';

export type BonusRun = Api<'BonusRun'>;
export type BankAccount = Api<'BankAccount'>;
export type PaymentFile = Api<'ListedPaymentFile'>;

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId, 'bonus-runs'];

/** An agreement's bonus runs, the latest first: all for the office, released ones with what is one's own for others. Domain §14. */
export const bonusRunsOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: keyOf(seat, agreementId),
    queryFn: () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs', { params }));
    },
    // A job counts a started run within seconds.
    refetchInterval: ({ state: { data } }) => (data?.items.some(({ state }) => state === 'counting') ? 1500 : false),
  });

/** The payment files of a released run; for office and auditor. */
export const paymentFilesOf = (seat: Seat, { agreementId, id: runId }: BonusRun) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), runId, 'payment-files'],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, agreementId, runId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files', { params }))).items;
    },
  });

/** To which account one's own organisation is paid, or the network pays from; null: none is entered. */
export const bankAccountOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', 'bank-account'],
    queryFn: async () => (await answered(api.GET('/api/v1/networks/{networkId}/bank-account', { params: { path: { networkId } } }))).account,
  });

/** Starts the run of a year that is over. */
export function startRun({ networkId }: Seat, agreementId: string, year: number) {
  const params = { path: { networkId, agreementId } };
  return answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs', { params, body: { year } }));
}

const aimed = ({ networkId }: Seat, { agreementId, id, version }: BonusRun) => ({
  params: { path: { networkId, agreementId, runId: id } },
  headers: ifMatch(version),
});

/** Releases a run, counts it again or drops it, as it was seen. */
export function changeRun(seat: Seat, run: BonusRun, change: 'release' | 'count' | 'drop') {
  const path = '/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}';
  if (change === 'drop') return answered(api.DELETE(path, aimed(seat, run)));
  if (change === 'count') return answered(api.POST(`${path}/counts`, aimed(seat, run)));
  return answered(api.POST(`${path}/releases`, aimed(seat, run)));
}

/** Makes the file that pays whoever is in none yet. */
export function payRun({ networkId }: Seat, { agreementId, id: runId }: BonusRun, executesOn: string) {
  const params = { path: { networkId, agreementId, runId } };
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files', { params, body: { executesOn } }),
  );
}

const FILE = '/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}' as const;

/** Takes back a file that is not confirmed. */
export function takeBackFile({ networkId }: Seat, { agreementId, id: runId }: BonusRun, number: number, body: Api<'PaymentFileTakeBack'>) {
  return answered(api.POST(`${FILE}/withdrawal`, { params: { path: { networkId, agreementId, runId, number } }, body }));
}

/** Records that the bank has sent a payment back. */
export function recordReturn({ networkId }: Seat, { agreementId, id: runId }: BonusRun, number: number, body: Api<'NewPaymentReturn'>) {
  return answered(api.POST(`${FILE}/returns`, { params: { path: { networkId, agreementId, runId, number } }, body }));
}

/** Confirms that as another person. */
export function confirmReturn({ networkId }: Seat, { agreementId, id: runId }: BonusRun, number: number, returnId: string) {
  return answered(api.POST(`${FILE}/returns/{returnId}/confirmation`, { params: { path: { networkId, agreementId, runId, number, returnId } } }));
}

/** Drops what was recorded wrongly. */
export function dropReturn({ networkId }: Seat, { agreementId, id: runId }: BonusRun, number: number, returnId: string) {
  return answered(api.DELETE(`${FILE}/returns/{returnId}`, { params: { path: { networkId, agreementId, runId, number, returnId } } }));
}

/** Confirms a file as the second person. */
export function confirmFile({ networkId }: Seat, { agreementId, id: runId }: BonusRun, number: number) {
  const params = { path: { networkId, agreementId, runId, number } };
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}/confirmation', { params }),
  );
}

/** Enters or changes the account, as it was seen. */
export function enterAccount({ networkId }: Seat, seen: BankAccount | null, body: Api<'NewBankAccount'>) {
  const params = { path: { networkId } };
  return answered(api.PUT('/api/v1/networks/{networkId}/bank-account', { params, headers: ifMatch(seen?.version ?? 0), body }));
}

/** Where a document of a run is. A link cannot say in a header for whom it asks, so it says it in the address. */
export function documentOf(
  { networkId, key }: Seat,
  { agreementId, id }: BonusRun,
  what: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams({ ...query, actingFor: key });
  return `/api/v1/networks/${networkId}/agreements/${agreementId}/bonus-runs/${id}/${what}?${asked.toString()}`;
}
