import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type Agreement = Api<'Agreement'>;
export type AgreementDetail = Api<'AgreementDetail'>;
export type Edition = Api<'Edition'>;
export type SignUp = Api<'SignUp'>;

/** Whether the seat is of an organisation that buys. Domain §1. */
export const isPartyTo = ({ kind }: Seat): boolean => kind === 'member' || kind === 'customer';

/** As many as one answer holds. */
const MOST = 500;

const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'agreements'] as const;

/** The agreements that this seat sees, all or those of a round, by number. */
export const agreementsOf = (seat: Seat, round?: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'list', round ?? 'all'],
    queryFn: async () => {
      const query = { limit: MOST, ...(round === undefined ? {} : { round }) };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements', { params: { path: { networkId: seat.networkId }, query } }))).items;
    },
  });

/** The agreements that one's organisation has signed up to, by number. */
export const ownAgreementsOf = (seat: Seat) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat), 'own'],
    queryFn: ({ pageParam: cursor }) => {
      const query = { only: 'signed_up' as const, limit: 50, ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements', { params: { path: { networkId: seat.networkId }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** An agreement with all of its editions that this seat sees. */
export const agreementOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), agreementId],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}', { params: { path: { networkId: seat.networkId, agreementId } } })),
  });

/** Who has signed up: everyone for office and supplier, for others their own. Domain §6.4. */
export const partiesOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), agreementId, 'parties'],
    queryFn: () => {
      const path = { networkId: seat.networkId, agreementId };
      return wholeList((from) =>
        answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/sign-ups', { params: { path, query: { limit: MOST, ...from } } })),
      );
    },
  });

/** A change of agreements; afterwards all that shows them, and the tasks, are fetched anew. */
export function useAgreementChange<Input, Output>(seat: Seat, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: keyOf(seat) }),
        queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'tasks'] }),
      ]);
    },
  });
}

/** The edition that binds one's organisation, else the one in force: a new one does not bind until it is accepted. Domain §13. */
export function boundEdition({ editions, signUp }: AgreementDetail): Edition | undefined {
  return editions.find(({ number }) => number === signUp?.edition) ?? editions.find(({ state }) => state === 'open');
}

/** The edition that is shown: the one asked for, else the one in force, else the latest. */
export function shownEdition(editions: readonly Edition[], asked: number | undefined): Edition | undefined {
  return editions.find(({ number }) => number === asked) ?? editions.find(({ state }) => state === 'open') ?? editions[0];
}

/** Where an agreement's catalogue for an ERP is: by the edition that binds one's organisation, else by the one in force. */
export function catalogueAt({ networkId, key }: Seat, agreementId: string): string {
  return `/api/v1/networks/${networkId}/agreements/${agreementId}/bmecat?${new URLSearchParams({ actingFor: key }).toString()}`;
}

/** Where the letter of a declared termination is. */
export function letterAt({ networkId, key }: Seat, agreementId: string, termination: string, language: string): string {
  const query = new URLSearchParams({ language, actingFor: key });
  return `/api/v1/networks/${networkId}/agreements/${agreementId}/terminations/${termination}/letter?${query.toString()}`;
}

/** Where an edition's PDF is. A link cannot say in a header for whom it asks, so it says it in the address. */
export function documentAt({ networkId, key }: Seat, agreementId: string, edition: number, language: string, download: boolean): string {
  const query = new URLSearchParams({ language, actingFor: key, ...(download ? { download: 'true' } : {}) });
  return `/api/v1/networks/${networkId}/agreements/${agreementId}/editions/${edition}/document?${query.toString()}`;
}
