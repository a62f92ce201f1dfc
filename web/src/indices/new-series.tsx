import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { useNewSeries } from './indices';

/** Adds a series; its values come with its first file. */
export function NewSeries() {
  const { t } = useTranslation('indices');
  return (
    <DeedButton opener={t('new')} title={t('new')}>
      {(close) => <Form close={close} />}
    </DeedButton>
  );
}

const EMPTY = { code: '', name: '', source: '' };

function Form({ close }: { close: () => void }) {
  const { t } = useTranslation('indices');
  const deed = useNewSeries(useSeat());
  const [written, write] = useState(EMPTY);
  const field = (name: keyof typeof EMPTY) => ({
    label: t(name),
    description: t(`${name}.text`),
    value: written[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => write((before) => ({ ...before, [name]: value })),
  });
  const body = { code: written.code.trim(), name: written.name.trim(), source: written.source.trim() || null };
  return (
    <DeedForm
      follows={t('new.follows')}
      button={t('new.button')}
      isReady={body.code !== '' && body.name !== ''}
      deed={deed}
      body={body}
      close={close}
      reload={close}
    >
      <TextInput {...field('code')} maxLength={40} required data-autofocus />
      <TextInput {...field('name')} maxLength={200} required />
      <TextInput {...field('source')} maxLength={500} />
    </DeedForm>
  );
}
