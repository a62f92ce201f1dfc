import { QueryClient } from '@tanstack/react-query';
import { Problem } from './api/api';

/** What a person may not do, or what is not there, does not get better by asking again. */
const mayRetry = (times: number, problem: Error): boolean => times < 2 && !(problem instanceof Problem && problem.status > 0 && problem.status < 500);

/**
 * What was fetched from the service; the only place where its state is kept here. What is sent without a connection
 * fails at once: nothing is handed in later, when nobody looks any more.
 */
export const queries = new QueryClient({ defaultOptions: { queries: { retry: mayRetry, staleTime: 15_000 }, mutations: { networkMode: 'always' } } });

/** Says of a query that its answer holds sentences of the service: in another language it must be asked again. */
export const SPOKEN = { isSpoken: true } as const;

/** Asks again for every answer that holds sentences. */
export function hearAgain(): void {
  void queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isSpoken'] === true });
}
