import { Alert, Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '../agreement/agreements';
import { Rows } from '../agreement/terms';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type BonusRun, bonusRunsOf, documentOf } from './bonus-runs';
import { Payments } from './payments';
import { ChangeRun, StartRun } from './run-deeds';
import { ShareTable } from './share-table';

/** What bonus runs have settled: all of it for the office, one's own for a party, what it owes for the supplier. Domain §14. */
export function RunsSection({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const isOffice = seat.roles.includes('office');
  return (
    <Section title={t('runs')} actions={isOffice ? <StartRun agreement={agreement} /> : null}>
      <Fetched query={useQuery(bonusRunsOf(seat, agreement.id))}>
        {({ items: runs, unsettledDisagreements }) => (
          <Stack gap="xl">
            {unsettledDisagreements ? <Unsettled number={unsettledDisagreements} agreement={agreement} /> : null}
            {runs.length === 0 ? (
              <Empty title={t('none')}>{t(isOffice ? 'none.office' : 'none.text')}</Empty>
            ) : (
              runs.map((run) => <Run key={run.id} run={run} agreement={agreement} />)
            )}
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

/** What is still in question when a bonus is counted. Decision 16. */
function Unsettled({ number, agreement }: { number: number; agreement: AgreementDetail }) {
  const { t } = useTranslation('bonus-run');
  const { slug } = useSeat();
  return (
    <Alert variant="outline" color="pool" title={t('unsettled', { number })}>
      <Text size="sm">{t('unsettled.text')}</Text>
      <PlaceLink to="/networks/$slug/agreements/$agreementId/$part" params={{ slug, agreementId: agreement.id, part: 'comparison' }} size="sm">
        {t('unsettled.show')}
      </PlaceLink>
    </Alert>
  );
}

const COLOUR = { counting: 'gray', counted: 'yellow', released: 'green', dropped: 'gray' } as const;

function Run({ run, agreement }: { run: BonusRun; agreement: AgreementDetail }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const isOffice = seat.kind === null;
  return (
    <Stack gap="sm" component="article" aria-label={t('run', { number: run.number })}>
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Title order={3}>{t('run.through', { number: run.number, year: run.year })}</Title>
          <Badge variant="outline" color={COLOUR[run.state]} c="inherit" tt="none">
            {t(`state.${run.state}`)}
          </Badge>
        </Group>
        <ChangeRun run={run} />
      </Group>
      <When run={run} />
      {run.state === 'counting' || run.state === 'dropped' ? null : isOffice ? <ForOffice run={run} agreement={agreement} /> : <Mine run={run} />}
    </Stack>
  );
}

function When({ run: { countedAt, releasedAt, releases } }: { run: BonusRun }) {
  const { t } = useTranslation('bonus-run');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const said = [
    ...(countedAt === null || releasedAt !== null ? [] : [t('counted.at', { at: shown.time(countedAt, zone) })]),
    ...releases.map(({ name, at }) => t('released.by', { name, at: shown.time(at, zone) })),
    ...(releasedAt !== null && releases.length === 0 ? [t('released.at', { at: shown.time(releasedAt, zone) })] : []),
  ];
  return said.length === 0 ? null : (
    <Text size="sm" c="dimmed">
      {said.join(' · ')}
    </Text>
  );
}

/** What a party gets, or the supplier owes, with its statement. */
function Mine({ run }: { run: BonusRun }) {
  const { t, i18n } = useTranslation('bonus-run');
  const shown = useShown();
  const seat = useSeat();
  const [share] = run.shares;
  const amount = (text: string): string => `${shown.price(text)} ${run.currency}`;
  const sums = share ? { ...share, due: share.payable } : run.debt;
  if (!sums) return null;
  const side = share ? 'party' : 'supplier';
  return (
    <Stack gap="sm">
      <Text fw={650} fz="lg">
        {t(`due.${side}`, { amount: amount(sums.due) })}
      </Text>
      <Rows
        rows={[
          [t('difference'), amount(sums.difference)],
          ...(isNothing(sums.before) ? [] : [[t(`before.${side}`), amount(sums.before)] as const]),
          ...(isNothing(sums.after) ? [] : [[t(`after.${side}`), amount(sums.after)] as const]),
        ]}
      />
      <Anchor href={documentOf(seat, run, 'statement', { language: i18n.language })} target="_blank" rel="noreferrer" className="no-print">
        {t('statement', { number: run.number })}
      </Anchor>
    </Stack>
  );
}

const isNothing = (decimal: string): boolean => !/[1-9]/.test(decimal);

function ForOffice({ run, agreement }: { run: BonusRun; agreement: AgreementDetail }) {
  const { t } = useTranslation('bonus-run');
  const shown = useShown();
  const amount = (text: string): string => `${shown.price(text)} ${run.currency}`;
  const { debt } = run;
  return (
    <Stack gap="sm">
      {debt ? (
        <Text size="sm">
          {[
            t('office.due', { amount: amount(debt.due) }),
            ...(isNothing(debt.after) ? [] : [t('office.credit', { amount: amount(debt.after) })]),
          ].join(' ')}
        </Text>
      ) : null}
      {run.shares.length === 0 ? <Text size="sm">{t('office.nobody')}</Text> : <ShareTable run={run} agreement={agreement} />}
      {run.state === 'released' ? <Payments run={run} /> : null}
    </Stack>
  );
}
