import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agreementOf, boundEdition, isPartyTo } from '../agreement/agreements';
import { FactList } from '../parts/fact-list';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { usePartyNames } from '../settlement/call-off-list';
import { useItemNames } from '../settlement/sold';
import { DisagreementDeeds } from './disagreement-deeds';
import { StateBadge } from './disagreement-list';
import { type Disagreement, disagreementOf } from './disagreements';

/** One disagreement about a reported volume: how it stands, what was said, and what can be done. Domain §14; decision 16. */
export function DisagreementPage() {
  const seat = useSeat();
  const { agreementId = '', disagreementId = '' } = useParams({ strict: false });
  const found = useQuery(disagreementOf(seat, { agreementId, disagreementId }));
  return (
    <Fetched query={found} isPage>
      {(disagreement) => <OneDisagreement disagreement={disagreement} />}
    </Fetched>
  );
}

function OneDisagreement({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const { agreementId, item, period } = disagreement;
  const agreement = useQuery(agreementOf(seat, agreementId));
  const itemName = useItemNames(agreement.data && boundEdition(agreement.data));
  const title = t('title', { item: itemName(item), period: useShown().period(period) });
  usePageTitle(title);
  return (
    <Stack gap="lg">
      <div>
        <PlaceLink
          to="/networks/$slug/agreements/$agreementId/$part"
          params={{ slug: seat.slug, agreementId, part: 'comparison' }}
          search={{ period }}
          size="sm"
          className="no-print"
        >
          {t('back', { agreement: disagreement.agreement })}
        </PlaceLink>
        <Title order={1}>{title}</Title>
        <Group gap="xs" mt="xs">
          <StateBadge of={disagreement} />
          <Text c="dimmed">{t(`now.${disagreement.turn ?? 'nobody'}`)}</Text>
        </Group>
      </div>
      <Section title={t('stands')}>
        <Facts disagreement={disagreement} />
      </Section>
      <DisagreementDeeds disagreement={disagreement} />
      <Section title={t('said')}>
        <Thread disagreement={disagreement} />
      </Section>
    </Stack>
  );
}

function Facts({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const shown = useShown();
  const said = useSaidVolume(disagreement);
  const unitName = useUnitName();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const partyName = usePartyNames(disagreement.agreementId, !isPartyTo(seat));
  const { party, calledOff, calledOffNow, reported, reportedNow, unit, ofParty, ofSupplier, outcome, answerBy, turn } = disagreement;
  const thenAndNow = (then: string, now: string): string => {
    const quantity = `${shown.decimal(now)} ${unitName(unit)}`;
    return then === now ? quantity : t('before', { now: quantity, before: shown.decimal(then) });
  };
  const isToCorrect = turn === 'supplier' && outcome !== null;
  const isOtherwise = turn === null && outcome !== null && outcome.quantity !== reportedNow;
  const facts: (readonly [string, string])[] = [
    ...(isPartyTo(seat) ? [] : [[t('party'), `${partyName(party)} (${party})`] as const]),
    [t('calledOff'), thenAndNow(calledOff, calledOffNow)],
    [t('reported'), thenAndNow(reported, reportedNow)],
    [t('ofParty'), ofParty === null ? '–' : said(ofParty)],
    [t('ofSupplier'), ofSupplier === null ? '–' : said(ofSupplier)],
    ...(outcome === null ? [] : [[t('outcome'), said(outcome)] as const]),
    ...(answerBy === null ? [] : [[t('answerBy'), shown.time(answerBy, zone)] as const]),
  ];
  return (
    <Stack gap="md">
      <FactList facts={facts} />
      {isToCorrect ? <Text size="sm">{t('toCorrect')}</Text> : null}
      {isOtherwise ? <Text size="sm">{t('reportedOtherwise')}</Text> : null}
    </Stack>
  );
}

/** A quantity, and what it costs where that is said. */
function useSaidVolume({ unit, currency }: Disagreement): (said: { quantity: string; amount: string | null }) => string {
  const shown = useShown();
  const unitName = useUnitName();
  return ({ quantity, amount }) => `${shown.decimal(quantity)} ${unitName(unit)}${amount === null ? '' : `, ${shown.price(amount)} ${currency}`}`;
}

function Thread({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTranslation('disagreement');
  const seat = useSeat();
  const shown = useShown();
  const volume = useSaidVolume(disagreement);
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  return (
    <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {disagreement.said.map(({ number, by, kind, text, quantity, amount, invoice, at }) => (
        <Paper key={number} component="li" withBorder p="md" radius="md">
          <Text fw={600}>
            {t(`said.${kind}`, { who: t(`who.${by}`) })}
            {quantity === null ? '' : `: ${volume({ quantity, amount })}`}
          </Text>
          <Text size="xs" c="dimmed">
            {shown.time(at, zone)}
          </Text>
          {text === null ? null : (
            <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
          )}
          {invoice === null ? null : (
            <PlaceLink
              to="/networks/$slug/agreements/$agreementId/$part"
              params={{ slug: seat.slug, agreementId: disagreement.agreementId, part: 'comparison' }}
              search={{ period: disagreement.period, invoice: invoice.id }}
              size="sm"
            >
              {t('said.invoice', { number: invoice.number })}
            </PlaceLink>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
