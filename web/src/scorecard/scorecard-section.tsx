import { List, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, isPartyTo } from '../agreement/agreements';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { RateableList } from './rateable-list';
import { type Scorecard, scorecardOf } from './scorecards';

const ASPECTS = ['delivery', 'quality', 'complaints', 'answers'] as const;

/** How the supplier is rated, and for a party what it can rate. Decision 21. */
export function ScorecardSection({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('scorecard');
  const seat = useSeat();
  const card = useQuery(scorecardOf(seat, agreement.id));
  return (
    <Section title={t('title')}>
      <Stack gap="lg">
        <Fetched query={card}>{(found) => <Card card={found} />}</Fetched>
        {isPartyTo(seat) ? <RateableList agreement={agreement} /> : null}
      </Stack>
    </Section>
  );
}

type Means = NonNullable<Scorecard['live']>;

function Card({ card: { edition, live, comments } }: { card: Scorecard }) {
  const { t } = useTranslation('scorecard');
  const shown = useShown();
  return (
    <div>
      {edition ? (
        <>
          <Text fw={650}>{t('score', { score: shown.decimal(edition.score) })}</Text>
          <Text size="sm" c="dimmed">
            {t('edition', { count: edition.ratings, at: shown.day(edition.madeOn) })}
          </Text>
          <MeansTable means={edition} label={t('title')} />
        </>
      ) : (
        <Text>{t('withheld')}</Text>
      )}
      {live ? (
        <>
          <Title order={3} mt="md">
            {t('live')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('live.text', { count: live.ratings, score: shown.decimal(live.score) })}
          </Text>
          <MeansTable means={live} label={t('live')} />
        </>
      ) : null}
      {comments.length > 0 ? (
        <>
          <Title order={3} mt="md">
            {t('comments')}
          </Title>
          <List mt="xs">
            {comments.map((comment) => (
              <List.Item key={comment}>{comment}</List.Item>
            ))}
          </List>
        </>
      ) : null}
    </div>
  );
}

function MeansTable({ means, label }: { means: Means; label: string }) {
  const { t } = useTranslation('scorecard');
  const shown = useShown();
  return (
    <Table aria-label={label} maw={420} mt="xs">
      <Table.Tbody>
        {ASPECTS.map((aspect) => (
          <Table.Tr key={aspect}>
            <Table.Th scope="row" fw={500}>
              {t(aspect)}
            </Table.Th>
            <Table.Td ta="right">{t('of5', { mean: shown.decimal(means[aspect]) })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
