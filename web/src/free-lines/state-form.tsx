import { Button, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { sitesOf } from '../memberships/memberships';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { useStating } from './free-lines';
import { NumberField } from './number-field';

type Written = Readonly<
  Record<'description' | 'quantity' | 'unit' | 'kind' | 'site' | 'from' | 'to' | 'price' | 'mostItWouldPay' | 'supplier', string>
>;

const NOTHING: Written = {
  description: '',
  quantity: '',
  unit: '',
  kind: 'forecast',
  site: '',
  from: '',
  to: '',
  price: '',
  mostItWouldPay: '',
  supplier: '',
};

/** What was written as the service takes it; undefined while something needed is missing or no number. */
function bodyOf(written: Written): Api<'NewFreeLine'> | undefined {
  const [quantity, price, most] = [entered(written.quantity), entered(written.price), entered(written.mostItWouldPay)];
  const isReadable = [price, most].every(({ fault }) => fault === undefined || fault === 'empty');
  const [description, unit] = [written.description.trim(), written.unit.trim()];
  if (quantity.decimal === undefined || !isReadable || description === '' || unit === '') return undefined;
  const { site, from, to } = written;
  const supplier = written.supplier.trim();
  return {
    description,
    quantity: quantity.decimal,
    unit,
    kind: written.kind === 'firm' ? 'firm' : 'forecast',
    ...(site === '' ? {} : { site }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(price.decimal === undefined ? {} : { price: price.decimal }),
    ...(most.decimal === undefined ? {} : { mostItWouldPay: most.decimal }),
    ...(supplier === '' ? {} : { supplier }),
  };
}

/** States a line that the catalogue has no item for. Domain §5. */
export function StateForm({ roundId }: { roundId: string }) {
  const { t } = useTranslation('free-lines');
  const stating = useStating(useSeat(), roundId);
  const [written, setWritten] = useState(NOTHING);
  const change = (part: Partial<Written>): void => setWritten((before) => ({ ...before, ...part }));
  const body = bodyOf(written);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (body) stating.mutate(body, { onSuccess: () => setWritten(NOTHING) });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Textarea
          label={t('state.description')}
          description={t('state.description.text')}
          value={written.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={500}
          required
        />
        <Needed written={written} change={change} />
        <Confidential written={written} change={change} />
        <Refused problem={stating.error} />
        <Button type="submit" loading={stating.isPending} disabled={body === undefined} style={{ alignSelf: 'flex-start' }}>
          {t('state.send')}
        </Button>
      </Stack>
    </form>
  );
}

interface Fields {
  readonly written: Written;
  readonly change: (part: Partial<Written>) => void;
}

function Needed({ written, change }: Fields) {
  const { t } = useTranslation(['free-lines', 'requirements']);
  const seat = useSeat();
  const membershipId = seat.membershipId ?? '';
  const { data: sites = [] } = useQuery({ ...sitesOf(seat, membershipId), enabled: membershipId !== '' });
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
      <NumberField label={t('requirements:field.quantity')} value={written.quantity} change={(quantity) => change({ quantity })} isRequired />
      <TextInput
        label={t('requirements:field.unit')}
        value={written.unit}
        onChange={(event) => change({ unit: event.currentTarget.value })}
        maxLength={40}
        required
      />
      <Select
        label={t('requirements:field.kind')}
        data={(['forecast', 'firm'] as const).map((kind) => ({ value: kind, label: t(`requirements:lines.${kind}`) }))}
        value={written.kind}
        onChange={(kind) => change({ kind: kind ?? 'forecast' })}
        allowDeselect={false}
      />
      <TextInput
        type="date"
        label={t('requirements:field.from')}
        value={written.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput type="date" label={t('requirements:field.to')} value={written.to} onChange={(event) => change({ to: event.currentTarget.value })} />
      <Select
        label={t('requirements:field.site')}
        data={sites.map(({ name }) => name)}
        value={written.site === '' ? null : written.site}
        onChange={(site) => change({ site: site ?? '' })}
        placeholder={t('state.ownAddress')}
        clearable
      />
    </SimpleGrid>
  );
}

function Confidential({ written, change }: Fields) {
  const { t } = useTranslation(['free-lines', 'requirements']);
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {t('state.confidential')}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <NumberField label={t('state.price')} value={written.price} change={(price) => change({ price })} />
        <NumberField label={t('state.most')} value={written.mostItWouldPay} change={(mostItWouldPay) => change({ mostItWouldPay })} />
        <TextInput
          label={t('requirements:field.supplier')}
          value={written.supplier}
          onChange={(event) => change({ supplier: event.currentTarget.value })}
          maxLength={300}
        />
      </SimpleGrid>
    </div>
  );
}
