import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { DeedButton, DeedForm } from '../parts/deed';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { useChange } from './imports';

type Line = Api<'Requirement'>;

interface OfLine {
  readonly roundId: string;
  readonly line: Line;
}

/** Confirming a line once its total is pooled, or withdrawing it. Domain §2 */
export function LineDeeds({ roundId, line, mayConfirm }: OfLine & { mayConfirm: boolean }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  const path = { networkId: seat.networkId, roundId, requirementId: line.id };
  const confirm = useChange(seat, roundId, () =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/requirements/{requirementId}/confirm', { params: { path } })),
  );
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        {line.confirmedAt !== null ? (
          <Text size="sm">{t('lines.confirmed', { at: network ? shown.time(line.confirmedAt, network.timeZone) : '' })}</Text>
        ) : mayConfirm ? (
          <Button
            size="xs"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
            aria-label={t('lines.confirm.of', { item: line.item })}
          >
            {t('lines.confirm')}
          </Button>
        ) : null}
        <DeedButton
          size="xs"
          opener={t('lines.withdraw')}
          label={t('lines.withdraw.of', { item: line.item })}
          title={t('lines.withdraw.of', { item: line.item })}
        >
          {(close) => <Withdraw roundId={roundId} line={line} close={close} />}
        </DeedButton>
      </Group>
      <Refused problem={confirm.error} />
    </>
  );
}

function Withdraw({ roundId, line, close }: OfLine & { close: () => void }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const path = { networkId: seat.networkId, roundId, requirementId: line.id };
  const withdraw = useChange(seat, roundId, () =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/requirements/{requirementId}/withdraw', { params: { path } })),
  );
  return (
    <DeedForm
      isFinal
      isReady
      follows={t('lines.withdraw.follows')}
      button={t('lines.withdraw')}
      deed={withdraw}
      body={undefined}
      close={close}
      reload={() => undefined}
    />
  );
}

/** Confirms all lines at once, also those that are not in sight. */
export function ConfirmAll({ roundId }: { roundId: string }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const path = { networkId: seat.networkId, roundId };
  const confirm = useChange(seat, roundId, () =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/requirements/confirm', { params: { path } })),
  );
  return (
    <>
      <Group justify="space-between" gap="sm" mb="md">
        <Text size="sm" style={{ flex: '1 1 16rem' }}>
          {t('lines.pooled')}
        </Text>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
          {t('lines.confirmAll')}
        </Button>
      </Group>
      <div aria-live="polite">{confirm.data ? <Text size="sm">{t('lines.confirmedAll', { count: confirm.data.confirmed })}</Text> : null}</div>
      <Refused problem={confirm.error} />
    </>
  );
}
