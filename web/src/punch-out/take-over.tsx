import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { TakeOverDialogue } from '../parts/take-over';
import { type PunchOutAccess, takeOverAccess } from './accesses';
import { MadeSecret } from './new-access';

/** Takes an access over with a new password: one that stopped when its maker left, or any whose password is to change. */
export function TakeOver({ access: { id, name, hosts, stoppedAt } }: { access: PunchOutAccess }) {
  const { t } = useTranslation('punch-out');
  const seat = useSeat();
  const deed = t(stoppedAt === null ? 'takeOver.new' : 'takeOver');
  return (
    <TakeOverDialogue
      opener={deed}
      label={t('takeOver.of', { deed, name })}
      hasStopped={stoppedAt !== null}
      title={t('takeOver.title', { name })}
      text={t('takeOver.text', { hosts: hosts.join(', ') })}
      button={t('takeOver.button')}
      take={() => takeOverAccess(seat, id)}
    >
      {(made) => <MadeSecret made={made} />}
    </TakeOverDialogue>
  );
}
