import { Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '../agreement/agreements';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { beginRound, roundsFrom } from './renewals';

/** Begins a round with the agreement's categories, and names those that were begun. Domain §13. */
export function NewRound({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('renewal');
  const seat = useSeat();
  const sees = seat.roles.some((role) => role === 'office' || role === 'auditor');
  const { data: rounds = [] } = useQuery({ ...roundsFrom(seat, agreement.id), enabled: sees });
  if (!sees) return null;
  return (
    <Group gap="sm" className="no-print">
      {seat.roles.includes('office') ? (
        <DeedButton opener={t('round')} title={t('round.title', { agreement: agreement.number })}>
          {(close) => <Beginning agreement={agreement} close={close} />}
        </DeedButton>
      ) : null}
      {rounds.map(({ id, title }) => (
        <PlaceLink key={id} to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId: id }} size="sm">
          {t('round.begun', { title })}
        </PlaceLink>
      ))}
    </Group>
  );
}

/** The day after the agreement's last one, and a term as long as its own. */
function followingTerm({ termFrom, termTo, ended }: AgreementDetail): { from: string; to: string } {
  const day = 86_400_000;
  const start = Date.parse(ended?.endsOn ?? termTo) + day;
  const years = Math.max(1, Math.round((Date.parse(termTo) - Date.parse(termFrom)) / (365 * day)));
  const from = new Date(start);
  const to = new Date(Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate() - 1));
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

function Beginning({ agreement, close }: { agreement: AgreementDetail; close: () => void }) {
  const { t } = useTranslation('renewal');
  const seat = useSeat();
  const proposed = followingTerm(agreement);
  const [title, name] = useState(t('round.proposedTitle', { agreement: agreement.number }));
  const [from, setFrom] = useState(proposed.from);
  const [to, setTo] = useState(proposed.to);
  const deed = useAgreementChange(seat, (body: Parameters<typeof beginRound>[2]) => beginRound(seat, agreement.id, body));
  return (
    <DeedForm
      follows={t('round.follows')}
      button={t('round.begin')}
      isReady={title.trim() !== '' && from !== '' && to !== ''}
      deed={deed}
      body={{ title: title.trim(), termFrom: from, termTo: to }}
      close={close}
      reload={close}
    >
      <Stack gap="sm">
        <TextInput
          label={t('round.name')}
          value={title}
          onChange={({ currentTarget }) => name(currentTarget.value)}
          maxLength={200}
          required
          data-autofocus
        />
        <TextInput type="date" label={t('round.from')} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)} required />
        <TextInput type="date" label={t('round.to')} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)} required />
      </Stack>
    </DeedForm>
  );
}
