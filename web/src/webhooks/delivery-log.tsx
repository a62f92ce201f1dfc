import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { useKindName } from './kind-name';
import { type Delivery, logOf, sendAgain, type Webhook } from './webhooks';

/** The last events of a webhook, with every attempt to send them. */
export function DeliveryLog({ webhook: { id, address } }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const label = t('log.of', { address });
  return (
    <Fetched query={useQuery(logOf(useSeat(), id))}>
      {(deliveries) =>
        deliveries.length === 0 ? (
          <Text size="sm">{t('log.none')}</Text>
        ) : (
          <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}>
            <Table striped verticalSpacing="xs" aria-label={label}>
              <Table.Thead>
                <Table.Tr>
                  {(['log.event', 'log.at', 'log.state', 'log.attempts', 'log.deed'] as const).map((head) => (
                    <Table.Th key={head} scope="col">
                      {t(head)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {deliveries.map((delivery) => (
                  <Logged key={delivery.id} webhookId={id} delivery={delivery} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )
      }
    </Fetched>
  );
}

function Logged({ webhookId, delivery: { id, kind, madeAt, state, nextAt, attempts } }: { webhookId: string; delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const seat = useSeat();
  const queries = useQueryClient();
  const shown = useShown();
  const name = useKindName()(kind);
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const again = useMutation({
    mutationFn: () => sendAgain(seat, webhookId, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: logOf(seat, webhookId).queryKey }),
  });
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
      </Table.Th>
      <Table.Td>{shown.time(madeAt, zone)}</Table.Td>
      <Table.Td>
        {t(`state.${state}`)}
        {nextAt !== null && attempts.length > 0 ? `, ${t('state.next', { at: shown.time(nextAt, zone) })}` : ''}
      </Table.Td>
      <Table.Td>
        {attempts.slice(0, 3).map(({ at, status, failure, durationMs }) => (
          <div key={at}>{t('attempt', { result: status ?? failure ?? '–', milliseconds: durationMs })}</div>
        ))}
        {attempts.length > 3 ? t('attempt.more', { number: attempts.length - 3 }) : ''}
      </Table.Td>
      <Table.Td>
        <Button
          variant="default"
          size="xs"
          loading={again.isPending}
          aria-label={t('again.of', { kind: name, at: shown.time(madeAt, zone) })}
          onClick={() => again.mutate()}
        >
          {t('again')}
        </Button>
        <Refused problem={again.error} />
      </Table.Td>
    </Table.Tr>
  );
}
