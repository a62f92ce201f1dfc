import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceButton, PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { Adjustments } from './adjustments';
import { type AgreementDetail, agreementOf, catalogueAt, shownEdition } from './agreements';
import { NewRound } from '../renewal/new-round';
import { QuotaSection } from '../order/quota-section';
import { SupplierItemSection } from '../supplier-items/supplier-item-section';
import { ExhaustionSection } from '../settlement/exhaustion-section';
import { ProgressSection } from '../settlement/progress-section';
import { ChangeTerms } from './change-terms';
import { Document } from './document';
import { Editions } from './editions';
import { ForYou } from './for-you';
import { Parties } from './parties';
import { PriceChange } from './price-change';
import { PriceSheet } from './price-sheet';
import { EndedAlert, Termination } from './termination';

/** One framework agreement: what may be done, prices, terms, the document, its editions and parties. Domain §13. */
export function AgreementPage() {
  const seat = useSeat();
  const { agreementId = '' } = useParams({ strict: false });
  return (
    <Fetched query={useQuery(agreementOf(seat, agreementId))} isPage>
      {(agreement) => <ShownAgreement agreement={agreement} />}
    </Fetched>
  );
}

function ShownAgreement({ agreement }: { agreement: AgreementDetail }) {
  const seat = useSeat();
  const { edition: asked } = useSearch({ strict: false });
  const edition = shownEdition(agreement.editions, asked);
  const inForce = agreement.editions.find(({ state }) => state === 'open');
  const seesParties = ['office', 'auditor', 'bidder'].some((role) => seat.roles.some((held) => held === role));
  const seesQuotas = ['office', 'auditor'].some((role) => seat.roles.some((held) => held === role));
  const isAdjusted = seesQuotas && Boolean(inForce?.terms.priceAdjustment);
  usePageTitle(`${agreement.number}: ${agreement.title}`);
  return (
    <Stack gap="lg">
      <Head agreement={agreement} />
      <EndedAlert agreement={agreement} />
      <ForYou agreement={agreement} edition={edition} />
      {isAdjusted && inForce ? <Adjustments agreement={agreement} edition={inForce} /> : null}
      {edition ? (
        <PriceSheet
          sheet={edition.priceSheet}
          surcharge={edition.terms.customerSurcharge?.percent}
          agreementId={agreement.id}
          catalogueAt={inForce ? catalogueAt(seat, agreement.id) : undefined}
        />
      ) : null}
      {edition && seat.roles.includes('bidder') ? <SupplierItemSection agreementId={agreement.id} /> : null}
      {edition ? <PriceChange edition={edition} /> : null}
      {inForce ? <ExhaustionSection agreement={agreement} edition={inForce} /> : null}
      {inForce && seesQuotas ? <QuotaSection agreementId={agreement.id} edition={inForce} /> : null}
      {inForce ? <ProgressSection agreementId={agreement.id} edition={inForce} /> : null}
      {edition ? <ChangeTerms agreement={agreement} edition={edition} /> : null}
      {edition ? <Document agreement={agreement} edition={edition} /> : null}
      {agreement.editions.length > 1 ? <Editions agreement={agreement} shown={edition?.number} /> : null}
      {seesParties ? <Termination agreement={agreement} /> : null}
      {agreement.ended !== null ? <NewRound agreement={agreement} /> : null}
      {seesParties ? <Parties agreementId={agreement.id} /> : null}
    </Stack>
  );
}

function Head({ agreement: { id, number, title, supplierName, state, round, ended } }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  const { slug, roles } = useSeat();
  const seesRenewal = state === 'open' && ended === null && roles.some((role) => role === 'office' || role === 'auditor');
  return (
    <div>
      <PlaceLink to="/networks/$slug/agreements" params={{ slug }} size="sm" className="no-print">
        {t('back')}
      </PlaceLink>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 18rem' }}>
          <Title order={1}>
            {number}: {title}
          </Title>
          <Group gap="sm">
            <Text c="dimmed">{supplierName}</Text>
            <Badge variant="outline" color="gray" c="inherit" tt="none">
              {t(ended === null ? `state.${state}` : 'state.terminated')}
            </Badge>
          </Group>
        </div>
        <Group gap="xs" className="no-print">
          {state === 'open' ? (
            <PlaceButton to="/networks/$slug/agreements/$agreementId/$part" params={{ slug, agreementId: id, part: 'call-offs' }} variant="default">
              {t('callOffs')}
            </PlaceButton>
          ) : null}
          {seesRenewal ? (
            <PlaceButton to="/networks/$slug/agreements/$agreementId/renewal" params={{ slug, agreementId: id }} variant="default">
              {t('renewal')}
            </PlaceButton>
          ) : null}
          <PlaceButton to="/networks/$slug/rounds/$roundId" params={{ slug, roundId: round }} variant="default">
            {t('round')}
          </PlaceButton>
          <Button variant="default" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
