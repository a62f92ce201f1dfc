import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';

type Participant = Api<'ParticipationPage'>['items'][number];
const COLUMNS = ['member', 'vote', 'requirements', 'reminded', 'mandate'] as const;
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
  const timeOf = useTime();
  const exports = participants.data ? <ExportMenu name={t('participation')} table={() => tableOf(participants.data.items, t, timeOf)} /> : null;
  return (
    <Section title={t('participation')} actions={exports}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('participation.intro')}
      </Text>
      <Fetched query={participants}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('participation.none')} />
          ) : (
            <Table.ScrollContainer minWidth={680} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('participation') } }}>
              <Table striped verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    {COLUMNS.map((column) => (
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

/** The cells of a participant, in the order of the columns. */
function cellsOf({ membership, name, hasVoted, hasMandate, known }: Participant, t: TFunction<'round'>, timeOf: (at: string) => string): string[] {
  const submission = SUBMISSIONS.find((state) => state === known['submission']) ?? 'open';
  const reminded = typeof known['remindedAt'] === 'string' ? timeOf(known['remindedAt']) : t('participation.notReminded');
  const yesOrNo = (is: boolean): string => (is ? t('participation.yes') : t('participation.no'));
  return [`${name} (${membership})`, yesOrNo(hasVoted), t(`submission.${submission}`), reminded, yesOrNo(hasMandate)];
}

/** Shows instants in the network's zone. */
function useTime(): (at: string) => string {
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  return (at) => shown.time(at, network?.timeZone ?? 'UTC');
}

function tableOf(participants: readonly Participant[], t: TFunction<'round'>, timeOf: (at: string) => string): ExportTable {
  return {
    columns: COLUMNS.map((column) => ({ title: t(`participation.${column}`) })),
    rows: participants.map((participant) => cellsOf(participant, t, timeOf)),
  };
}

function ParticipantRow({ participant }: { participant: Participant }) {
  const { t } = useTranslation('round');
  const [name, ...cells] = cellsOf(participant, t, useTime());
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
      </Table.Th>
      {cells.map((cell, at) => (
        <Table.Td key={COLUMNS[at + 1]}>{cell}</Table.Td>
      ))}
    </Table.Tr>
  );
}
