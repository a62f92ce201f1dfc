import { Alert, Paper, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { type NewCallOff, priceOf } from './call-offs';
import { useRefusalText } from './refusal';
import type { Sold } from './sold';

interface APrice {
  readonly agreementId: string;
  readonly order: Omit<NewCallOff, 'reference'>;
  readonly sold: Sold;
}

/** What the order would cost, with the tier behind it. Domain §6.3, §14. */
export function CallOffPrice({ agreementId, order, sold }: APrice) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  const refusalText = useRefusalText();
  const [{ date, category, region, item, quantity }] = useDebouncedValue(order, 250);
  const asked = { date, category, region, item, quantity };
  const { data: price, error } = useQuery({ ...priceOf(useSeat(), agreementId, asked), placeholderData: keepPreviousData });
  if (error)
    return (
      <Alert variant="outline" color="gray" title={t('price.none')}>
        {refusalText(error)}
      </Alert>
    );
  if (!price) return null;
  const amount = (text: string): string => `${shown.price(text)} ${price.currency}`;
  const inUnit = (text: string): string => `${shown.decimal(text)} ${unitName(sold.unit)}`;
  const tier = { price: amount(price.unitPrice), from: inUnit(price.tierFrom) };
  return (
    <Paper withBorder p="md" radius="md" role="status" aria-label={t('price')}>
      <Text fw={650} fz="lg">
        {t('price.cost', { cost: amount(price.cost) })}
      </Text>
      <Text size="sm">{price.tierFrom === '0' ? t('price.tier.first', tier) : t(`price.tier.${sold.tierMode}`, tier)}</Text>
      <Text size="sm" c="dimmed">
        {t('price.before', { before: inUnit(price.before), year: price.year })} {t(`price.account.${sold.tierMode}`)}
      </Text>
      {price.buyUp ? <BuyUp buyUp={price.buyUp} unit={sold.unit} currency={price.currency} /> : null}
    </Paper>
  );
}

type BuyUpOf = NonNullable<Api<'CallOffPrice'>['buyUp']>;

/** Where more would cost less: `all_units` is not monotone. Domain §14. */
export function BuyUp({ buyUp: { quantity, cost, saving }, unit, currency }: { buyUp: BuyUpOf; unit: string; currency: string }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  return (
    <Text size="sm" mt={4} fw={600}>
      {t('price.buyUp', {
        quantity: `${shown.decimal(quantity)} ${unitName(unit)}`,
        cost: `${shown.price(cost)} ${currency}`,
        saving: `${shown.price(saving)} ${currency}`,
      })}
    </Text>
  );
}
