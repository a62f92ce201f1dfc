import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { localTime } from '../parts/local-time';
import { useSeat } from '../parts/seats';
import { ifMatch, Refused } from '../parts/versions';
import { type Stage, useCallChange } from './calls';

/** Moves a stage's deadline: only forward, and with a reason that everybody invited is told at once. Domain §8.3. */
export function MoveDeadline({ roundId, stage, zone }: { roundId: string; stage: Stage; zone: string }) {
  const { t } = useTranslation('call');
  const [isAsked, { open, close }] = useDisclosure(false);
  if (!stage.allowedActions.includes('moveDeadline') || !stage.deadline) return null;
  return (
    <>
      <Group className="no-print">
        <Button variant="default" onClick={open}>
          {t('move')}
        </Button>
      </Group>
      <Modal opened={isAsked} onClose={close} title={t('move.title')} closeButtonProps={{ 'aria-label': t('back') }}>
        <MoveForm roundId={roundId} stage={stage} zone={zone} before={localTime(stage.deadline, zone)} close={close} />
      </Modal>
    </>
  );
}

interface MoveFormOf {
  readonly roundId: string;
  readonly stage: Stage;
  readonly zone: string;
  readonly before: string;
  readonly close: () => void;
}

function MoveForm({ roundId, stage, zone, before, close }: MoveFormOf) {
  const { t } = useTranslation('call');
  const seat = useSeat();
  const [deadline, setDeadline] = useState(before);
  const [reason, setReason] = useState('');
  const path = { networkId: seat.networkId, roundId, stageId: stage.id };
  const moving = useCallChange(seat, roundId, (body: { deadline: string; reason: string }) =>
    answered(
      api.PATCH('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}', { params: { path }, headers: ifMatch(stage.version), body }),
    ),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    moving.mutate({ deadline, reason: reason.trim() }, { onSuccess: close });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t('move.text')}</Text>
        <TextInput
          type="datetime-local"
          label={t('move.deadline')}
          description={t('move.zone', { zone })}
          required
          min={before}
          value={deadline}
          onChange={({ currentTarget: { value } }) => setDeadline(value)}
        />
        <Textarea
          label={t('move.reason')}
          description={t('move.reason.text')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Refused problem={moving.error} reload={close} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('back')}
          </Button>
          <Button type="submit" loading={moving.isPending} disabled={deadline <= before || reason.trim() === ''}>
            {t('move.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
