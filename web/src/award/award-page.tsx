import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callOf } from '../call/calls';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { type Round, roundOf } from '../round/rounds';
import { Assessments } from './assessments';
import type { Call } from './award';
import { AWARD_PARTS, type AwardSearch } from './award-search';
import { Comparison } from './comparison';
import { DecisionPart } from './decision';
import { Scenarios } from './scenarios';
import './award.css';

/** The award for the office: assessments, comparison of bids, scenarios, decision. Domain §10–§12. */
export function AwardPage() {
  const seat = useSeat();
  const { t } = useTranslation('award');
  const { roundId = '' } = useParams({ strict: false });
  const round = useQuery(roundOf(seat, roundId));
  const maySee = seat.roles.includes('office') || seat.roles.includes('auditor');
  const call = useQuery({ ...callOf(seat, roundId), enabled: maySee });
  usePageTitle(round.data ? `${t('title')}: ${round.data.title}` : t('title'));
  return (
    <Fetched query={round} isPage>
      {(found) => (
        <Stack gap="lg">
          <div>
            <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId }} size="sm" className="no-print">
              {t('back')}
            </PlaceLink>
            <Title order={1}>
              {t('title')}: {found.title}
            </Title>
          </div>
          {maySee ? (
            <Fetched query={call}>
              {(called) => (called ? <Parts round={found} call={called} /> : <Empty title={t('noCall')}>{t('noCall.text')}</Empty>)}
            </Fetched>
          ) : (
            <Empty title={t('closed')}>{t(seat.roles.includes('bidder') ? 'closed.bidder' : 'closed.member')}</Empty>
          )}
        </Stack>
      )}
    </Fetched>
  );
}

/** Which part an address without one shows: what the phase is about. */
const firstPart = ({ phase }: Round) => (phase === 'evaluating' || phase === 'bidding' ? 'comparison' : 'decision');

function Parts({ round, call }: { round: Round; call: Call }) {
  const { t } = useTranslation('award');
  const search: AwardSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (change: AwardSearch): void => void navigate({ to: '.', search: { ...search, ...change }, replace: true });
  const part = search.part ?? firstPart(round);
  const stage = call.stages.findLast(({ state }) => state === 'opened');
  return (
    <PlaceTabs
      label={t('parts')}
      tabs={AWARD_PARTS.map((name) => ({ name, title: t(`part.${name}`) }))}
      chosen={part}
      choose={(name) => go({ part: name })}
    >
      {part === 'assessments' ? (
        <Assessments round={round} call={call} />
      ) : part === 'decision' ? (
        <DecisionPart round={round} call={call} />
      ) : stage === undefined ? (
        <Empty title={t('notOpened')}>{t('notOpened.text')}</Empty>
      ) : part === 'scenarios' ? (
        <Scenarios round={round} call={call} {...{ search, go }} />
      ) : (
        <Comparison round={round} call={call} stageId={stage.id} {...{ search, go }} />
      )}
    </PlaceTabs>
  );
}
