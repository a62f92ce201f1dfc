import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type Round, roundOf } from '../round/rounds';
import { outcomeOf } from './award';
import { Complaints } from './complaints';
import { OfficeOutcome } from './office-outcome';
import { OwnOutcome } from './own-outcome';
import './award.css';

/** What came out of the call: all of it for the office, its own result for a bidder. Domain §12. */
export function OutcomePage() {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const round = useQuery(roundOf(seat, roundId));
  const maySee = seat.roles.some((role) => role === 'office' || role === 'auditor' || role === 'bidder');
  usePageTitle(round.data ? `${t('outcome')}: ${round.data.title}` : t('outcome'));
  return (
    <Fetched query={round} isPage>
      {(found) => (
        <Stack gap="lg">
          <div>
            <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId }} size="sm" className="no-print">
              {t('back')}
            </PlaceLink>
            <Title order={1}>
              {t('outcome')}: {found.title}
            </Title>
          </div>
          {maySee ? <Known round={found} /> : <Empty title={t('closed')}>{t('closed.member')}</Empty>}
        </Stack>
      )}
    </Fetched>
  );
}

function Known({ round }: { round: Round }) {
  const { t } = useTranslation('award');
  const outcome = useQuery(outcomeOf(useSeat(), round));
  return (
    <Fetched query={outcome}>
      {(found) => (found ? <Shown round={round} outcome={found} /> : <Empty title={t('outcome.none')}>{t('outcome.none.text')}</Empty>)}
    </Fetched>
  );
}

function Shown({ round: { id: roundId, phase }, outcome }: { round: Round; outcome: Api<'Outcome'> }) {
  const { t } = useTranslation('award');
  return (
    <>
      <Standstill standstill={outcome.standstill} />
      {outcome.for === 'office' ? <OfficeOutcome lots={outcome.lots} /> : <OwnOutcome lots={outcome.lots} />}
      {outcome.for === 'office' ? (
        <Section title={t('told')}>
          <Text size="sm">{t('told.text')}</Text>
        </Section>
      ) : null}
      <Complaints roundId={roundId} mayFile={outcome.for === 'bidder' && phase === 'standstill'} />
    </>
  );
}

/** Until when nothing is concluded, in the network's zone. */
function Standstill({ standstill: { days, lastDay, endsAt, workingDays, endedAt } }: { standstill: Api<'Standstill'> }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const when = (at: string): string => (network ? shown.time(at, network.timeZone) : '');
  if (endedAt !== null)
    return (
      <Alert variant="outline" color="gray" title={t('standstill.ended')}>
        {t('standstill.ended.text', { at: when(endedAt) })}
      </Alert>
    );
  return (
    <Alert variant="outline" title={t('standstill.until', { day: shown.day(lastDay) })}>
      {t('standstill.text', { count: days, at: when(endsAt) })}
      {workingDays < 5 && days > 0 ? ` ${t('standstill.short', { count: workingDays })}` : ''}
    </Alert>
  );
}
