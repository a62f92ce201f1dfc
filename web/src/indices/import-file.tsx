import { Alert, FileInput, List, Radio, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { type IndexSeriesDetail, textOf, useImport } from './indices';

/** Imports a file of the series: whole or not at all, as a further revision. Domain §16. */
export function ImportFile({ series }: { series: IndexSeriesDetail }) {
  const { t } = useTranslation('indices');
  return (
    <DeedButton opener={t('import')} title={t('import.title', { code: series.code })}>
      {(close) => <Form series={series} close={close} />}
    </DeedButton>
  );
}

type Sign = '.' | ',' | 'file';
const SIGNS: readonly Sign[] = ['file', ',', '.'];

function Form({ series, close }: { series: IndexSeriesDetail; close: () => void }) {
  const { t } = useTranslation('indices');
  const deed = useImport(useSeat(), series.id);
  const reading = useMutation({ mutationFn: async (file: File) => ({ fileName: file.name, text: await textOf(file) }) });
  const [base, write] = useState(series.base ?? '');
  const [sign, choose] = useState<Sign>('file');
  const read = reading.data;
  const body = { fileName: read?.fileName ?? '', text: read?.text ?? '', base: base.trim(), ...(sign === 'file' ? {} : { decimalSign: sign }) };
  const take = (file: File | null): void => {
    deed.reset();
    if (file) reading.mutate(file);
    else reading.reset();
  };
  return (
    <DeedForm
      follows={t('import.follows')}
      button={t('import.button')}
      isReady={body.text !== '' && body.base !== ''}
      deed={deed}
      body={body}
      close={close}
      reload={close}
    >
      <FileInput label={t('import.file')} description={t('import.file.text')} accept=".csv,.txt,.tsv,text/csv" onChange={take} required />
      <TextInput
        label={t('base')}
        description={t('base.text')}
        value={base}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        maxLength={60}
        required
      />
      <Radio.Group
        label={t('sign')}
        description={t('sign.text')}
        value={sign}
        onChange={(chosen) => choose(SIGNS.find((each) => each === chosen) ?? 'file')}
      >
        <Group mt="xs">
          {SIGNS.map((each) => (
            <Radio key={each} value={each} label={t(`sign.${each === 'file' ? 'file' : each === ',' ? 'comma' : 'point'}`)} />
          ))}
        </Group>
      </Radio.Group>
      {deed.error instanceof Problem && deed.error.errors.length > 0 ? <Faults problem={deed.error} /> : null}
    </DeedForm>
  );
}

function Faults({ problem }: { problem: Problem }) {
  const { t } = useTranslation('indices');
  return (
    <Alert variant="outline" color="red" title={t('faults')}>
      <List size="sm">
        {problem.errors.map(({ detail }) => (
          <List.Item key={detail}>
            <Text size="sm">{detail}</Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
