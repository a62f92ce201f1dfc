import { useTranslation } from 'react-i18next';
import type { Column } from '../parts/paged-table';
import { useUnitName } from '../parts/units';
import { Cost, Item, Price, Saving, Small, Supplier } from './position-cells';
import type { AgreedPosition } from './positions';

/** The columns of the catalogue. @param isMember with what the reader's organisation would have saved */
export function usePositionColumns(isMember: boolean): Column<AgreedPosition>[] {
  const { t, i18n } = useTranslation(['agreement', 'supplier-items']);
  const unitName = useUnitName();
  const isGerman = i18n.language === 'de';
  const nameOf = ({ nameDe, nameEn }: AgreedPosition): string => (isGerman ? nameDe : nameEn);
  const prices = usePriceColumns(isMember);
  const from = useOriginColumns();
  return [
    {
      key: 'item',
      title: t('position'),
      sortBy: isGerman ? 'nameDe' : 'nameEn',
      cell: (row) => <Item row={row} name={nameOf(row)} />,
      exported: [
        { title: t('position'), text: nameOf },
        { title: t('position.code'), text: ({ item }) => item },
        { title: t('supplier-items:supplierNumber'), text: ({ supplierNumber }) => supplierNumber ?? '' },
        { title: t('position.unit'), text: ({ unit }) => unitName(unit) },
      ],
    },
    ...prices,
    ...from,
  ];
}

/** What it costs, alone and in one's quantity, and what would have been saved. */
function usePriceColumns(isMember: boolean): Column<AgreedPosition>[] {
  const { t } = useTranslation('agreement');
  const saving = t('position.saving');
  const priced: Column<AgreedPosition>[] = [
    {
      key: 'price',
      title: t('position.price'),
      isNumeric: true,
      cell: (row) => <Price row={row} />,
      exported: [
        { title: t('position.price'), isNumeric: true, text: ({ price, tiers }) => price?.unitPrice ?? tiers[0]?.unitPrice ?? '' },
        { title: t('position.currency'), text: ({ currency }) => currency },
      ],
    },
    {
      key: 'cost',
      title: t('position.cost'),
      isNumeric: true,
      cell: (row) => <Cost row={row} />,
      exported: [
        { title: t('position.quantity'), isNumeric: true, text: ({ price }) => price?.quantity ?? '' },
        { title: t('position.cost'), isNumeric: true, text: ({ price }) => price?.cost ?? '' },
      ],
    },
  ];
  if (!isMember) return priced;
  return [
    ...priced,
    { key: 'saving', title: saving, isNumeric: true, cell: (row) => <Saving row={row} />, text: ({ stated }) => stated?.saving ?? '' },
  ];
}

/** Whose it is, and where it is delivered. */
function useOriginColumns(): Column<AgreedPosition>[] {
  const { t, i18n } = useTranslation('agreement');
  const categoryOf = ({ categoryDe, categoryEn }: AgreedPosition): string => (i18n.language === 'de' ? categoryDe : categoryEn);
  return [
    {
      key: 'supplier',
      title: t('position.supplier'),
      sortBy: 'supplier',
      cell: (row) => <Supplier row={row} />,
      exported: [
        { title: t('position.supplier'), text: ({ supplierName }) => supplierName },
        { title: t('position.agreement'), text: ({ agreement }) => agreement },
      ],
    },
    {
      key: 'category',
      title: t('position.category'),
      sortBy: 'category',
      cell: (row) => (
        <>
          {categoryOf(row)}
          <Small>{t('position.regions', { regions: row.regions.join(', ') })}</Small>
        </>
      ),
      exported: [
        { title: t('position.category'), text: categoryOf },
        { title: t('position.region'), text: ({ regions }) => regions.join(', ') },
      ],
    },
  ];
}
