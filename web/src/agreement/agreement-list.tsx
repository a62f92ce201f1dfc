import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import type { Agreement } from './agreements';

/** Agreements, each with where this reader stands. */
export function AgreementList({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation('agreement');
  const { slug } = useSeat();
  const shown = useShown();
  if (agreements.length === 0) return <Empty title={t('list.none')}>{t('list.none.text')}</Empty>;
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {agreements.map((agreement) => (
        <Group component="li" key={agreement.id} justify="space-between" gap="xs">
          <div style={{ flex: '1 1 16rem' }}>
            <PlaceLink to="/networks/$slug/agreements/$agreementId" params={{ slug, agreementId: agreement.id }} fw={600}>
              {agreement.number}: {agreement.title}
            </PlaceLink>
            <Text size="sm" c="dimmed">
              {agreement.supplierName} · {t('terms.days', { from: shown.day(agreement.termFrom), to: shown.day(agreement.termTo) })}
            </Text>
          </div>
          <Standing agreement={agreement} />
        </Group>
      ))}
    </Stack>
  );
}

/** What the reader has to do with it, or has done, or else where the agreement itself stands. */
function Standing({ agreement: { state, signUp, allowedActions } }: { agreement: Agreement }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const words = allowedActions.includes('sign')
    ? t('list.toSign')
    : allowedActions.includes('acceptEdition')
      ? t('list.newEdition')
      : signUp === null
        ? t(`state.${state}`)
        : signUp.endsOn === null
          ? t('list.signedUp')
          : t('list.leaving', { on: shown.day(signUp.endsOn) });
  return (
    <Badge
      variant="outline"
      color={signUp !== null && signUp.endsOn === null ? 'green' : 'gray'}
      {...(signUp === null ? { c: 'inherit' } : {})}
      tt="none"
      size="lg"
    >
      {words}
    </Badge>
  );
}
