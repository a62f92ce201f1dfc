import { Anchor, Badge, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { DeedButton, DeedForm } from '../parts/deed';
import { FactList } from '../parts/fact-list';
import { usePageTitle } from '../parts/page-title';
import { ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { FeeList } from './fee-list';
import {
  accessOf,
  approve,
  type CustomerAccess,
  type Registration,
  refuse,
  registrationsOf,
  setAccess,
  useRegistrationChange,
} from './registrations';

/** Requests to become a customer, and what strangers see. Rule book §1. */
export function RegistrationsPage() {
  const { t } = useTranslation('registration');
  const seat = useSeat();
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <Stack gap="lg">
        <Title order={1}>{t('title')}</Title>
        <Section title={t('waiting')}>
          <Fetched query={useQuery(registrationsOf(seat))}>
            {(all) =>
              all.length === 0 ? (
                <Empty title={t('none')}>{t('none.text')}</Empty>
              ) : (
                <Stack gap="lg">
                  {all.map((one) => (
                    <One key={one.id} one={one} />
                  ))}
                </Stack>
              )
            }
          </Fetched>
        </Section>
        <Section title={t('fees')}>
          <FeeList />
        </Section>
        <Section title={t('access')}>
          <Fetched query={useQuery(accessOf(seat))}>{(access) => <Access key={access.version} access={access} />}</Fetched>
        </Section>
      </Stack>
    </OnlyFor>
  );
}

const COLOUR = { pending: 'gray', confirmed: 'yellow', approved: 'green', refused: 'red' } as const;

function One({ one }: { one: Registration }) {
  const { t } = useTranslation('registration');
  const shown = useShown();
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const { name, street, postcode, city, country, vatId, personName, email, confirmedAt, vatCheck, state, reason, known } = one;
  const mayDecide = state === 'confirmed' && seat.roles.includes('office');
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Title order={3}>{name}</Title>
          <Badge variant="outline" color={COLOUR[state]} c="inherit" tt="none">
            {t(`state.${state}`)}
          </Badge>
        </Group>
        {mayDecide ? <Deciding one={one} /> : null}
      </Group>
      <FactList
        facts={[
          [t('address'), [street, `${postcode} ${city}`, country].filter((part) => part !== '').join(', ')],
          [t('vatId'), vatId],
          [t('vatCheck'), vatCheck === null ? t('vatCheck.none') : t(`vatCheck.${vatCheck.result}`, { at: shown.time(vatCheck.at, zone) })],
          [t('person'), `${personName}, ${email}`],
          [t('confirmedAt'), confirmedAt === null ? '–' : shown.time(confirmedAt, zone)],
          ...(known.length === 0
            ? []
            : [
                [
                  t('known'),
                  t('known.text', { list: known.map(({ code, name: whose, kind }) => `${code} ${whose} (${t(`kind.${kind}`)})`).join(', ') }),
                ] as const,
              ]),
          ...(reason === null ? [] : [[t('reason'), reason] as const]),
        ]}
      />
    </Stack>
  );
}

function Deciding({ one }: { one: Registration }) {
  const { t } = useTranslation('registration');
  return (
    <Group gap="xs">
      <DeedButton opener={t('refuse')} label={`${t('refuse')}: ${one.name}`} title={t('refuse')} isFinal>
        {(close) => <Refusing one={one} close={close} />}
      </DeedButton>
      {one.known.length === 0 ? (
        <DeedButton opener={t('approve')} label={`${t('approve')}: ${one.name}`} title={t('approve')}>
          {(close) => <Approving one={one} close={close} />}
        </DeedButton>
      ) : null}
    </Group>
  );
}

function Approving({ one, close }: { one: Registration; close: () => void }) {
  const { t } = useTranslation('registration');
  const seat = useSeat();
  const [code, name] = useState('');
  const deed = useRegistrationChange(seat, (body: { code: string }) => approve(seat, one, body));
  return (
    <DeedForm
      follows={t('approve.follows')}
      button={t('approve.button')}
      isReady={code.trim() !== ''}
      deed={deed}
      body={{ code: code.trim() }}
      close={close}
      reload={close}
    >
      <TextInput
        label={t('code')}
        description={t('code.text')}
        value={code}
        onChange={({ currentTarget }) => name(currentTarget.value)}
        maxLength={40}
        required
        data-autofocus
      />
    </DeedForm>
  );
}

function Refusing({ one, close }: { one: Registration; close: () => void }) {
  const { t } = useTranslation('registration');
  const seat = useSeat();
  const deed = useRegistrationChange(seat, (body: { reason: string }) => refuse(seat, one, body));
  return (
    <ReasonForm
      follows={t('refuse.follows')}
      button={t('refuse')}
      label={t('reason')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}

function Access({ access }: { access: CustomerAccess }) {
  const { t } = useTranslation('registration');
  const seat = useSeat();
  const [isOfferPublic, show] = useState(access.isOfferPublic);
  const [takesRegistrations, take] = useState(access.takesRegistrations);
  const [fee, setFee] = useState(access.yearlyFee ?? '');
  const deed = useRegistrationChange(seat, (body: Parameters<typeof setAccess>[2]) => setAccess(seat, access.version, body));
  const mayChange = seat.roles.includes('office');
  const currency = useNetwork(seat).data?.currency ?? '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    deed.mutate({ isOfferPublic, takesRegistrations, yearlyFee: fee.trim() === '' ? null : fee.trim().replace(',', '.') });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t('access.text')}</Text>
        <Checkbox
          label={t('access.offer')}
          checked={isOfferPublic}
          onChange={({ currentTarget }) => show(currentTarget.checked)}
          disabled={!mayChange}
        />
        <Checkbox
          label={t('access.registrations')}
          checked={takesRegistrations}
          onChange={({ currentTarget }) => take(currentTarget.checked)}
          disabled={!mayChange || !isOfferPublic}
        />
        <TextInput
          label={t('access.fee', { currency })}
          description={t('access.fee.text')}
          inputMode="decimal"
          value={fee}
          onChange={({ currentTarget }) => setFee(currentTarget.value)}
          disabled={!mayChange}
          maw="16rem"
        />
        {access.isOfferPublic ? (
          <Text size="sm">
            {t('access.address')}{' '}
            <Anchor href={`/offer/${seat.slug}`} size="sm">
              {`${globalThis.location.origin}/offer/${seat.slug}`}
            </Anchor>
          </Text>
        ) : null}
        <Refused problem={deed.error} reload={() => deed.reset()} />
        {mayChange ? (
          <Group>
            <Button type="submit" loading={deed.isPending}>
              {t('access.save')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
