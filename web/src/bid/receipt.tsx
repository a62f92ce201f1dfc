import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { type Stage, useCallChange } from '../call/calls';
import { KeepFiles } from '../parts/keep-files';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';

type MyBid = Api<'MyBid'>;

/** What the service has confirmed of the supplier's bid, to keep; and its withdrawal. Domain §8.2. */
export function Receipt({ roundId, stage, bid }: { roundId: string; stage: Stage; bid: MyBid }) {
  const { t } = useTranslation(['bid', 'call']);
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const words = { at: shown.time(bid.receivedAt, zone), version: bid.version };
  return (
    <Section title={t('receipt')} actions={bid.allowedActions.includes('withdraw') ? <Withdraw roundId={roundId} stage={stage} /> : null}>
      <Stack gap="sm" role="status">
        <Text fw={600}>{t(`call:mine.${bid.state}`, words)}</Text>
        <div>
          <Text size="sm">{t('receipt.hash')}</Text>
          <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {bid.hash}
          </Text>
          <Text size="sm" c="dimmed">
            {t('receipt.text')}
          </Text>
        </div>
        <Downloads roundId={roundId} stage={stage} bid={bid} />
      </Stack>
    </Section>
  );
}

function Downloads({ roundId, stage, bid }: { roundId: string; stage: Stage; bid: MyBid }) {
  const { t } = useTranslation('bid');
  const { networkId } = useSeat();
  const path = { networkId, roundId, stageId: stage.id };
  const receipt = '/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine/receipt';
  const pdf = (language: 'de' | 'en') => answered(api.GET(`${receipt}/document`, { params: { path, query: { language } }, parseAs: 'blob' }));
  return (
    <KeepFiles
      name={`${t('receipt')} ${stage.number}-${bid.version}`}
      pdf={{ button: t('receipt.pdf'), fetched: async (language) => (await pdf(language)) as unknown as Blob }} // `parseAs` gives a Blob; the document's type says “string”.
      json={{ button: t('receipt.file'), fetched: () => answered(api.GET(receipt, { params: { path } })) }}
    />
  );
}

function Withdraw({ roundId, stage }: { roundId: string; stage: Stage }) {
  const { t } = useTranslation('bid');
  const seat = useSeat();
  const problemText = useProblemText();
  const [isAsked, { open, close }] = useDisclosure(false);
  const path = { networkId: seat.networkId, roundId, stageId: stage.id };
  const withdrawing = useCallChange(seat, roundId, () =>
    answered(api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine', { params: { path } })),
  );
  return (
    <>
      <Button variant="default" size="xs" className="no-print" onClick={open}>
        {t('withdraw')}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t('withdraw.title')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack gap="md">
          <Text>{t('withdraw.text')}</Text>
          {withdrawing.isError ? (
            <Alert variant="outline" color="red" role="alert">
              {problemText(withdrawing.error)}
            </Alert>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('back')}
            </Button>
            <Button color="red.9" loading={withdrawing.isPending} onClick={() => withdrawing.mutate(undefined, { onSuccess: close })}>
              {t('withdraw.do')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
