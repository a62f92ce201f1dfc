import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Call } from './calls';

/** The rules of bidding and, for office and auditor, who is asked. Domain §7. */
export function CallTerms({ call }: { call: Call }) {
  const { t } = useTranslation('call');
  const seat = useSeat();
  const shown = useShown();
  const seesAll = seat.roles.includes('office') || seat.roles.includes('auditor');
  return (
    <Section title={t('terms')}>
      <Stack gap={4}>
        <Text>{t('terms.currency', { currency: call.currency })}</Text>
        <Text>{t(call.allPositions ? 'terms.all' : 'terms.partial')}</Text>
        {call.othersMayAsk ? <Text>{t('terms.othersMayAsk')}</Text> : null}
        {call.sealedByBidder ? <Text>{t('terms.sealedByBidder')}</Text> : null}
        {call.twoEnvelopes ? <Text>{t('terms.twoEnvelopes')}</Text> : null}
        {call.prequalification === 'none' ? null : <Text>{t(`terms.prequalification.${call.prequalification}`)}</Text>}
        {call.validUntil ? <Text>{t('terms.valid', { day: shown.day(call.validUntil) })}</Text> : null}
        <Text>{t('terms.standstill', { days: call.standstillDays })}</Text>
        {call.conditions ? <Text style={{ whiteSpace: 'pre-wrap' }}>{call.conditions}</Text> : null}
        {seesAll ? (
          <Group gap="xs" mt="sm">
            <Text fw={600}>{t('terms.suppliers')}</Text>
            {call.suppliers.map(({ supplier, name, state }) => (
              <Badge key={supplier} variant="outline" color={state === 'invited' ? 'gray' : 'red'} c="inherit" size="lg" tt="none">
                {name} ({supplier}){state === 'inadmissible' ? ` – ${t('terms.inadmissible')}` : ''}
              </Badge>
            ))}
          </Group>
        ) : null}
      </Stack>
    </Section>
  );
}
