import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import type { Cells } from '../parts/sheet/cells';
import { ENTRY_COLUMNS, type Field } from './entry-columns';
import { type Writing, writtenDecimal } from './started-lines';

export type ProposedLine = Api<'ProposedRequirementList'>['items'][number];

/** What one's organisation bought under the agreement that the round follows; none for most rounds. */
export const proposedOf = ({ networkId, key }: Seat, roundId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'requirements', roundId, 'proposed'],
    queryFn: async () => {
      const params = { path: { networkId, roundId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/proposed-requirements', { params }))).items;
    },
  });

/** Proposed lines as rows of the table, to be looked through and changed. @param mark says where a line comes from */
export function rowsOfProposed(lines: readonly ProposedLine[], { language, kinds }: Writing, mark: (line: ProposedLine) => string): Cells {
  return lines.map((line) => {
    const texts: Readonly<Partial<Record<Field, string>>> = {
      item: line.item,
      description: mark(line),
      quantity: writtenDecimal(line.quantity, language),
      unit: line.unit,
      price: writtenDecimal(line.price, language),
      price_unit: line.priceUnit === '1' ? '' : writtenDecimal(line.priceUnit, language),
      currency: line.currency,
      supplier: line.supplier,
      site: line.site ?? '',
      kind: kinds.forecast,
    };
    return ENTRY_COLUMNS.map(({ field }) => texts[field] ?? '');
  });
}
