import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { SupplierName } from '../supplier-items/supplier-name';
import type { AgreedPosition } from './positions';

/** What is said below the first line of a cell. */
export function Small({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}

/** The item, leading to its agreement. */
export function Item({
  row: { positionId, agreementId, item, unit, signedUp, supplierNumber, supplierLink },
  name,
}: {
  row: AgreedPosition;
  name: string;
}) {
  const { t } = useTranslation('agreement');
  const { slug } = useSeat();
  const unitName = useUnitName();
  return (
    <>
      <PlaceLink to="/networks/$slug/agreements/$agreementId" params={{ slug, agreementId }} fz="inherit">
        {name}
      </PlaceLink>
      <Group gap={6}>
        <Small>{`${item}, ${unitName(unit)}`}</Small>
        {signedUp ? (
          <PlaceLink
            to="/networks/$slug/agreements/$agreementId/$part"
            params={{ slug, agreementId, part: 'call-offs' }}
            search={{ position: positionId }}
            size="sm"
            aria-label={t('position.callOff', { item: name })}
          >
            {t('position.callOff.short')}
          </PlaceLink>
        ) : null}
      </Group>
      <SupplierName name={name} number={supplierNumber} link={supplierLink} />
    </>
  );
}

/** Whose price it is, and until when. */
export function Supplier({ row: { supplierName, agreement, termTo } }: { row: AgreedPosition }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  return (
    <>
      {supplierName}
      <Small>{t('position.until', { agreement, day: shown.day(termTo) })}</Small>
    </>
  );
}

/** The price of one unit at the tier that one's quantity reaches, and the tiers behind it. Domain §14. */
export function Price({ row: { price, tiers, currency } }: { row: AgreedPosition }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const others = tiers.filter(({ from }) => from !== (price?.tierFrom ?? '0'));
  return (
    <>
      <Text fw={600} fz="inherit">
        {shown.price(price?.unitPrice ?? tiers[0]?.unitPrice ?? '0')} {currency}
      </Text>
      {others.map(({ from, unitPrice }) => (
        <Small key={from}>{t(from === '0' ? 'tier.first' : 'tier', { from: shown.decimal(from), price: shown.price(unitPrice) })}</Small>
      ))}
    </>
  );
}

/** What one's quantity costs, and where more costs less. Domain §14. */
export function Cost({ row: { price, unit, currency } }: { row: AgreedPosition }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const unitName = useUnitName();
  if (!price) return '–';
  const quantity = (text: string): string => `${shown.decimal(text)} ${unitName(unit)}`;
  return (
    <>
      {shown.price(price.cost)} {currency}
      <Small>{t('position.for', { quantity: quantity(price.quantity) })}</Small>
      {price.buyUp ? <Small>{t('position.buyUp', { quantity: quantity(price.buyUp.quantity), cost: shown.price(price.buyUp.cost) })}</Small> : null}
    </>
  );
}

/** What the organisation would have saved on what it stated; unknown without a reference price, never estimated. Domain §17. */
export function Saving({ row: { stated, unit, currency } }: { row: AgreedPosition }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const unitName = useUnitName();
  if (!stated) return '–';
  if (stated.saving === null) return <Small>{t('position.saving.unknown')}</Small>;
  return (
    <>
      <Text fz="inherit" fw={600}>
        {shown.price(stated.saving)} {currency}
      </Text>
      <Small>{t('position.saving.on', { quantity: `${shown.decimal(stated.known)} ${unitName(unit)}` })}</Small>
    </>
  );
}
