import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCategoryChoices } from '../parts/category-names';
import { PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty } from '../parts/states';
import { itemsLike } from './catalogue';
import { type CatalogueSearch, catalogueSearch, type SearchChange } from './catalogue-search';
import { useItemColumns } from './item-columns';
import { ItemDialog } from './item-dialog';

/** The items: found, sorted, changed. */
export function ItemList() {
  const { t } = useTranslation('catalogue');
  const seat = useSeat();
  const navigate = useNavigate();
  const search = catalogueSearch(useSearch({ strict: false }));
  const columns = useItemColumns();
  const pages = useInfiniteQuery({ ...itemsLike(seat, search), placeholderData: keepPreviousData });
  const show = (changed: SearchChange) => void navigate({ to: '.', search: catalogueSearch({ ...search, ...changed }), replace: true });
  const isOffice = seat.roles.includes('office');
  const isFiltered = search.text !== undefined || search.category !== undefined;
  return (
    <Section title={t('part.items')} actions={isOffice ? <Button onClick={() => show({ open: 'new' })}>{t('item.new')}</Button> : null}>
      <Text size="sm" c="dimmed" mb="md">
        {t('items.intro')}
      </Text>
      <Filters search={search} show={show} />
      <PagedTable
        label={t('part.items')}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={820}
        sort={search.sort ?? 'code'}
        onSort={(sort) => show({ sort })}
        empty={<Empty title={isFiltered ? t('items.noneFound') : t('items.none')}>{!isFiltered && isOffice ? t('items.none.text') : null}</Empty>}
      />
      {isOffice && search.open !== undefined ? <ItemDialog itemId={search.open} close={() => show({ open: undefined })} /> : null}
    </Section>
  );
}

function Filters({ search, show }: { search: CatalogueSearch; show: (changed: SearchChange) => void }) {
  const { t } = useTranslation('catalogue');
  const categories = useCategoryChoices();
  const find = useDebouncedCallback((text: string) => show({ text }), 250);
  return (
    <Group mb="md" gap="sm" align="end" className="no-print">
      <TextInput
        label={t('filter.text')}
        defaultValue={search.text ?? ''}
        onChange={({ currentTarget }) => find(currentTarget.value)}
        style={{ flex: '1 1 14rem' }}
        maxLength={100}
        type="search"
      />
      <Select
        label={t('filter.category')}
        value={search.category ?? ''}
        onChange={(category) => show({ category: category ?? undefined })}
        data={[{ value: '', label: t('filter.all') }, ...categories]}
        searchable
        limit={100}
        allowDeselect={false}
        style={{ flex: '0 1 16rem' }}
      />
    </Group>
  );
}
