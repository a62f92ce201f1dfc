import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { submissionOf, useChange } from './imports';

/** What the member says of its demand as a whole: all sent, or none. */
export function Submission({ roundId, isCollecting }: { roundId: string; isCollecting: boolean }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const path = { networkId: seat.networkId, roundId };
  const answering = useChange(seat, roundId, (state: Api<'Submission'>['state']) =>
    answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/submission', { params: { path }, body: { state } })),
  );
  return (
    <Fetched query={useQuery(submissionOf(seat, roundId))} lines={1}>
      {({ state, lines }) => (
        <>
          <Text fw={650}>{t(`submission.${state}`)}</Text>
          <Text size="sm" c="dimmed">
            {t('submission.lines', { count: lines })}
          </Text>
          {isCollecting ? (
            <Group mt="sm" gap="sm">
              {state === 'open' ? (
                <>
                  <Button disabled={lines === 0} loading={answering.isPending} onClick={() => answering.mutate('submitted')}>
                    {t('submission.submit')}
                  </Button>
                  <Button variant="default" disabled={lines > 0} onClick={() => answering.mutate('declined')}>
                    {t('submission.decline')}
                  </Button>
                </>
              ) : (
                <Button variant="default" onClick={() => answering.mutate('open')}>
                  {t('submission.reopen')}
                </Button>
              )}
            </Group>
          ) : null}
          {answering.isError ? (
            <Text c="var(--mantine-color-error)" size="sm" role="alert">
              {problemText(answering.error)}
            </Text>
          ) : null}
        </>
      )}
    </Fetched>
  );
}
