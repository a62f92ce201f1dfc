import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useNetwork, useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { type Call, useCallChange } from './calls';
import { ChooseBidders, useChosenBidders } from './chosen-bidders';

/** Calls the first stage of a published call, or, after the evaluation, a further one for chosen lots. Domain §7, §8.5. */
export function NextStage({ roundId, call }: { roundId: string; call: Call }) {
  const { t } = useTranslation('call');
  const [isAsked, { open, close }] = useDisclosure(false);
  if (!call.allowedActions.includes('callStage')) return null;
  const isFurther = call.stages.some(({ state }) => state === 'opened');
  return (
    <Group className="no-print">
      <Button variant={isFurther ? 'default' : 'filled'} onClick={open}>
        {t(isFurther ? 'next.further' : 'next.first')}
      </Button>
      <Modal
        opened={isAsked}
        onClose={close}
        title={t(isFurther ? 'next.further' : 'next.first')}
        closeButtonProps={{ 'aria-label': t('back') }}
        size="lg"
      >
        <StageForm roundId={roundId} call={call} isFurther={isFurther} close={close} />
      </Modal>
    </Group>
  );
}

function StageForm({ roundId, call, isFurther, close }: { roundId: string; call: Call; isFurther: boolean; close: () => void }) {
  const { t } = useTranslation('call');
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone ?? '';
  const [deadline, setDeadline] = useState('');
  const [lots, setLots] = useState(call.lots.map(({ id }) => id));
  const [excluded, setExcluded] = useState<Excluded>({});
  const { admissible, chosen, choose, asked } = useChosenBidders(call, excluded);
  const path = { networkId: seat.networkId, roundId };
  const calling = useCallChange(seat, roundId, (body: Api<'NewStage'>) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages', { params: { path }, body })),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const inadmissible = Object.entries(excluded).map(([supplier, reason]) => ({ supplier, reason: reason.trim() }));
    const forLots = lots.length === call.lots.length ? {} : { lots };
    const ofBidders = isFurther && asked !== 'all' ? { bidders: asked } : {};
    const excluding = inadmissible.length > 0 ? { inadmissible } : {};
    calling.mutate({ kind: 'sealed', deadline, ...forLots, ...ofBidders, ...excluding }, { onSuccess: close });
  };
  const lacksReason = Object.values(excluded).some((reason) => reason.trim() === '');
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t(isFurther ? 'next.further.text' : 'next.first.text')}</Text>
        <TextInput
          type="datetime-local"
          label={t('next.deadline')}
          description={t('move.zone', { zone })}
          required
          maw={320}
          value={deadline}
          onChange={({ currentTarget: { value } }) => setDeadline(value)}
        />
        {isFurther ? (
          <Checkbox.Group label={t('next.lots')} value={lots} onChange={setLots}>
            <Stack gap="xs" mt="xs">
              {call.lots.map(({ id, title }) => (
                <Checkbox key={id} value={id} label={title} />
              ))}
            </Stack>
          </Checkbox.Group>
        ) : null}
        {isFurther ? <ChooseBidders suppliers={admissible} {...{ chosen, choose }} /> : null}
        {isFurther ? <Exclusion call={call} excluded={excluded} exclude={setExcluded} /> : null}
        <Refused problem={calling.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('back')}
          </Button>
          <Button type="submit" loading={calling.isPending} disabled={deadline === '' || lots.length === 0 || asked.length === 0 || lacksReason}>
            {t('next.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Why each supplier is no longer admissible, by its code. */
export type Excluded = Readonly<Record<string, string>>;

/** Chooses bidders that are no longer admissible, each with a reason. Domain §8.5. */
export function Exclusion({ call, excluded, exclude }: { call: Call; excluded: Excluded; exclude: (excluded: Excluded) => void }) {
  const { t } = useTranslation('call');
  const invited = call.suppliers.filter(({ state }) => state === 'invited');
  const toggle = (codes: string[]): void => exclude(Object.fromEntries(codes.map((code) => [code, excluded[code] ?? ''])));
  return (
    <Stack gap="xs">
      <Checkbox.Group label={t('next.exclude')} description={t('next.exclude.text')} value={Object.keys(excluded)} onChange={toggle}>
        <Stack gap="xs" mt="xs">
          {invited.map(({ supplier, name }) => (
            <Checkbox key={supplier} value={supplier} label={`${name} (${supplier})`} />
          ))}
        </Stack>
      </Checkbox.Group>
      {Object.entries(excluded).map(([supplier, reason]) => (
        <Textarea
          key={supplier}
          label={t('next.reason', { supplier })}
          required
          autosize
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget: { value } }) => exclude({ ...excluded, [supplier]: value })}
        />
      ))}
    </Stack>
  );
}
