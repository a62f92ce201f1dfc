import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { categoriesOf } from '../parts/category-names';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { type Category, nameIn } from './catalogue';
import { catalogueSearch } from './catalogue-search';
import { CategoryDialog } from './category-dialog';
import { asTree, type Placed } from './category-tree';

/** The tree of categories. */
export function CategoryList() {
  const { t } = useTranslation('catalogue');
  const seat = useSeat();
  const navigate = useNavigate();
  const { open } = catalogueSearch(useSearch({ strict: false }));
  const isOffice = seat.roles.includes('office');
  const show = (id?: string) => void navigate({ to: '.', search: catalogueSearch({ part: 'categories', open: id }), replace: true });
  return (
    <Section title={t('part.categories')} actions={isOffice ? <Button onClick={() => show('new')}>{t('category.new')}</Button> : null}>
      <Text size="sm" c="dimmed" mb="md">
        {t('categories.intro')}
      </Text>
      <Fetched query={useQuery(categoriesOf(seat))}>
        {(found) => {
          const categories = [...found.values()];
          return (
            <>
              {categories.length === 0 ? <Empty title={t('categories.none')} /> : <Tree categories={categories} isOffice={isOffice} />}
              {isOffice && open !== undefined ? (
                <CategoryDialog category={categories.find(({ id }) => id === open)} categories={categories} close={() => show()} />
              ) : null}
            </>
          );
        }}
      </Fetched>
    </Section>
  );
}

function Tree({ categories, isOffice }: { categories: readonly Category[]; isOffice: boolean }) {
  const { t, i18n } = useTranslation('catalogue');
  const { slug } = useSeat();
  const columns: Column<Placed>[] = [
    {
      key: 'code',
      title: t('category'),
      text: ({ code }) => code,
      cell: ({ id, code, depth }) => (
        <span style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
          {isOffice ? (
            <PlaceLink to="/networks/$slug/office/catalogue" params={{ slug }} search={{ part: 'categories', open: id }} fz="inherit">
              {code}
            </PlaceLink>
          ) : (
            code
          )}
        </span>
      ),
    },
    {
      key: 'name',
      title: t('name'),
      cell: (category) => nameIn(category, i18n.language),
      exported: [
        { title: t('nameDe'), text: ({ nameDe }) => nameDe },
        { title: t('nameEn'), text: ({ nameEn }) => nameEn },
      ],
    },
    { key: 'parent', title: t('parent'), cell: ({ parent }) => parent ?? '–', text: ({ parent }) => parent ?? '' },
    { key: 'items', title: t('category.items'), isNumeric: true, cell: ({ items }) => items, text: ({ items }) => items.toString() },
  ];
  return <ListTable label={t('part.categories')} columns={columns} rows={asTree(categories)} keyOf={({ id }) => id} minWidth={560} />;
}
