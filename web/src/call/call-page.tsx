import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { roundOf } from '../round/rounds';
import { CallLots } from './call-lots';
import { CallRules } from './call-rules';
import { CallTerms } from './call-terms';
import { type Call, callOf } from './calls';
import { StageCard } from './stage-card';

/** A round's call for bids: what is asked, until when, and who sees what when. Domain §7, §8. */
export function CallPage() {
  const { t } = useTranslation('call');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const { data: round } = useQuery(roundOf(seat, roundId));
  const title = t('title');
  usePageTitle(round ? `${title}: ${round.title}` : title);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{title}</Title>
        {round ? (
          <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId }}>
            {round.title}
          </PlaceLink>
        ) : null}
      </div>
      <Fetched query={useQuery(callOf(seat, roundId))}>{(call) => <ShownCall roundId={roundId} call={call} />}</Fetched>
    </Stack>
  );
}

function ShownCall({ roundId, call }: { roundId: string; call: Call | null }) {
  const { t } = useTranslation('call');
  if (!call || call.state === 'draft') return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <>
      {[...call.stages].reverse().map((stage) => (
        <StageCard key={stage.id} roundId={roundId} stage={stage} />
      ))}
      {call.stages.length === 0 ? <Text>{t('stage.none')}</Text> : null}
      <CallLots lots={call.lots} />
      <CallRules call={call} />
      <CallTerms call={call} />
    </>
  );
}
