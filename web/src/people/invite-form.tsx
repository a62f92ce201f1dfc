import { Button, Checkbox, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Role } from '../parts/seats';
import { Refused } from '../parts/versions';

/** Whom to invite, with which mandates. */
export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly roles: string[];
}

interface Form {
  readonly title: string;
  readonly roles: readonly Role[];
  /** One mandate only. */
  readonly isOne?: boolean;
  readonly isSending: boolean;
  readonly problem: Error | null;
  readonly send: (invited: Invited) => Promise<unknown>;
}

/** Gives a person mandates; who is new is invited by e-mail. */
export function InviteForm({ title, roles, isOne = false, isSending, problem, send }: Form) {
  const { t } = useTranslation(['people', 'parts']);
  const initialValues: Invited = { name: '', email: '', roles: isOne ? [] : [...roles] };
  const form = useForm<Invited>({
    initialValues,
    validate: {
      name: (value) => (value.trim() === '' ? t('needed') : null),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('email.needed')),
      roles: (value) => (value.length === 0 ? t('roles.needed') : null),
    },
  });
  const invite = form.onSubmit((invited) => {
    // What went wrong stands in the form.
    send(invited).then(form.reset, () => undefined);
  });
  const given = form.getInputProps('roles');
  return (
    <form onSubmit={invite} noValidate className="no-print">
      <Stack gap="sm" mt="lg">
        <Title order={3}>{title}</Title>
        {isOne ? (
          <Text size="sm" c="dimmed">
            {t('invite.four')}
          </Text>
        ) : null}
        <Group align="start" gap="sm">
          <TextInput label={t('name')} maxLength={200} style={{ flex: '1 1 12rem' }} {...form.getInputProps('name')} />
          <TextInput label={t('email')} type="email" maxLength={254} style={{ flex: '1 1 16rem' }} {...form.getInputProps('email')} />
        </Group>
        {isOne ? (
          <Radio.Group label={t('mandate')} {...given} value={form.values.roles[0] ?? ''} onChange={(role) => form.setFieldValue('roles', [role])}>
            <Group mt="xs">
              {roles.map((role) => (
                <Radio key={role} value={role} label={t(`parts:role.${role}`)} description={t(`may.${role}`)} />
              ))}
            </Group>
          </Radio.Group>
        ) : (
          <Checkbox.Group label={t('mandates')} {...given}>
            <Group mt="xs">
              {roles.map((role) => (
                <Checkbox key={role} value={role} label={t(`parts:role.${role}`)} description={t(`may.${role}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Refused problem={problem} />
        <Group>
          <Button type="submit" loading={isSending}>
            {t('invite')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
