import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCategoryChoices } from '../parts/category-names';
import { EARLIER } from './suppliers';

/** What the filters say, as it was entered; empty: not asked for. */
export interface EnteredFilter {
  readonly text: string;
  readonly category: string | null;
  readonly region: string;
  readonly earlier: (typeof EARLIER)[number] | null;
  readonly isPrequalified: boolean;
}

export const NO_FILTER: EnteredFilter = { text: '', category: null, region: '', earlier: null, isPrequalified: false };

/** Finds suppliers by name, by what they offer, where they deliver, and how earlier calls ended. Domain §7. */
export function SupplierFilters({ filter, change }: { filter: EnteredFilter; change: (changed: Partial<EnteredFilter>) => void }) {
  const { t } = useTranslation('suppliers');
  const categories = useCategoryChoices();
  return (
    <Group gap="sm" align="end" className="no-print">
      <TextInput
        type="search"
        label={t('filter.text')}
        value={filter.text}
        onChange={({ currentTarget: { value } }) => change({ text: value })}
        style={{ flex: '1 1 12rem' }}
      />
      <Select
        label={t('filter.category')}
        placeholder={t('filter.any')}
        data={categories}
        value={filter.category}
        onChange={(category) => change({ category })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        style={{ flex: '1 1 12rem' }}
      />
      <TextInput
        label={t('filter.region')}
        placeholder="44"
        inputMode="numeric"
        maxLength={2}
        value={filter.region}
        onChange={({ currentTarget: { value } }) => change({ region: value.replaceAll(/\D/g, '') })}
        style={{ flex: '0 1 10rem' }}
      />
      <Select
        label={t('filter.earlier')}
        placeholder={t('filter.any')}
        data={EARLIER.map((value) => ({ value, label: t(`earlier.${value}`) }))}
        value={filter.earlier}
        onChange={(chosen) => change({ earlier: EARLIER.find((each) => each === chosen) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        style={{ flex: '1 1 12rem' }}
      />
      <Checkbox
        label={t('filter.prequalified')}
        checked={filter.isPrequalified}
        onChange={({ currentTarget: { checked } }) => change({ isPrequalified: checked })}
      />
    </Group>
  );
}
