import { Alert, Button, Group, List, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import type { Round } from '../round/rounds';
import { type Call, decisionOf, useAwardChange } from './award';
import { MemberSavings } from './member-savings';

/** The decision of two people: who proposed it, who confirms it, and what follows. Domain §12. */
export function DecisionPart({ round, call }: { round: Round; call: Call }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const decision = useQuery(decisionOf(seat, round.id));
  return (
    <Fetched query={decision}>
      {(found) =>
        found ? <Shown round={round} call={call} decision={found} /> : <Empty title={t('decision.none')}>{t('decision.none.text')}</Empty>
      }
    </Fetched>
  );
}

function Shown({ round, call, decision }: { round: Round; call: Call; decision: Api<'Decision'> }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  const when = (at: string): string => (network ? shown.time(at, network.timeZone) : '');
  const isConfirmed = decision.state === 'confirmed';
  return (
    <Stack gap="lg">
      <Section title={t('decision.title', { scenario: decision.scenario })}>
        <Timeline active={isConfirmed ? 1 : 0} bulletSize={22} lineWidth={2}>
          <Timeline.Item title={t('decision.by', { name: decision.proposedBy })}>
            <Text size="sm" c="dimmed">
              {t('decision.proposed')} · {when(decision.proposedAt)}
            </Text>
          </Timeline.Item>
          <Timeline.Item title={decision.confirmedBy === null ? t('decision.second') : t('decision.by', { name: decision.confirmedBy })}>
            <Text size="sm" c="dimmed">
              {decision.confirmedAt === null ? t('decision.second.text') : `${t('decision.confirmed')} · ${when(decision.confirmedAt)}`}
            </Text>
          </Timeline.Item>
        </Timeline>
        <Actions round={round} decision={decision} />
      </Section>
      {isConfirmed ? (
        <Alert variant="outline" title={t('decision.done')}>
          <PlaceLink to="/networks/$slug/rounds/$roundId/outcome" params={{ slug: seat.slug, roundId: round.id }}>
            {t('decision.outcome')}
          </PlaceLink>
        </Alert>
      ) : (
        <Section title={t('decision.follows')}>
          <List size="sm" spacing="xs">
            {(['told', 'standstill', 'agreements'] as const).map((step) => (
              <List.Item key={step}>{t(`decision.follows.${step}`)}</List.Item>
            ))}
          </List>
        </Section>
      )}
      <MemberSavings roundId={round.id} call={call} scenarioId={decision.scenarioId} />
    </Stack>
  );
}

function Actions({ round, decision: { allowedActions, state } }: { round: Round; decision: Api<'Decision'> }) {
  const { t } = useTranslation('award');
  const { networkId, roles } = useSeat();
  const problemText = useProblemText();
  const params = { path: { networkId, roundId: round.id } };
  const confirm = useAwardChange(round.id, () =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/decision/confirm', { params, body: {} })),
  );
  const withdraw = useAwardChange(round.id, () => answered(api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/decision', { params })));
  const problem = confirm.error ?? withdraw.error;
  return (
    <>
      {confirm.data?.standstill.isShort ? (
        <Alert variant="outline" color="orange" mt="md" title={t('decision.short', { count: confirm.data.standstill.workingDays })} />
      ) : null}
      {state === 'proposed' && roles.includes('office') ? (
        <Group mt="md">
          {allowedActions.includes('confirm') ? (
            <Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
              {t('decision.confirm')}
            </Button>
          ) : (
            <Text size="sm">{t('decision.own')}</Text>
          )}
          {allowedActions.includes('withdraw') ? (
            <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              {t('decision.withdraw')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {problem ? (
        <Text c="var(--mantine-color-error)" size="sm" mt="xs" role="alert">
          {problemText(problem)}
        </Text>
      ) : null}
    </>
  );
}
