import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Membership } from './memberships';
import { StatusBadge } from './status';

/** What is known of a membership, as far as this seat sees it. */
export function MembershipFacts({ membership: { code, kind, status, organisation, ...rest } }: { membership: Membership }) {
  const { t } = useTranslation('memberships');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const { street, postcode, city, country, vatId } = organisation;
  const { naceClasses = [], markets = [], groupTag, annualFee, leftOn } = rest;
  const address = [street, [postcode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
  return (
    <Stack gap="md">
      <Group gap="xs">
        <StatusBadge status={status} />
        <Text size="sm">{t(`status.${status}.text`, { day: leftOn ? shown.day(leftOn) : '' })}</Text>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" component="dl" m={0}>
        <Fact label={t('code')} value={code} />
        <Fact label={t('kind')} value={t(`kind.${kind}`)} />
        <Fact label={t('address')} value={address} />
        <Fact label={t('vatId')} value={vatId} />
        <Fact label={t('naceClasses')} value={naceClasses.join(', ')} />
        <Fact label={t('markets')} value={markets.join(', ')} />
        <Fact label={t('groupTag')} value={groupTag} />
        <Fact label={t('annualFee')} value={annualFee === undefined ? '' : `${shown.decimal(annualFee)} ${network?.currency ?? ''}`} />
      </SimpleGrid>
    </Stack>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  if (value === undefined || value === '') return null;
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
    </div>
  );
}
