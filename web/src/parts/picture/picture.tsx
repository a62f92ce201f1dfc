import { Box, Group, Skeleton, Table, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTable } from '../exports/csv';
import { ExportMenu } from '../exports/export-menu';
import { useShown } from '../shown';

const Canvas = lazy(() => import('./canvas'));

/**
 * A picture with what it says in words, and the same as a table, which can be exported.
 * @param option ECharts' option for bars, lines, points or a heat map; keep it with `useMemo`, since a new one draws anew
 * @param summary what the picture shows, for whoever does not see it
 */
export function Picture(props: { title: string; summary: string; option: EChartsCoreOption; table: ExportTable; height?: number }) {
  const { title, summary, option, table, height = 320 } = props;
  const { t } = useTranslation('parts');
  const [isTable, { toggle }] = useDisclosure(false);
  return (
    <Box component="figure" m={0}>
      <Group component="figcaption" justify="space-between" gap="xs" mb="xs">
        <Text fw={600}>{title}</Text>
        <Group gap="sm" className="no-print">
          <UnstyledButton
            fz="sm"
            td="underline"
            aria-expanded={isTable}
            onClick={toggle}
            aria-label={`${t(isTable ? 'picture.hide' : 'picture.table')}: ${title}`}
          >
            {t(isTable ? 'picture.hide' : 'picture.table')}
          </UnstyledButton>
          <ExportMenu name={title} table={() => table} />
        </Group>
      </Group>
      <div role="img" aria-label={`${title}. ${summary}`}>
        <Suspense fallback={<Skeleton height={height} radius="md" />}>
          <Canvas option={option} height={height} />
        </Suspense>
      </div>
      {isTable ? <PictureTable title={title} table={table} /> : null}
    </Box>
  );
}

function PictureTable({ title, table: { columns, rows } }: { title: string; table: ExportTable }) {
  const shown = useShown();
  return (
    <Table.ScrollContainer minWidth={320} mt="sm">
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.title} {...(column.kind === 'decimal' ? { className: 'numeric' } : {})}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.join('\t')}>
              {row.map((value, at) => (
                <Table.Td key={columns[at]?.title} {...(columns[at]?.kind === 'decimal' ? { className: 'numeric' } : {})}>
                  {columns[at]?.kind === 'decimal' ? shown.decimal(value) : value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
