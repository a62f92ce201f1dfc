import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { CallLots } from '../call/call-lots';
import { CallRules } from '../call/call-rules';
import { CallTerms } from '../call/call-terms';
import { useCallChange } from '../call/calls';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import type { Call, Part } from './draft';
import { Obstacles } from './obstacles';
import { readinessOf } from './preparations';

interface ReviewOf {
  readonly roundId: string;
  readonly call: Call | null;
  /** The saved draft is what the form says. */
  readonly isSaved: boolean;
  readonly show: (part: Part) => void;
}

/** The call as suppliers will see it, what is still missing, and what can be changed once it is published. Domain §7. */
export function Review({ roundId, call, isSaved, show }: ReviewOf) {
  const { t } = useTranslation('call-draft');
  if (!call || !isSaved) return <Empty title={t('review.unsaved')}>{t('review.unsaved.text')}</Empty>;
  return (
    <Stack gap="lg">
      <Publishing key={call.version} roundId={roundId} call={call} show={show} />
      <CallLots lots={call.lots} />
      <CallRules call={call} />
      <CallTerms call={call} />
    </Stack>
  );
}

function Publishing({ roundId, call, show }: { roundId: string; call: Call; show: (part: Part) => void }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const publishing = usePublishing(roundId);
  // A published call is no draft that could be ready: it is not asked about any more.
  const readiness = useQuery({ ...readinessOf(seat, roundId), enabled: publishing.isIdle || publishing.isError });
  return (
    <Section title={t('part.review')}>
      <Fetched query={readiness}>
        {({ obstacles, warnings }) => (
          <Stack gap="md">
            {obstacles.length > 0 ? <Obstacles obstacles={obstacles} call={call} show={show} /> : <Text fw={600}>{t('review.ready')}</Text>}
            {warnings.length > 0 ? <Obstacles obstacles={warnings} call={call} show={show} isWarning /> : null}
            <div>
              <Text fw={600}>{t('fixed')}</Text>
              <List size="sm">
                {(['lots', 'rules', 'terms'] as const).map((what) => (
                  <List.Item key={what}>{t(`fixed.${what}`)}</List.Item>
                ))}
              </List>
              <Text size="sm" mt="xs">
                {t('fixed.never')} {t('fixed.not')}
              </Text>
            </div>
            <Publish publishing={publishing} call={call} isReady={obstacles.length === 0} />
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

function usePublishing(roundId: string) {
  const seat = useSeat();
  const params = { path: { networkId: seat.networkId, roundId } };
  return useCallChange(seat, roundId, () => answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/publish', { params })));
}

/** The last step, with what it will set off in figures. */
function Publish({ publishing, call, isReady }: { publishing: ReturnType<typeof usePublishing>; call: Call; isReady: boolean }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const [isAsked, { open, close }] = useDisclosure(false);
  const deadline = call.stages[0]?.deadline;
  const asked = { suppliers: call.suppliers.length, lots: call.lots.length };
  return (
    <Group>
      <Button onClick={open} disabled={!isReady}>
        {t('publish')}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t('publish.title')} closeButtonProps={{ 'aria-label': t('back') }}>
        <Stack gap="md">
          <Text>{deadline ? t('publish.asks', { ...asked, deadline: shown.time(deadline, zone) }) : t('publish.later', asked)}</Text>
          <Text>{t('publish.final')}</Text>
          <Refused problem={publishing.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('back')}
            </Button>
            <Button loading={publishing.isPending} onClick={() => publishing.mutate(undefined)}>
              {t('publish.do')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
