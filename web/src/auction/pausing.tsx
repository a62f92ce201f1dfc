import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { DeedButton } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import type { Auction } from './auctions';

/** Stops and starts the clock of all lots that have not ended; the reason is shown to all. Domain §9. */
export function Pausing({ auction }: { auction: Auction }) {
  const { t } = useTranslation('auction');
  return (
    <>
      {auction.allowedActions.includes('pause') ? (
        <DeedButton opener={t('pause')} title={t('pause')}>
          {(close) => <PauseForm auction={auction} close={close} />}
        </DeedButton>
      ) : null}
      {auction.allowedActions.includes('resume') ? <Resume auction={auction} /> : null}
    </>
  );
}

function PauseForm({ auction: { id: stageId, roundId }, close }: { auction: Auction; close: () => void }) {
  const { t } = useTranslation('auction');
  const { networkId } = useSeat();
  const path = { networkId, roundId, stageId };
  const pause = useMutation({
    mutationFn: (body: { reason: string }) =>
      answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/pause', { params: { path }, body })),
  });
  return (
    <ReasonForm
      follows={t('pause.follows')}
      button={t('pause')}
      label={t('pause.reason')}
      description={t('pause.reason.text')}
      mostCharacters={2000}
      deed={pause}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={() => undefined}
    />
  );
}

function Resume({ auction: { id: stageId, roundId } }: { auction: Auction }) {
  const { t } = useTranslation('auction');
  const { networkId } = useSeat();
  const path = { networkId, roundId, stageId };
  const resume = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/resume', { params: { path }, body: {} })),
  });
  return (
    <>
      <Button loading={resume.isPending} onClick={() => resume.mutate()}>
        {t('resume')}
      </Button>
      <Refused problem={resume.error} />
    </>
  );
}
