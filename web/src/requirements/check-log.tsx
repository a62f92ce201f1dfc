import { Collapse, Table, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { FaultTools } from './fault-tools';
import { checksOf } from './imports';

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
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  return (
    <Fetched query={useQuery(checksOf(seat, roundId, file.id, file.version))} lines={1}>
      {(checks) => (
        <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('log.table') } }}>
          <Table verticalSpacing={4} aria-label={t('log.table')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('log.at')}</Table.Th>
                <Table.Th scope="col" className="numeric">
                  {t('log.lines')}
                </Table.Th>
                <Table.Th scope="col" className="numeric">
                  {t('log.faults')}
                </Table.Th>
                <Table.Th scope="col">{t('log.list')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {checks.map(({ check, checkedAt, lines, faults, areFaultsKept }) => (
                <Table.Tr key={check}>
                  <Table.Td>{network ? shown.time(checkedAt, network.timeZone) : ''}</Table.Td>
                  <Table.Td className="numeric">{shown.decimal(lines.toString())}</Table.Td>
                  <Table.Td className="numeric">{shown.decimal(faults.toString())}</Table.Td>
                  <Table.Td>
                    {faults === 0 ? '–' : areFaultsKept ? <FaultTools roundId={roundId} file={file} check={check} size="xs" /> : t('log.gone')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Fetched>
  );
}
