import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { type Lot, type Position, useNames, WITHHELD } from './lots';

/** The lots: what is in each, and how much of it is withheld. */
export function LotTable({ lots, positions, roundId }: { lots: readonly Lot[]; positions: readonly Position[]; roundId: string }) {
  const { t } = useTranslation('lots');
  const { slug } = useSeat();
  const names = useNames();
  const columns = ['number', 'title', 'category', 'regions', 'positions', 'withheld'] as const;
  const isCount = (column: (typeof columns)[number]): boolean => column === 'positions' || column === 'withheld';
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('view.lots') } }}>
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col" className={isCount(column) ? 'numeric' : ''}>
                {t(`lots.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lots.map(({ id, number, title, category, region }) => {
            const own = positions.filter(({ lotId }) => lotId === id);
            const regions = [...new Set(own.flatMap((position) => position.regions))].sort();
            return (
              <Table.Tr key={id}>
                <Table.Td>{number}</Table.Td>
                <Table.Th scope="row" fw={500}>
                  <PlaceLink to="/networks/$slug/rounds/$roundId/lots/$lotId" params={{ slug, roundId, lotId: id }}>
                    {title}
                  </PlaceLink>
                </Table.Th>
                <Table.Td>{names.category(category)}</Table.Td>
                <Table.Td>{regions.length > 0 ? regions.join(', ') : region}</Table.Td>
                <Table.Td className="numeric">{own.length}</Table.Td>
                <Table.Td className="numeric">{own.filter(({ published }) => published === WITHHELD).length}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
