import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { TakeOverDialogue } from '../parts/take-over';
import { MadeSecret } from './new-webhook';
import { takeOverWebhook, type Webhook } from './webhooks';

/** Takes a webhook over with a new secret: one that stopped when its maker left, or any whose secret is to change. */
export function TakeOver({ webhook: { id, address, isEnabled, stoppedAt } }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const seat = useSeat();
  const [isSwitchedOn, switchOn] = useState(false);
  return (
    <TakeOverDialogue
      opener={t(stoppedAt === null ? 'takeOver.new' : 'takeOver')}
      hasStopped={stoppedAt !== null}
      title={t('takeOver.title')}
      text={t('takeOver.text', { address })}
      choice={
        isEnabled ? null : (
          <Checkbox label={t('takeOver.on')} checked={isSwitchedOn} onChange={({ currentTarget }) => switchOn(currentTarget.checked)} />
        )
      }
      button={t('takeOver.button')}
      take={() => takeOverWebhook(seat, id, isSwitchedOn)}
    >
      {(made) => <MadeSecret made={made} />}
    </TakeOverDialogue>
  );
}
