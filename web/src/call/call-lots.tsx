import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import type { CalledLot } from './calls';

/** A published total, or the word for one that is withheld. Domain §6.3. */
export function Quantity({ quantity }: { quantity: string }) {
  const { t } = useTranslation('call');
  const shown = useShown();
  if (quantity !== 'withheld') return shown.decimal(quantity);
  return (
    <Badge variant="outline" color="gray" tt="none" title={t('withheld.text')}>
      {t('withheld')}
    </Badge>
  );
}

/** What is asked for: lots with their positions and published totals. Domain §6, §7. */
export function CallLots({ lots }: { lots: readonly CalledLot[] }) {
  const { t } = useTranslation('call');
  const hasWithheld = lots.some(({ positions }) => positions.some(({ quantity }) => quantity === 'withheld'));
  const exported = useExport(lots);
  return (
    <Section title={t('lots')} actions={<ExportMenu name={t('lots')} table={exported} />}>
      <Stack gap="lg">
        {lots.map((lot) => (
          <LotTable key={lot.id} lot={lot} />
        ))}
        {hasWithheld ? (
          <Text size="sm" c="dimmed">
            {t('withheld.text')}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}

function LotTable({ lot }: { lot: CalledLot }) {
  const { t, i18n } = useTranslation('call');
  const unit = useUnitName('one');
  const categoryName = useCategoryName();
  return (
    <div>
      <Title order={3}>{lot.title}</Title>
      <Text size="sm" c="dimmed" mb={4}>
        {t('lot.where', { category: categoryName(lot.category), region: lot.region })}
      </Text>
      <Table.ScrollContainer minWidth={280} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': lot.title, role: 'region' } }}>
        <Table striped verticalSpacing={6} aria-label={lot.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('item')}</Table.Th>
              <Table.Th scope="col" visibleFrom="sm">
                {t('name')}
              </Table.Th>
              <Table.Th scope="col" className="numeric">
                {t('quantity')}
              </Table.Th>
              <Table.Th scope="col">{t('unit')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lot.positions.map((position) => {
              const name = i18n.language === 'de' ? position.nameDe : position.nameEn;
              return (
                <Table.Tr key={position.id}>
                  <Table.Td>
                    {position.item}
                    <Text size="xs" c="dimmed" hiddenFrom="sm">
                      {name}
                    </Text>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">{name}</Table.Td>
                  <Table.Td className="numeric">
                    <Quantity quantity={position.quantity} />
                  </Table.Td>
                  <Table.Td>{unit(position.unit)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

/** Every position for a spreadsheet; what is withheld says so. Domain §6.3 */
function useExport(lots: readonly CalledLot[]): () => ExportTable {
  const { t, i18n } = useTranslation('call');
  const unitName = useUnitName('one');
  const categoryName = useCategoryName();
  return () => ({
    columns: [
      ...(['lot', 'lot.category', 'lot.region', 'item', 'name'] as const).map((column) => ({ title: t(column) })),
      { title: t('quantity'), kind: 'decimal' },
      { title: t('unit') },
    ],
    rows: lots.flatMap(({ title, category, region, positions }) =>
      positions.map(({ item, nameDe, nameEn, quantity, unit }) => [
        title,
        categoryName(category),
        region,
        item,
        i18n.language === 'de' ? nameDe : nameEn,
        quantity === 'withheld' ? t('withheld') : quantity,
        unitName(unit),
      ]),
    ),
  });
}
