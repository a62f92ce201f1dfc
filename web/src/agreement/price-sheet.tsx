import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';

type Sheet = Api<'PriceSheet'>;
type Lot = Sheet['lots'][number];
type Position = Lot['positions'][number];

/**
 * What an edition sells and at which prices: one table a lot. Domain §13.
 * @param catalogueAt where an ERP's catalogue of it is, if the agreement is in force
 */
export function PriceSheet({ sheet, catalogueAt }: { sheet: Sheet; catalogueAt: string | undefined }) {
  const { t } = useTranslation('agreement');
  const exported = useExport(sheet);
  return (
    <Section
      title={t('prices')}
      actions={
        <Group gap="xs" className="no-print">
          {catalogueAt === undefined ? null : (
            <Button component="a" href={catalogueAt} download variant="default" size="xs">
              {t('prices.bmecat')}
            </Button>
          )}
          <ExportMenu name={t('prices')} table={exported} />
        </Group>
      }
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('prices.intro', { currency: sheet.currency })}
      </Text>
      <Stack gap="lg">
        {sheet.lots.map((lot) => (
          <OneLot key={lot.lotId} lot={lot} currency={sheet.currency} />
        ))}
      </Stack>
    </Section>
  );
}

function OneLot({ lot, currency }: { lot: Lot; currency: string }) {
  const { t, i18n } = useTranslation('agreement');
  const shown = useShown();
  const { number, categoryDe, categoryEn, region, tierMode, cashDiscountPercent, cashDiscountDays, deliveryDays, positions } = lot;
  const name = t('lot', { number, category: i18n.language === 'de' ? categoryDe : categoryEn, region });
  const hasMaximum = positions.some(({ maximum }) => maximum !== null);
  return (
    <div>
      <Title order={3}>{name}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {[
          t(`tierMode.${tierMode}`),
          ...(cashDiscountPercent === null
            ? []
            : [
                cashDiscountDays === null
                  ? t('lot.discount', { percent: shown.decimal(cashDiscountPercent) })
                  : t('lot.discount.within', { percent: shown.decimal(cashDiscountPercent), count: cashDiscountDays }),
              ]),
          ...(deliveryDays === null ? [] : [t('lot.delivery', { count: deliveryDays })]),
        ].join(' · ')}
      </Text>
      <Table.ScrollContainer minWidth={300} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': name } }}>
        <Table striped verticalSpacing={6} aria-label={name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('position')}</Table.Th>
              <Table.Th scope="col" className="numeric">
                {t('position.tiers', { currency })}
              </Table.Th>
              <Table.Th scope="col" className="numeric">
                {t('position.estimated')}
              </Table.Th>
              {hasMaximum ? (
                <Table.Th scope="col" className="numeric">
                  {t('position.maximum')}
                </Table.Th>
              ) : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {positions.map((position) => (
              <OnePosition key={position.positionId} position={position} hasMaximum={hasMaximum} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function OnePosition({ position, hasMaximum }: { position: Position; hasMaximum: boolean }) {
  const { t, i18n } = useTranslation('agreement');
  const shown = useShown();
  const unitName = useUnitName();
  const { item, nameDe, nameEn, unit, estimated, maximum, tiers } = position;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text component="span" fw={600} size="sm">
          {i18n.language === 'de' ? nameDe : nameEn}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {item}, {unitName(unit)}
        </Text>
      </Table.Th>
      <Table.Td className="numeric">
        {tiers.map(({ from, unitPrice }) => (
          <div key={from}>{from === '0' ? shown.price(unitPrice) : t('tier', { from: shown.decimal(from), price: shown.price(unitPrice) })}</div>
        ))}
      </Table.Td>
      <Table.Td className="numeric">
        {estimated === null ? (
          <Text c="dimmed" size="sm">
            {t('withheld')}
          </Text>
        ) : (
          `${shown.decimal(estimated)} ${unitName(unit)}`
        )}
      </Table.Td>
      {hasMaximum ? <Table.Td className="numeric">{maximum === null ? '–' : `${shown.decimal(maximum)} ${unitName(unit)}`}</Table.Td> : null}
    </Table.Tr>
  );
}

/** The whole sheet for a spreadsheet: one row a tier; what is withheld says so. Domain §6.3 */
function useExport({ lots, currency }: Sheet): () => ExportTable {
  const { t, i18n } = useTranslation('agreement');
  const unitName = useUnitName('one');
  const isGerman = i18n.language === 'de';
  return () => ({
    columns: [
      { title: t('lot.number'), kind: 'decimal' },
      { title: t('position.category') },
      { title: t('position.region') },
      { title: t('position.code') },
      { title: t('position') },
      { title: t('position.unit') },
      { title: t('tier.from'), kind: 'decimal' },
      { title: t('position.price'), kind: 'decimal' },
      { title: t('position.currency') },
      { title: t('position.estimated'), kind: 'decimal' },
      { title: t('position.maximum'), kind: 'decimal' },
    ],
    rows: lots.flatMap(({ number, categoryDe, categoryEn, region, positions }) =>
      positions.flatMap(({ item, nameDe, nameEn, unit, estimated, maximum, tiers }) =>
        tiers.map(({ from, unitPrice }) => [
          number.toString(),
          isGerman ? categoryDe : categoryEn,
          region,
          item,
          isGerman ? nameDe : nameEn,
          unitName(unit),
          from,
          unitPrice,
          currency,
          estimated ?? t('withheld'),
          maximum ?? '',
        ]),
      ),
    ),
  });
}
