import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, answeredOrNull, type Api, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { wholeList } from '../parts/whole-list';
import type { Round } from '../round/rounds';

export type Call = Api<'Call'>;
export type Evaluated = Api<'EvaluatedBid'>;
export type Scenario = Api<'Scenario'>;
export type Solved = Api<'SolvedScenario'>;

const under = ({ networkId, key }: Seat, roundId: string): string[] => [networkId, key, 'award', roundId];

/** How bidders are assessed on the criteria. */
export const assessmentsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'assessments'],
    queryFn: () =>
      wholeList((from) =>
        answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/assessments', {
            params: { path: { networkId: seat.networkId, roundId }, query: { limit: 500, ...from } },
          }),
        ),
      ),
  });

/** The evaluation of the bids that stand after a stage. Domain §10. */
export const evaluationOf = (seat: Seat, roundId: string, stageId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'evaluation', stageId],
    queryFn: () =>
      wholeList((from) =>
        answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/evaluation', {
            params: { path: { networkId: seat.networkId, roundId, stageId }, query: { limit: 500, ...from } },
          }),
        ),
      ),
  });

const isUnfinished = ({ state, cost, conditionCosts }: Scenario): boolean =>
  state === 'waiting' || state === 'solving' || (cost !== null && conditionCosts === null);

/** The round's scenarios, asked for again while one is being solved. */
export const scenariosOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'scenarios'],
    queryFn: () =>
      wholeList((from) =>
        answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/scenarios', {
            params: { path: { networkId: seat.networkId, roundId }, query: { limit: 500, sort: 'madeAt', ...from } },
          }),
        ),
      ),
    refetchInterval: ({ state }) => (state.data?.some(isUnfinished) ? 1000 : false),
  });

/** The groups of suppliers that rules may name. */
export const supplierGroupsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'supplier groups'],
    queryFn: async () =>
      (
        await answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/supplier-groups', { params: { path: { networkId: seat.networkId, roundId } } }),
        )
      ).items,
  });

/** A solved scenario with its awards; `known` is its state in the list, so that it is read again when that changes. */
export const solvedOf = (seat: Seat, roundId: string, { id, state, conditionCosts }: Scenario) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'scenario', id, state, conditionCosts !== null],
    queryFn: () =>
      answered(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/scenarios/{scenarioId}', {
          params: { path: { networkId: seat.networkId, roundId, scenarioId: id } },
        }),
      ),
  });

/** How a solved scenario falls on the members. */
export const memberSavingsOf = (seat: Seat, roundId: string, scenarioId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'member savings', scenarioId],
    queryFn: () =>
      answered(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/scenarios/{scenarioId}/member-savings', {
          params: { path: { networkId: seat.networkId, roundId, scenarioId } },
        }),
      ),
  });

/** The decision, proposed or confirmed; null before. */
export const decisionOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'decision'],
    queryFn: async ({ client }) => {
      // The scenarios say whether one is proposed; asking for a decision that is not there would be an error in the browser's eyes.
      const scenarios = await client.fetchQuery(scenariosOf(seat, roundId));
      if (scenarios.every(({ decision }) => decision === null)) return null;
      const path = { networkId: seat.networkId, roundId };
      return answeredOrNull(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/decision', { params: { path } }));
    },
  });

const BEFORE_THE_OUTCOME: readonly Round['phase'][] = ['planning', 'collecting', 'pooling', 'bidding', 'evaluating'];

/** What came out, as this seat may know it; null before the decision, and for suppliers that did not bid. */
export const outcomeOf = (seat: Seat, { id: roundId, phase, cancelledFrom }: Round) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'outcome', phase],
    queryFn: () => {
      if (BEFORE_THE_OUTCOME.includes(cancelledFrom ?? phase)) return null;
      const path = { networkId: seat.networkId, roundId };
      return answeredOrNull(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/outcome', { params: { path } }));
    },
  });

/** Complaints about the decision: all for the office, its own for a bidder. */
export const complaintsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...under(seat, roundId), 'complaints'],
    queryFn: () =>
      wholeList((from) =>
        answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/complaints', {
            params: { path: { networkId: seat.networkId, roundId }, query: { limit: 500, ...from } },
          }),
        ),
      ),
  });

/** A change to the award; afterwards everything about it is read again. */
export function useAwardChange<Wish, Change>(roundId: string, change: (wish: Wish) => Promise<Change>) {
  const seat = useSeat();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: under(seat, roundId) }),
        client.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'round', roundId] }),
      ]),
  });
}

/** Percent that a price lies above the lowest, one decimal: for colours and words beside the exact price. */
export function percentAbove(price: string, lowest: string): number {
  const more = 100 * (Number(price) / Number(lowest) - 1);
  return Number.isFinite(more) ? Math.round(more * 10) / 10 : 0;
}

/** The lowest of decimal texts, or undefined of none. */
export function lowestOf(prices: readonly string[]): string | undefined {
  return prices.reduce<string | undefined>((low, price) => (low === undefined || Number(price) < Number(low) ? price : low), undefined);
}

/** A decimal as somebody types it, with comma or point, as the API takes it. */
export const typedDecimal = (text: string): string => text.trim().replace(',', '.');

/** Whether a scenario lets lots be split: then its tiers are reckoned as they are settled. */
export const mayBeSplit = ({ rules = [] }: Scenario['conditions']): boolean => rules.some(({ kind }) => kind === 'split');

/** A supplier's name, with the percent of the lot where it gets only a part. */
export function usePartName(call: Call): (award: { readonly supplier: string; readonly sharePercent: string }) => string {
  const { t } = useTranslation('award');
  const shown = useShown();
  return ({ supplier, sharePercent }) => {
    const name = call.suppliers.find((each) => each.supplier === supplier)?.name ?? supplier;
    return sharePercent === '100' ? name : `${name} ${t('map.share', { percent: shown.decimal(inTenths(sharePercent)) })}`;
  };
}

/** A percent with one decimal at most. */
export const inTenths = (percent: string): string => String(Math.round(10 * Number(percent)) / 10);
