import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../parts/units';
import type { ItemFormOf } from './item-form';
import { unitCode } from './item-written';

const MOST = 50;

/** The packagings of an item: what members write as a unit, and how many base units it holds. Domain §6.1. */
export function PackagingRows({ form }: { form: ItemFormOf }) {
  const { t } = useTranslation('catalogue');
  const unit = useUnitName('one');
  const { packagings } = form.values;
  const base = unit(unitCode(form.values.unit) ?? form.values.unit);
  return (
    <Fieldset legend={t('packagings')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('packagings.help')}
        </Text>
        {packagings.map((_, at) => (
          // A row has no other identity than its place.
          <Group key={at} gap="sm" align="start" wrap="wrap">
            <TextInput
              aria-label={t('packaging.name', { number: at + 1 })}
              placeholder={t('packaging.example')}
              maxLength={40}
              style={{ flex: '1 1 8rem' }}
              {...form.getInputProps(`packagings.${at}.name`)}
            />
            <TextInput
              aria-label={t('packaging.holds', { number: at + 1 })}
              inputMode="decimal"
              maxLength={25}
              rightSection={<Text size="xs">{base}</Text>}
              rightSectionWidth={80}
              style={{ flex: '1 1 8rem' }}
              {...form.getInputProps(`packagings.${at}.baseQuantity`)}
            />
            <Button variant="default" aria-label={t('packaging.remove.of', { number: at + 1 })} onClick={() => form.removeListItem('packagings', at)}>
              {t('packaging.remove')}
            </Button>
          </Group>
        ))}
        {packagings.length < MOST ? (
          <Group>
            <Button size="xs" variant="default" onClick={() => form.insertListItem('packagings', { name: '', baseQuantity: '' })}>
              {t('packaging.add')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Fieldset>
  );
}
