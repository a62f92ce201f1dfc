import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { partiesOf } from './agreements';

/** Who has signed up, for the office and the supplier. Domain §6.4, §13. */
export function Parties({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const columns = ['party', 'edition', 'from', 'until', 'signed'] as const;
  return (
    <Section title={t('parties')}>
      <Fetched query={useQuery(partiesOf(seat, agreementId))}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('parties.none')} />
          ) : (
            <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('parties') } }}>
              <Table striped verticalSpacing={6} aria-label={t('parties')}>
                <Table.Thead>
                  <Table.Tr>
                    {columns.map((column) => (
                      <Table.Th key={column} scope="col">
                        {t(`parties.${column}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map(({ id, party, partyName, edition, effectiveFrom, endsOn, signedAt }) => (
                    <Table.Tr key={id}>
                      <Table.Th scope="row" fw={500}>
                        {partyName} ({party})
                      </Table.Th>
                      <Table.Td>{edition}</Table.Td>
                      <Table.Td>{shown.day(effectiveFrom)}</Table.Td>
                      <Table.Td>{endsOn === null ? '–' : shown.day(endsOn)}</Table.Td>
                      <Table.Td>{shown.time(signedAt, zone)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Fetched>
    </Section>
  );
}
