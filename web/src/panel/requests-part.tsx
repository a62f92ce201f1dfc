import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, isPartyTo } from '../agreement/agreements';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { type Panel, panelsOf } from './panels';
import { RequestForm } from './request-form';
import { RequestList } from './request-list';

/** Requests to the suppliers of the agreement's lots that have several. Domain §14; decision 20. */
export function RequestsPart({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const panels = useQuery(panelsOf(useSeat(), agreement.id));
  return (
    <Fetched query={panels}>
      {(found) => (
        <Stack gap="lg">
          {found.map((panel) => (
            <OnePanel key={panel.id} panel={panel} agreement={agreement} edition={edition} />
          ))}
        </Stack>
      )}
    </Fetched>
  );
}

function OnePanel({ panel, agreement, edition }: { panel: Panel; agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('panel');
  const isParty = isPartyTo(useSeat());
  return (
    <Section title={t('title', { lot: panel.lot })}>
      <Stack gap="lg">
        <RuleSaid panel={panel} />
        {isParty ? <RequestForm panel={panel} agreement={agreement} edition={edition} /> : null}
        <RequestList panel={panel} />
      </Stack>
    </Section>
  );
}

/** By which rule call-offs go, and to whom: a supplier sees itself. */
function RuleSaid({ panel: { rule, answerHours, leastPriceWeight, seats } }: { panel: Panel }) {
  const { t } = useTranslation('panel');
  const shown = useShown();
  return (
    <div>
      <Text>{t(`rule.${rule}.text`, { count: answerHours, weight: leastPriceWeight })}</Text>
      <Text size="sm" c="dimmed">
        {seats
          .map(({ rank, supplierName, sharePercent }) =>
            sharePercent === null
              ? t('seat.rank', { rank, supplier: supplierName })
              : t('seat.share', { supplier: supplierName, share: shown.decimal(sharePercent) }),
          )
          .join(' · ')}
      </Text>
    </div>
  );
}
