import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lot } from '../lots/lots';
import { useCategoryName } from '../parts/category-names';
import { Section } from '../parts/section';
import type { Draft, Faults } from './draft';

interface DraftLotsOf {
  readonly draft: Draft;
  readonly lots: readonly Lot[];
  readonly faults: Faults;
  readonly change: (changed: Partial<Draft>) => void;
}

/** Which lots suppliers are asked for. Domain §7. */
export function DraftLots({ draft, lots, faults, change }: DraftLotsOf) {
  const { t } = useTranslation('call-draft');
  const categoryName = useCategoryName();
  return (
    <Section title={t('lots.chosen', { chosen: draft.lots.length, count: lots.length })}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('lots.text')}
        </Text>
        <Group gap="sm">
          <Button variant="default" size="xs" onClick={() => change({ lots: lots.map(({ id }) => id) })}>
            {t('all')}
          </Button>
          <Button variant="default" size="xs" onClick={() => change({ lots: [] })}>
            {t('none')}
          </Button>
        </Group>
        <Checkbox.Group
          aria-label={t('part.lots')}
          value={[...draft.lots]}
          error={faults.has('lots') ? t('fault.noLot') : undefined}
          onChange={(chosen) => change({ lots: chosen })}
        >
          <Stack gap="xs">
            {lots.map(({ id, title, category, region }) => (
              <Checkbox key={id} value={id} label={title} description={t('lots.lot', { category: categoryName(category), region })} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Stack>
    </Section>
  );
}
