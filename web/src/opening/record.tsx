import { Badge, Box, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import type { Stage } from '../call/calls';
import { ExportMenu } from '../parts/exports/export-menu';
import { KeepFiles } from '../parts/keep-files';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type OpeningRecord, recordOf } from './openings';

const COLOUR = {
  sealed: 'pool',
  excluded: 'red',
  opened: 'green',
  unreadable: 'red',
  late: 'red',
  withdrawn: 'gray',
  replaced: 'gray',
  invalidated: 'gray',
} as const;

/** The opening record: who bid, when, with which hash; late, withdrawn and unreadable ones too. Domain §8.4. */
export function Record({ roundId, stage, zone }: { roundId: string; stage: Stage; zone: string }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const shown = useShown();
  const query = useQuery(recordOf(seat, roundId, stage));
  return (
    <Section title={t('record')} actions={query.data ? <Export record={query.data} stage={stage} /> : null}>
      <Fetched query={query}>
        {(record) => (
          <>
            <Opened said={t(record.prices ? 'record.technical' : 'record.opened', { at: shown.time(record.openedAt, zone) })} {...{ record, zone }} />
            {record.prices ? (
              <Opened
                said={
                  record.prices.openedAt === null ? t('record.prices.sealed') : t('record.prices', { at: shown.time(record.prices.openedAt, zone) })
                }
                record={record.prices}
                zone={zone}
              />
            ) : null}
            {record.bids.length === 0 ? <Empty title={t('record.none')} /> : <Bids record={record} zone={zone} />}
            <Files roundId={roundId} stage={stage} record={record} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

interface OpenedBy {
  readonly said: string;
  readonly record: Pick<OpeningRecord, 'releasedBy'>;
  readonly zone: string;
}

/** When an opening was, and who released it; a bidder is not told whom. */
function Opened({ said, record: { releasedBy }, zone }: OpenedBy) {
  const { t } = useTranslation('opening');
  const shown = useShown();
  return <Text mb="sm">{[said, ...releasedBy.map(({ name, at }) => t('released.by', { name, at: shown.time(at, zone) }))].join('; ')}</Text>;
}

function Bids({ record, zone }: { record: OpeningRecord; zone: string }) {
  const { t } = useTranslation('opening');
  const shown = useShown();
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('record.table'), role: 'region' } }}>
      <Table striped verticalSpacing={6} aria-label={t('record.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('supplier')}</Table.Th>
            <Table.Th scope="col">{t('received')}</Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('version')}
            </Table.Th>
            <Table.Th scope="col">{t('state')}</Table.Th>
            <Table.Th scope="col">{t('hash')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {record.bids.map((bid) => (
            <Table.Tr key={bid.bidId}>
              <Table.Th scope="row" fw={500}>
                {bid.name} ({bid.supplier})
              </Table.Th>
              <Table.Td>{shown.time(bid.receivedAt, zone)}</Table.Td>
              <Table.Td className="numeric">{bid.version}</Table.Td>
              <Table.Td>
                <Badge variant="outline" color={COLOUR[bid.state]} tt="none">
                  {t(`state.${bid.state}`)}
                </Badge>
                {bid.fault ? <Text size="xs">{t(`fault.${bid.fault}`)}</Text> : null}
                {bid.unopenedPrices.length > 0 ? <Text size="xs">{t('unopened', { lots: bid.unopenedPrices.join(', ') })}</Text> : null}
              </Table.Td>
              <Table.Td ff="monospace" fz="xs" style={{ overflowWrap: 'anywhere' }}>
                {bid.hash}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Files({ roundId, stage, record }: { roundId: string; stage: Stage; record: OpeningRecord }) {
  const { t } = useTranslation('opening');
  const { networkId } = useSeat();
  const path = { networkId, roundId, stageId: stage.id };
  const pdf = (language: 'de' | 'en') =>
    answered(
      api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/opening/document', {
        params: { path, query: { language } },
        parseAs: 'blob',
      }),
    );
  return (
    <Box mt="md">
      <KeepFiles
        name={`${t('record')} ${stage.number}`}
        pdf={{ button: t('record.pdf'), fetched: async (language) => (await pdf(language)) as unknown as Blob }} // `parseAs` gives a Blob; the document's type says “string”.
        json={{ button: t('record.file'), fetched: () => Promise.resolve(record) }}
      />
    </Box>
  );
}

/** The record as a table to export; times as the service states them, exact to the microsecond. */
function Export({ record, stage }: { record: OpeningRecord; stage: Stage }) {
  const { t } = useTranslation('opening');
  const columns = [t('supplier'), t('supplier.name'), t('received'), t('version'), t('state'), t('hash')].map((title) => ({ title }));
  const table = () => ({
    columns,
    rows: record.bids.map(({ supplier, name, receivedAt, version, state, hash }) => [
      supplier,
      name,
      receivedAt,
      `${version}`,
      t(`state.${state}`),
      hash,
    ]),
  });
  return <ExportMenu name={`${t('record')} ${stage.number}`} table={table} />;
}
