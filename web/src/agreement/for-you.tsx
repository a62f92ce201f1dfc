import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { adjustmentsOf } from './adjusting';
import type { AgreementDetail, Edition } from './agreements';
import { Leaving } from './leaving';
import { Signing } from './signing';
import { SignUpForm } from './sign-up-form';

/** What this person may do with the agreement now, and where its organisation stands. Domain §13. */
export function ForYou({ agreement, edition }: { agreement: AgreementDetail; edition: Edition | undefined }) {
  const { t } = useTranslation('agreement');
  const may = new Set(agreement.allowedActions);
  const isAsked = ['sign', 'signUp', 'acceptEdition', 'leave'].some((action) => agreement.allowedActions.some((allowed) => allowed === action));
  const latest = agreement.editions[0];
  const inForce = agreement.editions.find(({ state }) => state === 'open');
  const hasAdjustment = useHasAdjustment(agreement, inForce);
  return (
    <Section title={t('yours')}>
      <Stack gap="md">
        {agreement.signUp ? <Standing agreement={agreement} /> : null}
        {may.has('acceptEdition') && inForce ? <SignUpForm agreement={agreement} edition={inForce} isAcceptance /> : null}
        {may.has('signUp') && inForce ? <SigningUp agreement={agreement} edition={inForce} /> : null}
        {may.has('leave') && agreement.signUp ? <Leaving agreement={agreement} signUp={agreement.signUp} /> : null}
        {latest ? <Signing agreement={agreement} latest={latest} /> : null}
        {edition && latest && edition.number !== latest.number ? <Text size="sm">{t('yours.notLatest', { number: latest.number })}</Text> : null}
        {hasAdjustment ? <Text>{t('yours.adjustment')}</Text> : null}
        {hasAdjustment || isAsked || agreement.signUp || (latest && latest.state !== 'open') ? null : <Nothing agreement={agreement} />}
      </Stack>
    </Section>
  );
}

/** Whether a computed adjustment of prices waits for the office. Domain §16. */
function useHasAdjustment({ id }: AgreementDetail, inForce: Edition | undefined): boolean {
  const seat = useSeat();
  const enabled = seat.roles.includes('office') && Boolean(inForce?.terms.priceAdjustment);
  const { data = [] } = useQuery({ ...adjustmentsOf(seat, id), enabled });
  return data.some(({ state }) => state === 'proposed');
}

function Nothing({ agreement: { state } }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  const { roles } = useSeat();
  const isParty = roles.includes('buyer') || roles.includes('bidder');
  return <Text c="dimmed">{isParty && state === 'open' && !roles.includes('signatory') ? t('yours.onlySignatory') : t('yours.nothing')}</Text>;
}

function SigningUp({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('agreement');
  const [isOpen, { open }] = useDisclosure(false);
  if (isOpen) return <SignUpForm agreement={agreement} edition={edition} isAcceptance={false} />;
  return (
    <Group justify="space-between" gap="sm">
      <Text style={{ flex: '1 1 16rem' }}>{t('yours.signUp')}</Text>
      <Button onClick={open}>{t('yours.signUp.button')}</Button>
    </Group>
  );
}

/** The confirmation: edition, day, time and hash of what was declared. */
function Standing({ agreement: { signUp, latestEdition } }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone;
  if (!signUp || zone === undefined) return null;
  const { edition, effectiveFrom, endsOn, signedAt, documentHash, fee } = signUp;
  const isBehind = latestEdition?.state === 'open' && latestEdition.number > edition;
  return (
    <Alert
      variant="outline"
      color={endsOn === null && !isBehind ? 'green' : 'gray'}
      title={t('standing', { edition, from: shown.day(effectiveFrom) })}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('standing.text', { at: shown.time(signedAt, zone), hash: documentHash })}
      </Text>
      {fee === null ? null : <Text size="sm">{t('standing.fee', { fee: shown.price(fee) })}</Text>}
      {isBehind ? <Text size="sm">{t('standing.behind', { edition, latest: latestEdition.number })}</Text> : null}
      {endsOn === null ? null : <Text size="sm">{t('standing.ends', { on: shown.day(endsOn) })}</Text>}
    </Alert>
  );
}
