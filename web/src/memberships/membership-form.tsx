import { Button, Group, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Refused } from '../parts/versions';
import type { Written } from './written';

interface Form {
  readonly written: Written;
  /** An application names number, VAT id and contact too; a change leaves them. */
  readonly isNew: boolean;
  readonly isSelling: boolean;
  readonly button: string;
  readonly isSending: boolean;
  readonly problem: Error | null;
  readonly reload?: () => void;
  readonly cancel?: () => void;
  readonly send: (written: Written) => void;
}

/** An application, or a change of a membership. Domain §3. */
export function MembershipForm({ written, isNew, isSelling, button, isSending, problem, reload, cancel, send }: Form) {
  const { t } = useTranslation('memberships');
  const needed = (value: string): string | null => (value.trim() === '' ? t('form.needed') : null);
  const form = useForm<Written>({
    initialValues: written,
    validate: {
      name: needed,
      ...(isNew
        ? { code: needed, contactName: needed, contactEmail: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('form.email')) }
        : {}),
      country: (value) => (/^[A-Za-z]{2}$/.test(value) ? null : t('form.country')),
      annualFee: (value) => (/^\d{1,12}([.,]\d{1,4})?$/.test(value.trim()) ? null : t('form.fee')),
    },
  });
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap="md">
        <OrganisationFields form={form} isNew={isNew} />
        {isSelling ? <MarketFields form={form} /> : null}
        {isNew ? <ContactFields form={form} /> : null}
        <Refused problem={problem} {...(reload ? { reload } : {})} />
        <Group>
          <Button type="submit" loading={isSending}>
            {button}
          </Button>
          {cancel ? (
            <Button variant="default" onClick={cancel}>
              {t('form.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

interface Fields {
  readonly form: UseFormReturnType<Written>;
}

function OrganisationFields({ form, isNew }: Fields & { isNew: boolean }) {
  const { t } = useTranslation('memberships');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {isNew ? <TextInput label={t('code')} description={t('form.code.help')} maxLength={40} withAsterisk {...form.getInputProps('code')} /> : null}
      <TextInput label={t('name')} maxLength={200} withAsterisk {...form.getInputProps('name')} />
      <TextInput label={t('street')} maxLength={200} {...form.getInputProps('street')} />
      <TextInput label={t('postcode')} maxLength={20} {...form.getInputProps('postcode')} />
      <TextInput label={t('city')} maxLength={200} {...form.getInputProps('city')} />
      <TextInput label={t('country')} description={t('form.country')} maxLength={2} {...form.getInputProps('country')} />
      {isNew ? <TextInput label={t('vatId')} maxLength={30} {...form.getInputProps('vatId')} /> : null}
      <TextInput label={t('annualFee')} description={t('form.fee')} inputMode="decimal" {...form.getInputProps('annualFee')} />
    </SimpleGrid>
  );
}

/** On which markets it sells: what the competitor check compares. */
function MarketFields({ form }: Fields) {
  const { t } = useTranslation('memberships');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TagsInput label={t('naceClasses')} description={t('form.nace.help')} splitChars={[',', ' ', ';']} {...form.getInputProps('naceClasses')} />
      <TagsInput label={t('markets')} description={t('form.markets.help')} splitChars={[',', ';']} {...form.getInputProps('markets')} />
      <TextInput label={t('groupTag')} description={t('form.group.help')} maxLength={100} {...form.getInputProps('groupTag')} />
    </SimpleGrid>
  );
}

function ContactFields({ form }: Fields) {
  const { t } = useTranslation('memberships');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label={t('contactName')} description={t('form.contact.help')} maxLength={200} withAsterisk {...form.getInputProps('contactName')} />
      <TextInput
        label={t('contactEmail')}
        description={t('form.email.help')}
        type="email"
        maxLength={254}
        withAsterisk
        {...form.getInputProps('contactEmail')}
      />
    </SimpleGrid>
  );
}
