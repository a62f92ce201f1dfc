import { Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import { useShown } from '../parts/shown';
import type { FreeLine } from './free-lines';

/** Lines in words that are confirmed or withdrawn. */
export function SettledLines({ lines }: { lines: readonly FreeLine[] }) {
  const { t } = useTranslation(['free-lines', 'requirements']);
  const shown = useShown();
  const heads = [
    t('settled.membership'),
    t('state.description'),
    t('settled.stated'),
    t('requirements:field.item'),
    t('settled.counted'),
    t('settled.state'),
  ];
  const cells = (line: FreeLine, decimal: (text: string) => string): string[] => [
    line.membership,
    line.description,
    `${decimal(line.quantity)} ${line.unit}`,
    line.match?.item ?? '',
    line.match ? `${decimal(line.match.quantity)} ${line.match.unit}` : '',
    t(`state.${line.state}`),
  ];
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <ExportMenu
          name={t('settled')}
          table={() =>
            Promise.resolve({ columns: heads.map((title) => ({ title, kind: 'text' })), rows: lines.map((line) => cells(line, (text) => text)) })
          }
        />
      </Group>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('settled') } }}>
        <Table striped verticalSpacing="xs" aria-label={t('settled')}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.id}>
                {cells(line, shown.decimal).map((cell, at) => (
                  <Table.Td key={heads[at]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
