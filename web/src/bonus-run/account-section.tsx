import { Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useAgreementChange } from '../agreement/agreements';
import { Rows } from '../agreement/terms';
import { DeedButton, DeedForm } from '../parts/deed';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { type BankAccount, bankAccountOf, enterAccount } from './bonus-runs';

/** To which account one's company is paid, or for the office, from which one the network pays. */
export function AccountSection() {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const query = useQuery(bankAccountOf(seat));
  const side = seat.kind === null ? 'office' : 'party';
  const mayEnter = seat.roles.includes('office') || seat.roles.includes('signatory');
  return (
    <Section
      title={t('account')}
      actions={
        mayEnter && query.data !== undefined ? (
          <DeedButton opener={t(query.data === null ? 'account.enter' : 'account.change')} title={t('account')}>
            {(close) => <Entering account={query.data ?? null} side={side} close={close} />}
          </DeedButton>
        ) : null
      }
    >
      <Fetched query={query} lines={1}>
        {(account) =>
          account === null ? (
            <Text size="sm">{t(mayEnter ? `account.none.${side}` : 'account.none.other')}</Text>
          ) : (
            <Rows
              rows={[[t('account.holder'), account.holder], ['IBAN', account.iban], ...(account.bic === null ? [] : [['BIC', account.bic] as const])]}
            />
          )
        }
      </Fetched>
    </Section>
  );
}

function Entering({ account, side, close }: { account: BankAccount | null; side: 'office' | 'party'; close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const [written, write] = useState({ holder: account?.holder ?? seat.organisation ?? '', iban: account?.iban ?? '', bic: account?.bic ?? '' });
  const deed = useAgreementChange(seat, (body: { holder: string; iban: string; bic: string | null }) => enterAccount(seat, account, body));
  const fault = deed.error instanceof Problem ? deed.error.errors.find(({ pointer }) => pointer === '/iban')?.detail : undefined;
  const field = (name: keyof typeof written) => ({
    value: written[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => write((before) => ({ ...before, [name]: value })),
  });
  return (
    <DeedForm
      follows={t(`account.follows.${side}`)}
      button={t('account.button')}
      isReady={written.holder.trim() !== '' && written.iban.trim() !== ''}
      deed={deed}
      body={{ holder: written.holder.trim(), iban: written.iban.trim(), bic: written.bic.trim() || null }}
      close={close}
      reload={close}
    >
      <TextInput label={t('account.holder')} {...field('holder')} maxLength={70} required data-autofocus />
      <TextInput label="IBAN" {...field('iban')} error={fault} maxLength={50} required autoComplete="off" spellCheck={false} />
      <TextInput
        label={t('account.bic')}
        description={t('account.bic.text')}
        {...field('bic')}
        maxLength={11}
        autoComplete="off"
        spellCheck={false}
      />
    </DeedForm>
  );
}
