import { Button, Checkbox, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { type Call, useCallChange } from '../call/calls';
import { type Excluded, Exclusion } from '../call/next-stage';
import { DeadlineField } from '../parts/deadline-field';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';

type Visibility = Api<'NewAuction'>['visibility'];

/** Calls an auction after the evaluation, for chosen lots among the bidders still admissible. Domain §8.5, §9. */
export function CallAuction({ roundId, call }: { roundId: string; call: Call }) {
  const { t } = useTranslation('auction');
  const [isAsked, { open, close }] = useDisclosure(false);
  const isEvaluated = call.stages.length > 0 && call.stages.every(({ state }) => state === 'opened');
  if (!isEvaluated || !call.allowedActions.includes('callStage')) return null;
  return (
    <Group className="no-print">
      <Button variant="default" onClick={open}>
        {t('call')}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t('call')} closeButtonProps={{ 'aria-label': t('cancel') }} size="lg">
        <AuctionForm roundId={roundId} call={call} close={close} />
      </Modal>
    </Group>
  );
}

function AuctionForm({ roundId, call, close }: { roundId: string; call: Call; close: () => void }) {
  const { t } = useTranslation('auction');
  const { networkId, ...seat } = useSeat();
  const [startsAt, setStartsAt] = useState('');
  const [endsAt, setEndsAt] = useState('');
  const [lots, setLots] = useState<string[]>([]);
  const [visibility, setVisibility] = useState<Visibility>('rank');
  const [step, setStep] = useState<Step>({ kind: 'percent', text: '' });
  const [most, setMost] = useState<number | string>('');
  const [excluded, setExcluded] = useState<Excluded>({});
  const calling = useCallChange({ networkId, ...seat }, roundId, (body: Api<'NewAuction'>) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/auctions', { params: { path: { networkId, roundId } }, body })),
  );
  const { decimal } = entered(step.text);
  const lacksReason = Object.values(excluded).some((reason) => reason.trim() === '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (decimal === undefined) return;
    const inadmissible = Object.entries(excluded).map(([supplier, reason]) => ({ supplier, reason: reason.trim() }));
    calling.mutate(
      {
        ...(startsAt === '' ? {} : { startsAt }),
        endsAt,
        lots: lots.map((lot) => ({ lot })),
        visibility,
        decrement: step.kind === 'percent' ? { percent: decimal } : { amount: decimal },
        extendingRanks: [1],
        mostExtensions: typeof most === 'number' ? most : null,
        ...(inadmissible.length > 0 ? { inadmissible } : {}),
      },
      { onSuccess: close },
    );
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t('call.text')}</Text>
        <ChosenLots call={call} lots={lots} change={setLots} />
        <Start startsAt={startsAt} change={setStartsAt} />
        <DeadlineField label={t('call.ends')} value={endsAt} onChange={setEndsAt} />
        <LeastStep step={step} change={setStep} currency={call.currency} />
        <Shown visibility={visibility} change={setVisibility} />
        <MostExtensions most={most} change={setMost} />
        <Exclusion call={call} excluded={excluded} exclude={setExcluded} />
        <Refused problem={calling.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={calling.isPending} disabled={endsAt === '' || lots.length === 0 || decimal === undefined || lacksReason}>
            {t('call.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Step {
  readonly kind: 'percent' | 'amount';
  readonly text: string;
}

/** By how much a bid must be below the bidder's own last: a percent of it, or an amount. */
function LeastStep({ step, change, currency }: { step: Step; change: (step: Step) => void; currency: string }) {
  const { t } = useTranslation('auction');
  const { fault } = entered(step.text);
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label={t('call.step')}
        inputMode="decimal"
        required
        maw={200}
        value={step.text}
        error={fault && fault !== 'empty' ? t(`bid.${fault}`) : undefined}
        onChange={({ currentTarget }) => change({ ...step, text: currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('call.step')}
        value={step.kind}
        data={[
          { value: 'percent', label: '%' },
          { value: 'amount', label: currency },
        ]}
        onChange={(kind) => change({ ...step, kind: kind === 'amount' ? 'amount' : 'percent' })}
      />
    </Group>
  );
}

function ChosenLots({ call, lots, change }: { call: Call; lots: string[]; change: (lots: string[]) => void }) {
  const { t } = useTranslation('auction');
  return (
    <Checkbox.Group label={t('call.lots')} value={lots} onChange={change}>
      <Stack gap="xs" mt="xs">
        {call.lots.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function Start({ startsAt, change }: { startsAt: string; change: (startsAt: string) => void }) {
  const { t } = useTranslation('auction');
  return (
    <TextInput
      type="datetime-local"
      label={t('call.starts')}
      description={t('call.starts.text')}
      maw={320}
      value={startsAt}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function Shown({ visibility, change }: { visibility: Visibility; change: (visibility: Visibility) => void }) {
  const { t } = useTranslation('auction');
  return (
    <Select
      label={t('call.shows')}
      allowDeselect={false}
      value={visibility}
      data={[
        { value: 'rank', label: t('call.rank') },
        { value: 'rank_and_best', label: t('call.rank_and_best') },
      ]}
      onChange={(chosen) => change(chosen === 'rank_and_best' ? chosen : 'rank')}
      maw={320}
    />
  );
}

function MostExtensions({ most, change }: { most: number | string; change: (most: number | string) => void }) {
  const { t } = useTranslation('auction');
  return (
    <NumberInput
      label={t('call.most')}
      description={t('call.most.text')}
      min={0}
      max={1000}
      allowDecimal={false}
      maw={320}
      value={most}
      onChange={change}
    />
  );
}
