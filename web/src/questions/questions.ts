import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type AnsweredQuestion = Api<'AnsweredQuestion'>;
export type OwnQuestion = Api<'OwnQuestion'>;
export type WaitingQuestion = Api<'WaitingQuestion'>;

// Below the call's key: whatever changes the call fetches its questions anew.
const keyOf = ({ networkId, key }: Seat, roundId: string) => [networkId, key, 'call', roundId, 'questions'] as const;
const EVERY_MINUTE = 60_000;

/** The whole numbered list of answers, until when questions are taken, and what this person may do. */
export const answersOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'answered'],
    queryFn: async () => {
      let page: Api<'AnsweredQuestions'> | undefined;
      const items = await wholeList(async (from) => {
        page = await answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions', {
            params: { path: { networkId: seat.networkId, roundId }, query: { limit: 500, ...from } },
          }),
        );
        return page;
      });
      return { items, questionsUntil: page?.questionsUntil ?? null, allowedActions: page?.allowedActions ?? [] };
    },
    refetchInterval: EVERY_MINUTE,
  });

/** The supplier's own questions. */
export const ownQuestionsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'own'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/mine', { params: { path } }))).items;
    },
    refetchInterval: EVERY_MINUTE,
  });

/** Questions that wait for the office. */
export const waitingQuestionsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'waiting'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return wholeList((from) =>
        answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/waiting', { params: { path, query: { limit: 500, ...from } } }),
        ),
      );
    },
    refetchInterval: EVERY_MINUTE,
  });
