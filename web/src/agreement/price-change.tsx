import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import type { Edition } from './agreements';
import { CalculationSteps } from './calculation';
import { rounded } from './rounded';

/** Why the prices of an edition are what they are: by which calculation they were last adjusted. Domain §16. */
export function PriceChange({ edition: { adjustment, priceSheet, acceptBy } }: { edition: Edition }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  if (!adjustment) return null;
  const percent = shown.decimal(rounded(adjustment.changePercent, 2));
  return (
    <Section title={t('why')}>
      <Text mb="md">
        {t('why.text', { percent: percent.startsWith('-') ? percent.replace('-', '−') : `+${percent}` })}
        {acceptBy === null ? '' : ` ${t('why.acceptBy', { day: shown.day(acceptBy) })}`}
      </Text>
      <CalculationSteps calculation={adjustment} sheet={priceSheet} />
    </Section>
  );
}
