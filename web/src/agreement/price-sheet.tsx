import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { useSeat } from '../parts/seats';
import { Section } from '../parts/section';
import { SupplierName } from '../supplier-items/supplier-name';
import { type SupplierItem, supplierItemsOf } from '../supplier-items/supplier-items';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';

type Sheet = Api<'PriceSheet'>;
type Lot = Sheet['lots'][number];
type Position = Lot['positions'][number];

/** Which prices are shown: a customer sees its own alone, the others theirs beside them. Decision 19. */
interface ShownPrices {
  readonly sheet: boolean;
  readonly customers: boolean;
}

function usePrices({ lots }: Sheet): ShownPrices {
  const { kind } = useSeat();
  const customers = lots.some(({ positions }) => positions.some(({ customerTiers }) => customerTiers !== null));
  return { sheet: !customers || kind !== 'customer', customers };
}

interface AgreedPrices {
  readonly sheet: Sheet;
  readonly surcharge: string | undefined;
  readonly agreementId: string;
  readonly catalogueAt: string | undefined;
}

/**
 * What an edition sells and at which prices: one table a lot. Domain §13.
 * @param surcharge what customers pay beyond it, in percent, if anything
 * @param catalogueAt where an ERP's catalogue of it is, if the agreement is in force
 */
export function PriceSheet({ sheet, surcharge, agreementId, catalogueAt }: AgreedPrices) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const prices = usePrices(sheet);
  const { data: called = [] } = useQuery(supplierItemsOf(useSeat(), agreementId));
  const names = new Map(called.map((one) => [one.item, one]));
  const exported = useExport(sheet, prices, names);
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
        {surcharge === undefined ? '' : ` ${t(prices.sheet ? 'prices.surcharge' : 'prices.surcharge.own', { percent: shown.decimal(surcharge) })}`}
      </Text>
      <Stack gap="lg">
        {sheet.lots.map((lot) => (
          <OneLot key={lot.lotId} lot={lot} currency={sheet.currency} prices={prices} names={names} />
        ))}
      </Stack>
    </Section>
  );
}

type SupplierNames = ReadonlyMap<string, SupplierItem>;

function OneLot({ lot, currency, prices, names }: { lot: Lot; currency: string; prices: ShownPrices; names: SupplierNames }) {
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
              {prices.sheet ? (
                <Table.Th scope="col" className="numeric">
                  {t('position.tiers', { currency })}
                </Table.Th>
              ) : null}
              {prices.customers ? (
                <Table.Th scope="col" className="numeric">
                  {t(prices.sheet ? 'position.customerTiers' : 'position.ownTiers', { currency })}
                </Table.Th>
              ) : null}
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
              <OnePosition key={position.positionId} position={position} hasMaximum={hasMaximum} prices={prices} called={names.get(position.item)} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function Tiers({ tiers }: { tiers: Position['tiers'] }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  return (
    <Table.Td className="numeric">
      {tiers.map(({ from, unitPrice }) => (
        <div key={from}>{from === '0' ? shown.price(unitPrice) : t('tier', { from: shown.decimal(from), price: shown.price(unitPrice) })}</div>
      ))}
    </Table.Td>
  );
}

interface APosition {
  readonly position: Position;
  readonly hasMaximum: boolean;
  readonly prices: ShownPrices;
  readonly called: SupplierItem | undefined;
}

function OnePosition({ position, hasMaximum, prices, called }: APosition) {
  const { t, i18n } = useTranslation('agreement');
  const shown = useShown();
  const unitName = useUnitName();
  const { item, nameDe, nameEn, unit, estimated, maximum, tiers, customerTiers } = position;
  const name = i18n.language === 'de' ? nameDe : nameEn;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text component="span" fw={600} size="sm">
          {name}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {item}, {unitName(unit)}
        </Text>
        {called ? <SupplierName name={name} number={called.number} link={called.link} /> : null}
      </Table.Th>
      {prices.sheet ? <Tiers tiers={tiers} /> : null}
      {prices.customers ? <Tiers tiers={customerTiers ?? tiers} /> : null}
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
function useExport({ lots, currency }: Sheet, prices: ShownPrices, names: SupplierNames): () => ExportTable {
  const { t, i18n } = useTranslation(['agreement', 'supplier-items']);
  const unitName = useUnitName('one');
  const isGerman = i18n.language === 'de';
  return () => ({
    columns: [
      { title: t('lot.number'), kind: 'decimal' },
      { title: t('position.category') },
      { title: t('position.region') },
      { title: t('position.code') },
      { title: t('supplier-items:supplierNumber') },
      { title: t('position') },
      { title: t('position.unit') },
      { title: t('tier.from'), kind: 'decimal' },
      ...(prices.sheet ? [{ title: t('position.price'), kind: 'decimal' } as const] : []),
      ...(prices.customers ? [{ title: t(prices.sheet ? 'position.customerPrice' : 'position.price'), kind: 'decimal' } as const] : []),
      { title: t('position.currency') },
      { title: t('position.estimated'), kind: 'decimal' },
      { title: t('position.maximum'), kind: 'decimal' },
    ],
    rows: lots.flatMap(({ number, categoryDe, categoryEn, region, positions }) =>
      positions.flatMap(({ item, nameDe, nameEn, unit, estimated, maximum, tiers, customerTiers }) =>
        tiers.map(({ from, unitPrice }, at) => [
          number.toString(),
          isGerman ? categoryDe : categoryEn,
          region,
          item,
          names.get(item)?.number ?? '',
          isGerman ? nameDe : nameEn,
          unitName(unit),
          from,
          ...(prices.sheet ? [unitPrice] : []),
          ...(prices.customers ? [customerTiers?.[at]?.unitPrice ?? unitPrice] : []),
          currency,
          estimated ?? t('withheld'),
          maximum ?? '',
        ]),
      ),
    ),
  });
}
