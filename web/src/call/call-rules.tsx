import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import type { Call } from './calls';

type Rules = Call['categories'][number];

/** How bids are evaluated; fixed before any bid. Domain §10. */
export function CallRules({ call }: { call: Call }) {
  const { t } = useTranslation('call');
  return (
    <Section title={t('rules')}>
      <Stack gap="md">
        {call.categories.map((rules) => (
          <RulesOfCategory key={rules.category} rules={rules} />
        ))}
      </Stack>
    </Section>
  );
}

function RulesOfCategory({ rules }: { rules: Rules }) {
  const { t } = useTranslation('call');
  const shown = useShown();
  const categoryName = useCategoryName();
  return (
    <div>
      <Title order={3}>{categoryName(rules.category)}</Title>
      <Text>{t(`formula.${rules.formula}`)}</Text>
      <Text>{t('rules.price', { weight: shown.decimal(rules.priceWeight) })}</Text>
      <Text>{t(`tiers.${rules.tierMode}`)}</Text>
      {rules.criteria.length > 0 ? (
        <>
          <Text mt={4}>{t('criteria')}</Text>
          <List>
            {rules.criteria.map(({ code, weight, minimum, scorecardNeutral }) => (
              <List.Item key={code}>
                {t('criterion', { code, weight: shown.decimal(weight) })}
                {minimum === undefined ? null : ` ${t('criterion.minimum', { minimum: shown.decimal(minimum) })}`}
                {scorecardNeutral === undefined ? null : ` ${t('criterion.scorecard', { neutral: shown.decimal(scorecardNeutral) })}`}
              </List.Item>
            ))}
          </List>
        </>
      ) : null}
    </div>
  );
}
