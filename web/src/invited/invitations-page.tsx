import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdmissionRequests } from '../admission/requests';
import { callOf } from '../call/calls';
import { OnlyFor } from '../office/only-for';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type InvitedSupplier, invitedOf } from './invited';

/** Who is invited to a call and what each says to it; nothing on it follows from bids. Domain §7, §8.4. */
export function InvitationsPage() {
  const { t } = useTranslation('invited');
  const { slug } = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office', 'auditor']} isPage>
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('title')}</Title>
          <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug, roundId }} className="no-print">
            {t('toCall')}
          </PlaceLink>
        </div>
        <OfCall roundId={roundId} />
      </Stack>
    </OnlyFor>
  );
}

function OfCall({ roundId }: { roundId: string }) {
  const { t } = useTranslation('invited');
  return (
    <Fetched query={useQuery(callOf(useSeat(), roundId))}>
      {(call) =>
        call && call.state !== 'draft' ? (
          <>
            <AdmissionRequests roundId={roundId} />
            <Invited roundId={roundId} />
          </>
        ) : (
          <Empty title={t('noCall')}>{t('noCall.text')}</Empty>
        )
      }
    </Fetched>
  );
}

function Invited({ roundId }: { roundId: string }) {
  const { t } = useTranslation('invited');
  const columns = useColumns();
  return (
    <Section title={t('suppliers')}>
      <Text mb="md">{t('suppliers.text')}</Text>
      <Fetched query={useQuery(invitedOf(useSeat(), roundId))}>
        {(suppliers) => <ListTable label={t('suppliers')} columns={columns} rows={suppliers} keyOf={({ supplier }) => supplier} minWidth={760} />}
      </Fetched>
    </Section>
  );
}

function useColumns(): Column<InvitedSupplier>[] {
  const { t } = useTranslation('invited');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const when = (at: string | null): string => (at === null ? '–' : shown.time(at, zone));
  const said = ({ state, reaction }: InvitedSupplier): string => t(state === 'inadmissible' ? 'reaction.inadmissible' : `reaction.${reaction}`);
  const text: [key: 'supplier' | 'said' | 'reason' | 'at' | 'reminded' | 'login', of: (row: InvitedSupplier) => string][] = [
    ['supplier', ({ name, supplier }) => `${name} (${supplier})`],
    ['said', said],
    ['reason', ({ reason }) => reason ?? '–'],
    ['at', ({ at }) => when(at)],
    ['reminded', ({ remindedAt }) => when(remindedAt)],
    ['login', ({ hasLogin }) => t(hasLogin ? 'login.yes' : 'login.no')],
  ];
  return text.map(([key, of]) => ({
    key,
    title: t(`column.${key}`),
    cell: (row) => <Text style={{ overflowWrap: 'anywhere' }}>{of(row)}</Text>,
    text: of,
  }));
}
