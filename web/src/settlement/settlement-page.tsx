import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, agreementOf, boundEdition, isPartyTo } from '../agreement/agreements';
import { ComparisonPart } from '../comparison/comparison-part';
import { BasketPart } from '../order/basket-part';
import { OrdersPart } from '../order/orders-part';
import { editionOfLot } from '../panel/request-form';
import { RequestsPart } from '../panel/requests-part';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { useSeat } from '../parts/seats';
import { Empty, Fetched, Missing } from '../parts/states';
import { ScorecardSection } from '../scorecard/scorecard-section';
import { BonusPart } from './bonus-part';
import { CallOffForm } from './call-off-form';
import { CallOffList } from './call-off-list';
import { OrderImport } from './order-import';
import { SETTLEMENT_PARTS, type SettlementPart } from './settlement-search';
import { VolumePart } from './volume-part';

const TITLES = {
  basket: 'part.basket',
  orders: 'part.orders',
  'call-offs': 'part.callOffs',
  requests: 'part.requests',
  volumes: 'part.volumes',
  comparison: 'part.comparison',
  bonus: 'part.bonus',
} as const satisfies Record<SettlementPart, string>;

/** What is bought under one agreement, in parts that each have an address. Domain §14. */
export function SettlementPage() {
  const seat = useSeat();
  const { agreementId = '', part: asked } = useParams({ strict: false });
  const agreement = useQuery(agreementOf(seat, agreementId));
  const part = SETTLEMENT_PARTS.find((known) => known === asked);
  if (part === undefined) return <Missing />;
  return (
    <Fetched query={agreement} isPage>
      {(found) => <OfAgreement agreement={found} part={part} />}
    </Fetched>
  );
}

function OfAgreement({ agreement, part }: { agreement: AgreementDetail; part: SettlementPart }) {
  const { t } = useTranslation('settlement');
  const { slug } = useSeat();
  const { id: agreementId, number, title, supplierName } = agreement;
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
      <Parts agreement={agreement} part={part} />
    </Stack>
  );
}

function Parts({ agreement, part }: { agreement: AgreementDetail; part: SettlementPart }) {
  const { t } = useTranslation('settlement');
  const navigate = useNavigate();
  const seat = useSeat();
  const edition = boundEdition(agreement);
  const isParty = isPartyTo(seat);
  if (edition === undefined) return <Empty title={t('notOpen')}>{t('notOpen.text')}</Empty>;
  if (isParty && agreement.signUp === null) return <Empty title={t('notSignedUp')}>{t('notSignedUp.text')}</Empty>;
  const params = { slug: seat.slug, agreementId: agreement.id };
  const shared = new Set(edition.panels.map(({ lotId }) => lotId));
  const parts = SETTLEMENT_PARTS.filter((name) => (name !== 'requests' || shared.size > 0) && (name !== 'basket' || isParty));
  if (!parts.includes(part)) return <Missing />;
  // What several suppliers sell under one rule is asked for, not called off.
  const direct = editionOfLot(edition, (lotId) => !shared.has(lotId));
  return (
    <PlaceTabs
      label={t('title', { agreement: agreement.number })}
      tabs={parts.map((name) => ({ name, title: t(TITLES[name]) }))}
      chosen={part}
      choose={(name) => void navigate({ to: '/networks/$slug/agreements/$agreementId/$part', params: { ...params, part: name } })}
    >
      <Stack gap="lg">
        {part === 'basket' ? <BasketPart agreement={agreement} edition={direct} /> : null}
        {part === 'orders' ? <OrdersPart agreement={agreement} isParty={isParty} /> : null}
        {part === 'call-offs' && isParty && direct.priceSheet.lots.length > 0 ? <CallOffForm agreement={agreement} edition={direct} /> : null}
        {part === 'requests' ? <RequestsPart agreement={agreement} edition={edition} /> : null}
        {part === 'call-offs' && isParty ? <OrderImport agreement={agreement} /> : null}
        {part === 'call-offs' ? <CallOffList agreement={agreement} edition={edition} isParty={isParty} /> : null}
        {part === 'call-offs' ? <ScorecardSection agreement={agreement} /> : null}
        {part === 'volumes' ? <VolumePart agreement={agreement} edition={edition} isParty={isParty} /> : null}
        {part === 'comparison' ? <ComparisonPart agreement={agreement} edition={edition} isParty={isParty} /> : null}
        {part === 'bonus' ? <BonusPart agreement={agreement} edition={edition} /> : null}
      </Stack>
    </PlaceTabs>
  );
}
