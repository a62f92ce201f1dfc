import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Registration = Api<'Registration'>;
export type CustomerAccess = Api<'CustomerAccess'>;

/** Confirmed requests to become a customer, those that wait first; for office and auditor. */
export const registrationsOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'registrations'],
    queryFn: async () => (await answered(api.GET('/api/v1/networks/{networkId}/registrations', { params: { path: { networkId } } }))).items,
  });

/** What strangers see, and whether customers register themselves. */
export const accessOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'registrations', 'access'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/customer-access', { params: { path: { networkId } } })),
  });

export type CustomerFee = Api<'CustomerFeeList'>['items'][number];

/** What customers owe the network for a calendar year. */
export const feesOf = ({ networkId, key }: Seat, year: string) =>
  queryOptions({
    queryKey: [networkId, key, 'registrations', 'fees', year],
    queryFn: async () => {
      const params = { path: { networkId }, query: { year: Number.parseInt(year, 10) } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/customer-fees', { params }))).items;
    },
  });

/** A change; afterwards all that shows it is fetched anew. */
export function useRegistrationChange<Input, Output>({ networkId, key }: Seat, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: [networkId, key, 'registrations'] }) });
}

const aimed = ({ networkId }: Seat, { id, version }: Registration) => ({
  params: { path: { networkId, registrationId: id } },
  headers: { 'if-match': `"${version}"` },
});

/** Makes the applicant a customer with this number. */
export function approve(seat: Seat, registration: Registration, body: Api<'RegistrationApproval'>) {
  return answered(api.POST('/api/v1/networks/{networkId}/registrations/{registrationId}/approval', { ...aimed(seat, registration), body }));
}

/** Refuses, with the reason that the applicant is told. */
export function refuse(seat: Seat, registration: Registration, body: Api<'RegistrationRefusal'>) {
  return answered(api.POST('/api/v1/networks/{networkId}/registrations/{registrationId}/refusal', { ...aimed(seat, registration), body }));
}

/** Sets what strangers see, as it was seen. */
export function setAccess({ networkId }: Seat, version: number, body: Api<'CustomerAccessChanges'>) {
  return answered(
    api.PUT('/api/v1/networks/{networkId}/customer-access', { params: { path: { networkId } }, headers: { 'if-match': `"${version}"` }, body }),
  );
}
