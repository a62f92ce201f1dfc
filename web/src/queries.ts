import { QueryClient } from '@tanstack/react-query';
import { Problem } from './api/api';

/** What a person may not do, or what is not there, does not get better by asking again. */
const mayRetry = (times: number, problem: Error): boolean => times < 2 && !(problem instanceof Problem && problem.status < 500);

/** What was fetched from the service; the only place where its state is kept here. */
export const queries = new QueryClient({ defaultOptions: { queries: { retry: mayRetry, staleTime: 15_000 } } });
