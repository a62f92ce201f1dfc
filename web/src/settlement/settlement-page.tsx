import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, agreementOf, isPartyTo } from '../agreement/agreements';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { CallOffForm } from './call-off-form';
import { CallOffList } from './call-off-list';

/** What is bought under one agreement. Domain §14. */
export function SettlementPage() {
  const seat = useSeat();
  const { agreementId = '' } = useParams({ strict: false });
  return <Fetched query={useQuery(agreementOf(seat, agreementId))}>{(agreement) => <OfAgreement agreement={agreement} />}</Fetched>;
}

function OfAgreement({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const { slug } = seat;
  const { id: agreementId, number, title, supplierName, editions } = agreement;
  const edition = editions.find(({ state }) => state === 'open');
  const isParty = isPartyTo(seat);
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
      {edition === undefined ? (
        <Empty title={t('notOpen')}>{t('notOpen.text')}</Empty>
      ) : isParty && agreement.signUp === null ? (
        <Empty title={t('notSignedUp')}>{t('notSignedUp.text')}</Empty>
      ) : (
        <>
          {isParty ? <CallOffForm agreement={agreement} edition={edition} /> : null}
          <CallOffList agreement={agreement} edition={edition} isParty={isParty} />
        </>
      )}
    </Stack>
  );
}
