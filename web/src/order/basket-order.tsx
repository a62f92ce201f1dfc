import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { type Api, Problem } from '../api/api';
import { membershipOf, sitesOf } from '../memberships/memberships';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { orderBasket } from './orders';

type Body = Api<'NewBasketOrder'>;
type Address = Body['deliverTo'];
const ADDRESS = ['name', 'street', 'postcode', 'city', 'country'] as const;

/** The order of what is in the basket: number, where to, until when, a remark. Domain §14. */
export function BasketOrder({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const navigate = useNavigate();
  const places = usePlaces();
  const [filled, fill] = useState<Filled>({});
  const chosen = places.find(({ value }) => value === (filled.place ?? 'own'));
  const deliverTo = { name: '', street: '', postcode: '', city: '', country: '', ...chosen?.address, ...filled.address };
  const reference = filled.reference?.trim() ?? '';
  const remark = filled.remark?.trim() ?? '';
  const placing = useAgreementChange(seat, async (body: Body) => {
    const { id } = await orderBasket(seat, agreementId, body);
    // before the emptied basket is read anew, which takes this form and what it would still do off the page
    await navigate({ to: '/networks/$slug/agreements/$agreementId/orders/$orderId', params: { slug: seat.slug, agreementId, orderId: id } });
  });
  const isReady = reference !== '' && ADDRESS.every((part) => deliverTo[part].trim() !== '');
  const place = (): void => {
    placing.mutate({
      reference,
      deliverTo,
      ...(filled.date ? { date: filled.date } : {}),
      ...(filled.wantedOn ? { wantedOn: filled.wantedOn } : {}),
      ...(remark === '' ? {} : { remark }),
    });
  };
  return (
    <Section title={t('order.new')}>
      <Stack gap="md" className="no-print">
        <Fields filled={filled} fill={fill} places={places} deliverTo={deliverTo} />
        {placing.isError ? <Refusal problem={placing.error} /> : null}
        <Group>
          <Button onClick={place} loading={placing.isPending} disabled={!isReady}>
            {t('order.place')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

interface Filled {
  readonly reference?: string;
  readonly date?: string;
  readonly wantedOn?: string;
  readonly remark?: string;
  readonly place?: string;
  readonly address?: Partial<Address>;
}

interface OfOrder {
  readonly filled: Filled;
  readonly fill: (filled: Filled) => void;
  readonly places: readonly Place[];
  readonly deliverTo: Address;
}

function Fields({ filled, fill, places, deliverTo }: OfOrder) {
  const { t } = useTranslation('order');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('order.reference')}
          value={filled.reference ?? ''}
          maxLength={90}
          onChange={({ currentTarget }) => fill({ ...filled, reference: currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label={t('order.date')}
          description={t('order.date.text')}
          value={filled.date ?? ''}
          onChange={({ currentTarget }) => fill({ ...filled, date: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('order.wantedOn')}
          description={t('order.wantedOn.text')}
          value={filled.wantedOn ?? ''}
          onChange={({ currentTarget }) => fill({ ...filled, wantedOn: currentTarget.value })}
        />
        <Select
          label={t('order.site')}
          data={places.map(({ value, label }) => ({ value, label }))}
          value={filled.place ?? 'own'}
          onChange={(value) => fill({ ...filled, place: value ?? 'own', address: {} })}
          allowDeselect={false}
        />
        {ADDRESS.map((part) => (
          <TextInput
            key={part}
            label={t(`order.${part}`)}
            value={deliverTo[part]}
            maxLength={part === 'country' ? 2 : 200}
            onChange={({ currentTarget }) => fill({ ...filled, address: { ...filled.address, [part]: currentTarget.value } })}
            required
          />
        ))}
      </SimpleGrid>
      <Textarea
        label={t('order.remark')}
        value={filled.remark ?? ''}
        maxLength={2000}
        autosize
        onChange={({ currentTarget }) => fill({ ...filled, remark: currentTarget.value })}
      />
    </>
  );
}

function Refusal({ problem }: { problem: Error }) {
  const { t } = useTranslation('order');
  const problemText = useProblemText();
  const faults = problem instanceof Problem ? problem.errors : [];
  return (
    <Alert variant="outline" color="red" title={t('order.refused')} role="alert">
      {problemText(problem)}
      {faults.map(({ pointer, detail }) => (
        <Text key={`${pointer} ${detail}`} size="sm">
          {detail}
        </Text>
      ))}
    </Alert>
  );
}

interface Place {
  readonly value: string;
  readonly label: string;
  readonly address: Partial<Address>;
}

/** The organisation's own address, and its delivery sites. */
function usePlaces(): Place[] {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const membershipId = seat.membershipId ?? '';
  const own = useQuery({ ...membershipOf(seat, membershipId), enabled: membershipId !== '' }).data;
  const sites = useQuery({ ...sitesOf(seat, membershipId), enabled: membershipId !== '' }).data ?? [];
  const { name = '', street = '', postcode = '', city = '', country = '' } = own?.organisation ?? {};
  return [
    { value: 'own', label: t('order.site.own'), address: { name, street, postcode, city, country } },
    ...sites.map((site) => ({
      value: site.id,
      label: site.name,
      address: { name: `${name}, ${site.name}`.replace(/^, /, ''), street: '', postcode: site.postcode, city: site.city, country: site.country },
    })),
  ];
}
