import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AskForAdmission } from '../admission/ask-for-admission';
import { CallAuction } from '../auction/call-auction';
import { StartPractice } from '../auction/practice';
import { InvitationsLink } from '../invited/invitations-link';
import { MyInvitation } from '../invited/my-invitation';
import { MyClarifications } from '../clarification/my-clarifications';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { QuestionsLink } from '../questions/questions-link';
import { roundOf } from '../round/rounds';
import { VersionsLink } from '../versions/versions-link';
import { CallDocuments } from './call-documents';
import { CallLots } from './call-lots';
import { CallRules } from './call-rules';
import { CallTerms } from './call-terms';
import { type Call, callOf } from './calls';
import { MyPosition, NoCall } from './my-position';
import { NextStage } from './next-stage';
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
      <Fetched query={useQuery(callOf(seat, roundId))}>
        {(call) => <ShownCall roundId={roundId} call={call} mayWrite={round?.phase === 'pooling' && seat.roles.includes('office')} />}
      </Fetched>
    </Stack>
  );
}

function ShownCall({ roundId, call, mayWrite }: { roundId: string; call: Call | null; mayWrite: boolean }) {
  const { t } = useTranslation('call');
  const { slug, roles } = useSeat();
  if (!call && roles.includes('bidder')) return <AskForAdmission roundId={roundId} />;
  if (!call || call.state === 'draft')
    return mayWrite ? <Navigate to="/networks/$slug/rounds/$roundId/call/draft" params={{ slug, roundId }} replace /> : <NoCall />;
  return (
    <>
      <MyPosition call={call} />
      <MyInvitation roundId={roundId} call={call} />
      <InvitationsLink roundId={roundId} />
      <MyClarifications roundId={roundId} />
      {[...call.stages].reverse().map((stage) => (
        <StageCard key={stage.id} roundId={roundId} stage={stage} />
      ))}
      {call.stages.every(({ state }) => state === 'draft') ? <Text>{t('stage.none')}</Text> : null}
      <NextStage roundId={roundId} call={call} />
      <CallAuction roundId={roundId} call={call} />
      <StartPractice roundId={roundId} />
      <VersionsLink roundId={roundId} call={call} />
      <QuestionsLink roundId={roundId} />
      <CallLots lots={call.lots} />
      <CallRules call={call} />
      <CallTerms call={call} />
      <CallDocuments roundId={roundId} call={call} />
    </>
  );
}
