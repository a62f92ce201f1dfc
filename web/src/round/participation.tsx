import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';

type Participant = Api<'ParticipationPage'>['items'][number];
const SUBMISSIONS = ['open', 'submitted', 'declined'] as const;

/** Who has answered, for the office: no quantity, no price. Domain §6.3. */
export function Participation({ roundId }: { roundId: string }) {
  const { t } = useTranslation('round');
  const { networkId, key } = useSeat();
  const participants = useQuery({
    queryKey: [networkId, key, 'participation', roundId],
    queryFn: () =>
      answered(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/participation', { params: { path: { networkId, roundId }, query: { limit: 500 } } }),
      ),
  });
  const columns = ['member', 'vote', 'requirements', 'mandate'] as const;
  return (
    <Section title={t('participation')}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('participation.intro')}
      </Text>
      <Fetched query={participants}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('participation.none')} />
          ) : (
            <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('participation') } }}>
              <Table striped verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    {columns.map((column) => (
                      <Table.Th key={column} scope="col">
                        {t(`participation.${column}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((participant) => (
                    <ParticipantRow key={participant.membership} participant={participant} />
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

function ParticipantRow({ participant: { membership, name, hasVoted, hasMandate, known } }: { participant: Participant }) {
  const { t } = useTranslation('round');
  const submission = SUBMISSIONS.find((state) => state === known['submission']) ?? 'open';
  const yesOrNo = (is: boolean): string => (is ? t('participation.yes') : t('participation.no'));
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name} ({membership})
      </Table.Th>
      <Table.Td>{yesOrNo(hasVoted)}</Table.Td>
      <Table.Td>{t(`submission.${submission}`)}</Table.Td>
      <Table.Td>{yesOrNo(hasMandate)}</Table.Td>
    </Table.Tr>
  );
}
