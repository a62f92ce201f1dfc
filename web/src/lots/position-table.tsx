import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { Empty } from '../parts/states';
import { type Lot, type Position, useNames, WITHHELD } from './lots';
import { Quantity, Share, ShareKey, Withheld } from './totals';

/** Of a long list as many rows as one looks through at a time. */
const AT_A_TIME = 200;

interface Shown {
  readonly positions: readonly Position[];
  /** Where the rows are of several lots: these, with a column that names them. */
  readonly lots?: ReadonlyMap<string, Lot>;
  readonly roundId: string;
}

/** Positions with their totals, as far as the reader may see them. */
export function PositionTable({ positions, lots, roundId }: Shown) {
  const { t } = useTranslation('lots');
  const { roles } = useSeat();
  const [most, setMost] = useState(AT_A_TIME);
  const isOverseer = roles.includes('office') || roles.includes('auditor');
  if (positions.length === 0) return <Empty title={t('positions.none')} />;
  const columns = [
    'item',
    ...(lots ? (['lot'] as const) : []),
    'regions',
    'total',
    'share',
    ...(isOverseer ? (['contributors', 'published'] as const) : []),
  ] as const;
  return (
    <>
      <ShareKey />
      <Table.ScrollContainer minWidth={isOverseer ? 820 : 620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('positions') } }}>
        <Table striped verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col" className={column === 'total' || column === 'contributors' ? 'numeric' : ''}>
                  {t(`positions.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {positions.slice(0, most).map((position) => (
              <Row key={position.id} position={position} lot={lots?.get(position.lotId)} hasLot={lots !== undefined} {...{ isOverseer, roundId }} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {positions.length > most ? (
        <Group mt="sm">
          <Button variant="default" onClick={() => setMost(most + AT_A_TIME)}>
            {t('positions.more', { number: positions.length - most })}
          </Button>
        </Group>
      ) : null}
    </>
  );
}

interface ARow {
  readonly position: Position;
  readonly lot: Lot | undefined;
  readonly hasLot: boolean;
  readonly isOverseer: boolean;
  readonly roundId: string;
}

function Row({ position, lot, hasLot, isOverseer, roundId }: ARow) {
  const { t } = useTranslation('lots');
  const { slug } = useSeat();
  const names = useNames();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {names.item(position.item)}
        <Text size="xs" c="dimmed">
          {position.item}
        </Text>
      </Table.Th>
      {hasLot ? (
        <Table.Td>
          <PlaceLink to="/networks/$slug/rounds/$roundId/lots/$lotId" params={{ slug, roundId, lotId: position.lotId }} size="sm">
            {lot?.title ?? position.category}
          </PlaceLink>
        </Table.Td>
      ) : null}
      <Table.Td>{position.regions.join(', ')}</Table.Td>
      <Table.Td className="numeric">
        <Quantity value={position.total} unit={position.unit} />
      </Table.Td>
      <Table.Td>
        <Share position={position} />
      </Table.Td>
      {isOverseer ? (
        <>
          <Table.Td className="numeric">{position.contributors}</Table.Td>
          <Table.Td>{position.published === WITHHELD ? <Withheld /> : t('positions.shown')}</Table.Td>
        </>
      ) : null}
    </Table.Tr>
  );
}
