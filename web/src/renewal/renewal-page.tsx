import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, agreementOf } from '../agreement/agreements';
import { FactList } from '../parts/fact-list';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Decisions } from './decisions';
import { PositionUses } from './position-uses';
import { type Renewal, renewalOf } from './renewals';

/** What follows an agreement's end: what was bought under it, what is recommended and why, what the office decides. Domain §13. */
export function RenewalPage() {
  const seat = useSeat();
  const { agreementId = '' } = useParams({ strict: false });
  const agreement = useQuery(agreementOf(seat, agreementId));
  return (
    <Fetched query={agreement} isPage>
      {(found) => <OfAgreement agreement={found} />}
    </Fetched>
  );
}

function OfAgreement({ agreement }: { agreement: AgreementDetail }) {
  const { id: agreementId, number, title, supplierName } = agreement;
  const { t } = useTranslation('renewal');
  const seat = useSeat();
  const { slug } = seat;
  usePageTitle(t('title', { agreement: number }));
  return (
    <Stack gap="lg">
      <div>
        <PlaceLink to="/networks/$slug/agreements/$agreementId" params={{ slug, agreementId }} size="sm" className="no-print">
          {t('back', { agreement: `${number}: ${title}` })}
        </PlaceLink>
        <Title order={1}>{t('title', { agreement: number })}</Title>
        <Text c="dimmed">{supplierName}</Text>
      </div>
      <Fetched query={useQuery(renewalOf(seat, agreementId))}>{(renewal) => <Proposed renewal={renewal} agreement={agreement} />}</Fetched>
    </Stack>
  );
}

function Proposed({ renewal, agreement }: { renewal: Renewal; agreement: AgreementDetail }) {
  const { t } = useTranslation('renewal');
  const shown = useShown();
  const { recommended, reasons } = renewal;
  return (
    <>
      <Section title={t('proposal')}>
        <Stack gap="md">
          <FactList facts={useFacts(renewal)} />
          <Alert variant="outline" color="pool" title={t('recommended', { outcome: t(`outcome.${recommended}`) })}>
            <List size="sm">
              {reasons.map(({ code, figure, limit }) => (
                <List.Item key={code}>
                  {t(`reason.${code}`, { figure: figure === null ? '–' : shown.decimal(figure), limit: limit === null ? '' : shown.decimal(limit) })}
                </List.Item>
              ))}
            </List>
          </Alert>
          <Text size="sm" c="dimmed">
            {t('rule')}
          </Text>
        </Stack>
      </Section>
      <Decisions renewal={renewal} agreement={agreement} />
      <Section title={t('positions')}>
        <PositionUses renewal={renewal} />
      </Section>
    </>
  );
}

function useFacts(renewal: Renewal): readonly (readonly [string, string])[] {
  const { t } = useTranslation('renewal');
  const shown = useShown();
  const { termTo, decideBy, renewedTo, parties, quarters, savings, currency, priceFactor, use, nearestMaximum } = renewal;
  const percent = (figure: string | null): string => (figure === null ? t('unknown') : t('percent', { figure: shown.decimal(figure) }));
  return [
    [t('termTo'), shown.day(termTo)],
    [t('decideBy'), shown.day(decideBy)],
    [t('renewedTo'), renewedTo === null ? t('renewedTo.none') : shown.day(renewedTo)],
    [t('parties'), t('parties.count', parties)],
    [t('use'), percent(use)],
    [t('nearestMaximum'), nearestMaximum === null ? t('nearestMaximum.none') : percent(nearestMaximum)],
    [t('savings'), t('savings.text', { known: shown.price(savings.known), unknown: shown.price(savings.unknownTurnover), currency })],
    [t('priceFactor'), shown.decimal(priceFactor.replace(/\.?0+$/, ''))],
    [t('quarters'), t('quarters.text', quarters)],
  ];
}
