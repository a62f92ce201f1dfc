import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type Scenario, useAwardChange } from './award';

/** How far a scenario is: while it is being solved with the best award so far and its gap, and a way to end it. */
export function ScenarioState({ roundId, scenario }: { roundId: string; scenario: Scenario }) {
  const { t } = useTranslation('award');
  const { networkId } = useSeat();
  const shown = useShown();
  const cancel = useAwardChange(roundId, () =>
    answered(
      api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/scenarios/{scenarioId}', {
        params: { path: { networkId, roundId, scenarioId: scenario.id } },
      }),
    ),
  );
  const { state, incumbent, gapPercent, name, allowedActions } = scenario;
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{t(`state.${state}`)}</Text>
      {state === 'solving' && incumbent !== null && gapPercent !== null ? (
        <Text size="xs" c="dimmed">
          {t('scenario.progress', { incumbent: shown.decimal(incumbent), percent: shown.decimal(gapPercent) })}
        </Text>
      ) : null}
      {allowedActions.includes('cancel') ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={cancel.isPending}
          aria-label={t('scenario.cancel', { name })}
          onClick={() => cancel.mutate(undefined)}
        >
          {t('scenario.cancelShort')}
        </Button>
      ) : null}
    </Stack>
  );
}
