import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { TakeOverDialogue } from '../parts/take-over';
import { MadeSecret } from './new-webhook';
import { takeOverWebhook, type Webhook } from './webhooks';

/** Takes a webhook over with a new secret: one that stopped when its maker left, or any whose secret is to change. */
export function TakeOver({ webhook: { id, address, stoppedAt } }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const seat = useSeat();
  return (
    <TakeOverDialogue
      opener={t(stoppedAt === null ? 'takeOver.new' : 'takeOver')}
      hasStopped={stoppedAt !== null}
      title={t('takeOver.title')}
      text={t('takeOver.text', { address })}
      button={t('takeOver.button')}
      take={() => takeOverWebhook(seat, id)}
    >
      {(made) => <MadeSecret made={made} />}
    </TakeOverDialogue>
  );
}
