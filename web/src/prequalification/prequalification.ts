import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { ifMatch } from '../parts/versions';

export type Questionnaire = Api<'Questionnaire'>;
export type Question = Api<'PrequalificationQuestion'>;
export type AnsweredQuestion = Api<'AnsweredQuestionOfPrequalification'>;
export type NewAnswer = Api<'NewPrequalificationAnswer'>;
export type SupplierStanding = Api<'SupplierStanding'>;

export const KINDS = ['declaration', 'certificate', 'reference', 'number'] as const satisfies readonly Question['kind'][];
export const STANDING_FILTERS = ['unchecked', 'incomplete', 'complete'] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];

const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'prequalification'] as const;

/** What every supplier is asked. */
export const questionnaireOf = (seat: Seat) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'questions'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/prequalification/questions', { params: { path: { networkId: seat.networkId } } })),
  });

/** The supplier's own answers. */
export const ownAnswersOf = (seat: Seat) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'mine'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/prequalification/mine', { params: { path: { networkId: seat.networkId } } })),
  });

/** A supplier's answers, for office and auditor. */
export const answersOf = (seat: Seat, membershipId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'supplier', membershipId],
    queryFn: () => {
      const path = { networkId: seat.networkId, membershipId };
      return answered(api.GET('/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}', { params: { path } }));
    },
  });

/** How each supplier stands to the questionnaire. */
export const standingsOf = (seat: Seat, standing: StandingFilter | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat), 'suppliers', standing ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = { limit: 100, ...(standing ? { standing } : {}), ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answered(api.GET('/api/v1/networks/{networkId}/prequalification/suppliers', { params: { path: { networkId: seat.networkId }, query } }));
    },
    // The first page has no cursor.
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** A change of questions, answers or what is said of them; all of it, and the tasks, are fetched anew. */
function usePrequalifying<Input, Output>(seat: Seat, change: (input: Input) => Promise<Output>) {
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

/** Writes the questionnaire whole. */
export const useEditing = (seat: Seat, version: number) =>
  usePrequalifying(seat, (body: Api<'QuestionnaireText'>) =>
    answered(
      api.PUT('/api/v1/networks/{networkId}/prequalification/questions', {
        params: { path: { networkId: seat.networkId } },
        headers: ifMatch(version),
        body,
      }),
    ),
  );

/** Answers a question, in the version of the answer that was shown. */
export const useAnswering = (seat: Seat, { question, answer }: AnsweredQuestion) =>
  usePrequalifying(seat, (body: NewAnswer) =>
    answered(
      api.PUT('/api/v1/networks/{networkId}/prequalification/mine/{prequalificationQuestionId}', {
        params: { path: { networkId: seat.networkId, prequalificationQuestionId: question.id } },
        headers: ifMatch(answer?.version ?? 0),
        body,
      }),
    ),
  );

const OWN_DOCUMENT = '/api/v1/networks/{networkId}/prequalification/mine/{prequalificationQuestionId}/document';

/** Attaches a certificate's file to the answer that was shown. */
export const useAttaching = (seat: Seat, { question, answer }: AnsweredQuestion) =>
  usePrequalifying(seat, (file: File) =>
    answered(
      api.PUT(OWN_DOCUMENT, {
        params: { path: { networkId: seat.networkId, prequalificationQuestionId: question.id }, query: { name: file.name } },
        headers: { ...ifMatch(answer?.version ?? 0), 'content-type': 'application/octet-stream' },
        // The document says “string” for bytes; what is sent is the file itself.
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    ),
  );

/** Takes the file off the answer that was shown. */
export const useDetaching = (seat: Seat, { question, answer }: AnsweredQuestion) =>
  usePrequalifying(seat, () =>
    answered(
      api.DELETE(OWN_DOCUMENT, {
        params: { path: { networkId: seat.networkId, prequalificationQuestionId: question.id } },
        headers: ifMatch(answer?.version ?? 0),
      }),
    ),
  );

/** Accepts a supplier's answer; with a reason, refuses it. */
export const useChecking = (seat: Seat, membershipId: string, { question, answer }: AnsweredQuestion) =>
  usePrequalifying(seat, (reason: string | null) => {
    const params = { path: { networkId: seat.networkId, membershipId, prequalificationQuestionId: question.id } };
    const headers = ifMatch(answer?.version ?? 0);
    const at = '/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}/answers/{prequalificationQuestionId}' as const;
    return reason === null
      ? answered(api.POST(`${at}/accept`, { params, headers }))
      : answered(api.POST(`${at}/refuse`, { params, headers, body: { reason } }));
  });
