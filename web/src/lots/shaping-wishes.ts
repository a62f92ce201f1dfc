import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { useLotChange } from './lots';

/** One step of shaping. Domain §6.2. */
export type ShapingWish =
  | { readonly kind: 'merge'; readonly lots: string[] }
  | { readonly kind: 'move'; readonly positions: string[]; readonly to: string }
  | { readonly kind: 'split'; readonly lot: string; readonly positions: string[]; readonly title: string }
  | { readonly kind: 'anew' }
  | { readonly kind: 'undo' };

/** Which step would be undone next. */
export const undoableIn = ({ networkId, key }: Seat, roundId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'lots', roundId, 'undo'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/lots/undo', { params: { path: { networkId, roundId } } })),
  });

function ask(networkId: string, roundId: string, wish: ShapingWish): Promise<Api<'Pooling'>> {
  const params = { path: { networkId, roundId } };
  switch (wish.kind) {
    case 'merge':
      return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/lots/merge', { params, body: { lots: wish.lots } }));
    case 'move':
      return answered(
        api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/lots/move', { params, body: { positions: wish.positions, to: wish.to } }),
      );
    case 'split':
      return answered(
        api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/lots/split', {
          params,
          body: { lot: wish.lot, positions: wish.positions, title: wish.title },
        }),
      );
    case 'anew':
      return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/pooling', { params, body: { anew: true } }));
    case 'undo':
      return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/lots/undo', { params, body: {} }));
  }
}

/** Takes steps of shaping, one at a time. */
export function useShaping(roundId: string) {
  const seat = useSeat();
  const change = useLotChange(roundId, (wish: ShapingWish) => ask(seat.networkId, roundId, wish));
  return { ...change, seat };
}
