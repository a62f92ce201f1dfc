import { Alert, List, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { NewRound } from '../renewal/new-round';
import { type Exhaustion, exhaustionOf } from './exhaustion';
import { useItemNames } from './sold';

interface Of {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** Maximum quantities: how much is used for whoever sees all orders, for parties only what is sold out. Domain §6.3, §13. */
export function ExhaustionSection({ agreement, edition }: Of) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const { data = [] } = useQuery(exhaustionOf(seat, agreement.id));
  const soldOut = data.filter(({ isSoldOut }) => isSoldOut);
  const listed = data.some(({ percent }) => percent !== null) ? data : soldOut;
  if (listed.length === 0) return null;
  const mayFollow = seat.roles.includes('office') && listed.some(({ percent }) => percent !== null && Number.parseFloat(percent) >= 80);
  return (
    <Section title={t('maxima')}>
      <Stack gap="md">
        {soldOut.length > 0 ? (
          <Alert variant="outline" color="red" title={t('maxima.soldOut', { count: soldOut.length })}>
            <Text size="sm">{t('maxima.soldOut.text')}</Text>
          </Alert>
        ) : null}
        <List listStyleType="none" spacing="sm">
          {listed.map((one) => (
            <List.Item key={one.positionId} styles={{ itemWrapper: { display: 'block' }, itemLabel: { display: 'block' } }}>
              <Position one={one} edition={edition} />
            </List.Item>
          ))}
        </List>
        {mayFollow ? (
          <>
            <Text size="sm">{t('maxima.proposal')}</Text>
            <NewRound agreement={agreement} />
          </>
        ) : null}
      </Stack>
    </Section>
  );
}

function Position({ one, edition }: { one: Exhaustion; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const lot = edition.priceSheet.lots.find(({ positions }) => positions.some(({ positionId }) => positionId === one.positionId));
  const position = lot?.positions.find(({ positionId }) => positionId === one.positionId);
  const name = position ? t('maxima.position', { name: itemName(position.item), item: position.item, region: position.regions.join(', ') }) : '–';
  const { isSoldOut, percent, bought, maximum } = one;
  if (percent === null || bought === null) return <Text>{t('maxima.position.soldOut', { position: name })}</Text>;
  const used = t('maxima.used', {
    bought: shown.decimal(bought),
    maximum: shown.decimal(maximum),
    unit: unitName(position?.unit ?? ''),
    percent: shown.decimal(percent),
  });
  return (
    <>
      <Text fw={500}>{isSoldOut ? t('maxima.position.soldOut', { position: name }) : name}</Text>
      <Text size="sm" c="dimmed">
        {used}
      </Text>
      <Progress value={Math.min(100, Number.parseFloat(percent))} color={isSoldOut ? 'red' : 'pool'} aria-label={used} />
    </>
  );
}
