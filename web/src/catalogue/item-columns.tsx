import { Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Column } from '../parts/list-table';
import { useCategoryName } from '../parts/category-names';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { type Item, nameIn } from './catalogue';
import { catalogueSearch } from './catalogue-search';

/** The list of items; what it exports is what the import reads. */
export function useItemColumns(): Column<Item>[] {
  const { t, i18n } = useTranslation('catalogue');
  const { slug, roles } = useSeat();
  const { decimal } = useShown();
  const now = useSearch({ strict: false });
  const unit = useUnitName('one');
  const category = useCategoryName();
  const isOffice = roles.includes('office');
  const name = (item: Item): string => nameIn(item, i18n.language);
  const packagings = (item: Item, of: string): string =>
    item.packagings.map((each) => `${each.name} = ${decimal(each.baseQuantity)}${of}`).join('; ');
  return [
    {
      key: 'code',
      title: t('item'),
      sortBy: 'code',
      text: ({ code }) => code,
      cell: ({ id, code }) =>
        isOffice ? (
          <PlaceLink to="/networks/$slug/office/catalogue" params={{ slug }} search={catalogueSearch({ ...now, open: id })} fz="inherit">
            {code}
          </PlaceLink>
        ) : (
          code
        ),
    },
    {
      key: 'category',
      title: t('category'),
      text: (item) => item.category,
      cell: (item) => category(item.category),
    },
    {
      key: 'name',
      title: t('name'),
      sortBy: i18n.language === 'de' ? 'nameDe' : 'nameEn',
      cell: name,
      exported: [
        { title: t('nameDe'), text: ({ nameDe }) => nameDe },
        { title: t('nameEn'), text: ({ nameEn }) => nameEn },
      ],
    },
    { key: 'unit', title: t('unit'), cell: ({ baseUnit }) => unit(baseUnit), text: ({ baseUnit }) => baseUnit },
    {
      key: 'packagings',
      title: t('packagings'),
      cell: (item) => packagings(item, ` ${unit(item.baseUnit)}`) || '–',
      text: (item) => item.packagings.map((each) => `${each.name} = ${ungrouped(each.baseQuantity, i18n.language)}`).join('; '),
    },
    codesColumn(t),
  ];
}

/** Without groups, since `1.000` could be read two ways; a third decimal gets a fourth for the same reason. */
function ungrouped(decimal: string, language: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (fraction === '') return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** GTIN and classifications: one cell, but a column each in the export. */
function codesColumn(t: TFunction<'catalogue'>): Column<Item> {
  const codes = ({ gtin, eclass, unspsc, cpv }: Item): string =>
    [gtin && `GTIN ${gtin}`, eclass && `ECLASS ${eclass}`, unspsc && `UNSPSC ${unspsc}`, cpv && `CPV ${cpv}`].filter(Boolean).join(', ');
  return {
    key: 'codes',
    title: t('codes'),
    cell: (item) => (
      <Text size="xs" c="dimmed">
        {codes(item) || '–'}
      </Text>
    ),
    exported: [
      { title: t('gtin'), text: ({ gtin }) => gtin ?? '' },
      { title: 'ECLASS', text: ({ eclass }) => eclass ?? '' },
      { title: 'UNSPSC', text: ({ unspsc }) => unspsc ?? '' },
      { title: 'CPV', text: ({ cpv }) => cpv ?? '' },
    ],
  };
}
