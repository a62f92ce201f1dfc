import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { Section } from '../parts/section';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';

type Wishes = Api<'MessageSettings'>;

const LANGUAGES = ['de', 'en'] as const;
const RHYTHMS = ['at_once', 'each_morning'] as const;

const wishes = queryOptions({ queryKey: ['me', 'messages'], queryFn: () => answered(api.GET('/api/v1/me/messages')) });

/** In which language and how often one is written to. */
export function Messages() {
  const { t } = useTranslation('account');
  const found = useQuery(wishes);
  return (
    <Section title={t('messages')}>
      <Text size="sm" mb="md">
        {t('messages.text')}
      </Text>
      <Fetched query={found}>{(known) => <WishForm known={known} />}</Fetched>
    </Section>
  );
}

function WishForm({ known }: { known: Wishes }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [wished, setWished] = useState(known);
  const save = useMutation({
    mutationFn: () => answered(api.PUT('/api/v1/me/messages', { body: wished })),
    onSuccess: (saved) => queries.setQueryData(wishes.queryKey, saved),
  });
  const change = (part: Partial<Wishes>): void => {
    save.reset();
    setWished({ ...wished, ...part });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Group align="start" gap="md">
          <Choice label={t('messages.language')} value={wished.language} of={LANGUAGES} choose={(language) => change({ language })} />
          <Choice
            label={t('messages.rhythm')}
            description={t('messages.rhythm.text')}
            value={wished.rhythm}
            of={RHYTHMS}
            choose={(rhythm) => change({ rhythm })}
          />
        </Group>
        <Refused problem={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={wished.language === known.language && wished.rhythm === known.rhythm}>
            {t('messages.save')}
          </Button>
          <Text role="status" size="sm">
            {save.isSuccess ? t('messages.saved') : null}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

interface Choosing<Value extends string> {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
  readonly of: readonly Value[];
  readonly choose: (value: Value) => void;
}

function Choice<Value extends (typeof LANGUAGES)[number] | (typeof RHYTHMS)[number]>({ label, description, value, of, choose }: Choosing<Value>) {
  const { t } = useTranslation('account');
  const wordOf = (known: (typeof LANGUAGES)[number] | (typeof RHYTHMS)[number]): string =>
    known === 'de' || known === 'en' ? t(`messages.language.${known}`) : t(`messages.rhythm.${known}`);
  return (
    <Select
      label={label}
      description={description}
      style={{ flex: '1 1 14rem' }}
      allowDeselect={false}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      data={of.map((known) => ({ value: known, label: wordOf(known) }))}
      onChange={(chosen) => {
        const known = of.find((one) => one === chosen);
        if (known !== undefined) choose(known);
      }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
