import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { type Column, ListTable } from '../parts/list-table';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { FaultTools } from './fault-tools';
import { checksOf } from './imports';

type Check = Api<'Checks'>['items'][number];

/** How a file was checked, and what each check found, also when all is corrected since. Domain §5. */
export function CheckLog({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const { t } = useTranslation('requirements');
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={isOpen} c="var(--mantine-color-anchor)" fz="sm">
        {isOpen ? '▾' : '▸'} {t('log', { number: file.checks })}
      </UnstyledButton>
      <Collapse expanded={isOpen} mt="xs">
        {isOpen ? <Checks roundId={roundId} file={file} /> : null}
      </Collapse>
    </div>
  );
}

function Checks({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const { time, decimal } = useShown();
  const { data: network } = useNetwork(seat);
  const at = ({ checkedAt }: Check): string => (network ? time(checkedAt, network.timeZone) : '');
  const count = (of: 'lines' | 'faults'): Column<Check> => ({
    key: of,
    title: t(`log.${of}`),
    isNumeric: true,
    cell: (check) => decimal(check[of].toString()),
    text: (check) => check[of].toString(),
  });
  const columns: Column<Check>[] = [
    { key: 'at', title: t('log.at'), cell: at, text: at },
    count('lines'),
    count('faults'),
    {
      key: 'list',
      title: t('log.list'),
      cell: ({ check, faults, areFaultsKept }) =>
        faults === 0 ? '–' : areFaultsKept ? <FaultTools roundId={roundId} file={file} check={check} size="xs" /> : t('log.gone'),
    },
  ];
  return (
    <Fetched query={useQuery(checksOf(seat, roundId, file.id, file.version))} lines={1}>
      {(checks) => <ListTable label={t('log.table')} columns={columns} rows={checks} keyOf={({ check }) => check.toString()} minWidth={480} />}
    </Fetched>
  );
}
