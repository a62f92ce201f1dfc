import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agreementsOf } from '../agreement/agreements';
import { answered, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';
import { roundsOf } from '../round/rounds';
import { type Entry, personsOf } from './log';

/** Every membership, by number. */
export const allMemberships = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'memberships', 'all'],
    queryFn: () =>
      wholeList((from) => {
        const query = { limit: 500, ...from };
        return answered(api.GET('/api/v1/networks/{networkId}/memberships', { params: { path: { networkId }, query } }));
      }),
  });

/** Something that an entry is about, and where it is. */
export interface Named {
  readonly kind: 'round' | 'membership' | 'agreement' | 'person';
  readonly id: string;
  readonly name: string;
}

/** Names what the log names by ids and pseudonyms, as far as it is known. */
export interface Names {
  of(id: string): Named | undefined;
  person(pseudonym: string): string;
  /** Who did it, where that is recorded. */
  doer(entry: Entry): string;
  /** What an entry is about: an organisation, an agreement, a round or a person. */
  about(entry: Entry): Named | undefined;
}

/** The names of rounds, memberships, agreements and persons. */
export function useNames(): Names {
  const { t } = useTranslation('audit');
  const seat = useSeat();
  const { data: rounds = [] } = useQuery(roundsOf(seat));
  const { data: memberships = [] } = useQuery(allMemberships(seat));
  const { data: agreements = [] } = useQuery(agreementsOf(seat));
  const { data: persons = [] } = useQuery(personsOf(seat));
  const named = new Map<string, Named>([
    ...rounds.map(({ id, title }) => [id, { kind: 'round', id, name: title }] as const),
    ...memberships.map(({ id, organisation }) => [id, { kind: 'membership', id, name: organisation.name }] as const),
    ...agreements.map(({ id, number }) => [id, { kind: 'agreement', id, name: number }] as const),
  ]);
  const people = new Map(persons.map(({ pseudonym, name }) => [pseudonym, name]));
  const person = (pseudonym: string): string => people.get(pseudonym) ?? t('person.erased');
  const ofText = (id: unknown): Named | undefined => (typeof id === 'string' ? named.get(id) : undefined);
  return {
    of: ofText,
    person,
    doer: ({ body: { by } }) => {
      if (typeof by !== 'string') return '–';
      return by === 'operator' ? t('by.operator') : person(by);
    },
    about: ({ subject, membership, body: { agreementId, roundId, person: meant } }) => {
      const named = ofText(subject) ?? ofText(agreementId) ?? ofText(roundId) ?? ofText(membership);
      return named ?? (typeof meant === 'string' ? { kind: 'person', id: meant, name: person(meant) } : undefined);
    },
  };
}
