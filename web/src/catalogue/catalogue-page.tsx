import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { useSeat } from '../parts/seats';
import { catalogueSearch, type Part, PARTS } from './catalogue-search';
import { CategoryList } from './category-list';
import { ImportCatalogue } from './import-catalogue';
import { ItemList } from './item-list';
import { UnitList } from './unit-list';

const SHOWN: Readonly<Record<Part, () => React.JSX.Element>> = {
  items: ItemList,
  categories: CategoryList,
  units: UnitList,
  import: ImportCatalogue,
};

/** What the network buys, and how it is counted; the office changes it. Domain §1, §6.1. */
export function CataloguePage() {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const isOffice = useSeat().roles.includes('office');
  const { part: asked = 'items' } = catalogueSearch(useSearch({ strict: false }));
  const open = PARTS.filter((part) => part !== 'import' || isOffice);
  const part = open.find((each) => each === asked) ?? 'items';
  const Shown = SHOWN[part];
  usePageTitle(t('title'));
  return (
    <PlaceTabs
      label={t('title')}
      tabs={open.map((name) => ({ name, title: t(`part.${name}`) }))}
      chosen={part}
      choose={(name) => void navigate({ to: '.', search: { part: name } })}
    >
      <Shown />
    </PlaceTabs>
  );
}
