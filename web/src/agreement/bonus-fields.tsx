import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BonusEntry } from './terms-entry';
import type { FieldsOf } from './terms-form';

const MOST_THRESHOLDS = 50;

/** From which turnover of a year how many percent are paid back. Domain §14. */
export function BonusFields({ entry: { turnoverBonus }, change, faultOf, currency }: FieldsOf & { currency: string }) {
  const { t } = useTranslation('agreement');
  const write = (at: number, changed: Partial<BonusEntry>): void =>
    change({ turnoverBonus: turnoverBonus.map((threshold, index) => (index === at ? { ...threshold, ...changed } : threshold)) });
  const remove = (at: number): void => change({ turnoverBonus: turnoverBonus.filter((_, index) => index !== at) });
  return (
    <Fieldset legend={t('terms.bonus')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('bonus.text')}
        </Text>
        {turnoverBonus.map(({ from, percent }, index) => (
          // A threshold has nothing of its own but its place in the list.
          // oxlint-disable-next-line react/no-array-index-key
          <Group key={index} gap="sm" align="flex-start">
            <TextInput
              label={t('bonus.from', { number: index + 1, currency })}
              inputMode="decimal"
              style={{ flex: '1 1 10rem' }}
              value={from}
              error={faultOf(`turnoverBonus/${index}/from`)}
              onChange={({ currentTarget: { value } }) => write(index, { from: value })}
            />
            <TextInput
              label={t('bonus.percent', { number: index + 1 })}
              inputMode="decimal"
              style={{ flex: '1 1 8rem' }}
              value={percent}
              error={faultOf(`turnoverBonus/${index}/percent`)}
              onChange={({ currentTarget: { value } }) => write(index, { percent: value })}
            />
            <Button variant="default" mt={25} aria-label={t('bonus.remove.label', { number: index + 1 })} onClick={() => remove(index)}>
              {t('bonus.remove')}
            </Button>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            size="sm"
            disabled={turnoverBonus.length >= MOST_THRESHOLDS}
            onClick={() => change({ turnoverBonus: [...turnoverBonus, { from: '', percent: '' }] })}
          >
            {t('bonus.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
