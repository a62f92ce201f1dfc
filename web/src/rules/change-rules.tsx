import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { ConfirmRules } from './confirm-rules';
import {
  BOUNDS,
  type Changes,
  changesOf,
  faultOf,
  GROUPS,
  isCount,
  isYesOrNo,
  type Network,
  type Rule,
  RULES,
  type Written,
  writtenOf,
} from './rules';

/** The office writes other rules; what they would change is shown before it counts. */
export function ChangeRules({ network, done }: { network: Network; done: () => void }) {
  const { t } = useTranslation('rules');
  const { decimal } = useShown();
  const faultText = useFaultText();
  const [asked, ask] = useState<Changes>();
  const form = useForm<Written>({
    initialValues: writtenOf(network, decimal),
    validate: (written) => Object.fromEntries(RULES.map((rule) => [rule, faultText(rule, written[rule])])),
  });
  return (
    <form onSubmit={form.onSubmit((written) => ask(changesOf(network, written)))} noValidate>
      <Stack gap="lg">
        {GROUPS.map(({ name, rules }) => (
          <Section key={name} title={t(`group.${name}`)}>
            <Text size="sm" mb="md">
              {t(`group.${name}.text`)}
            </Text>
            <Stack gap="md" maw={560}>
              {rules.map((rule) => (
                <RuleField key={rule} rule={rule} form={form} />
              ))}
            </Stack>
          </Section>
        ))}
        {asked && Object.keys(asked).length === 0 ? (
          <Text size="sm" role="status">
            {t('unchanged')}
          </Text>
        ) : null}
        <Group>
          <Button type="submit">{t('check')}</Button>
          <Button variant="default" onClick={done}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
      {asked && Object.keys(asked).length > 0 ? <ConfirmRules network={network} changes={asked} close={() => ask(undefined)} done={done} /> : null}
    </form>
  );
}

function RuleField({ rule, form }: { rule: Rule; form: UseFormReturnType<Written> }) {
  const { t } = useTranslation('rules');
  const said = { label: t(`rule.${rule}`), description: t(`rule.${rule}.text`), ...form.getInputProps(rule) };
  if (rule === 'locale')
    return (
      <NativeSelect
        {...said}
        data={[
          { value: 'de', label: t('language.de') },
          { value: 'en', label: t('language.en') },
        ]}
      />
    );
  if (isYesOrNo(rule))
    return (
      <NativeSelect
        {...said}
        data={[
          { value: 'false', label: t('no') },
          { value: 'true', label: t('yes') },
        ]}
      />
    );
  if (rule === 'name') return <TextInput {...said} maxLength={200} withAsterisk />;
  return <TextInput {...said} inputMode={isCount(rule) ? 'numeric' : 'decimal'} maxLength={12} withAsterisk />;
}

function useFaultText(): (rule: Rule, text: string) => string | null {
  const { t } = useTranslation(['rules', 'parts']);
  const { decimal } = useShown();
  return (rule, text) => {
    const fault = faultOf(rule, text);
    if (fault === undefined) return null;
    if (fault === 'ambiguous') return t('parts:entered.ambiguous');
    if (fault !== 'range' || !isCount(rule)) return t(`fault.${fault}`);
    const { least, most } = BOUNDS[rule];
    return t('fault.range', { least, most: decimal(most.toString()) });
  };
}
