import { Badge, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { PlaceLink } from '../parts/links';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { useUnitName } from '../parts/units';
import { usePartyNames } from '../settlement/call-off-list';
import { useItemNames } from '../settlement/sold';
import { type Disagreement, disagreementsOf } from './disagreements';

interface Of {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
  readonly isParty: boolean;
}

/** Disagreements about reported volumes, each leading to what was said. Domain §14; decision 16. */
export function DisagreementList({ agreement, edition, isParty }: Of) {
  const { t } = useTranslation('disagreement');
  const pages = useInfiniteQuery(disagreementsOf(useSeat(), agreement.id));
  return (
    <Section title={t('list')}>
      <Text size="sm" mb="md">
        {t('list.text')}
      </Text>
      <PagedTable
        label={`${t('list')}, ${agreement.number}`}
        columns={useColumns({ agreement, edition, isParty })}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={isParty ? 640 : 760}
        empty={<Empty title={t('list.none')} />}
      />
    </Section>
  );
}

function useColumns({ agreement, edition, isParty }: Of): Column<Disagreement>[] {
  const { t } = useTranslation('disagreement');
  const { slug } = useSeat();
  const shown = useShown();
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const partyName = usePartyNames(agreement.id, !isParty);
  const nameOf = ({ item, period }: Disagreement): string => `${itemName(item)} (${item}), ${shown.period(period)}`;
  return [
    {
      key: 'item',
      title: t('about'),
      cell: (row) => (
        <PlaceLink
          to="/networks/$slug/agreements/$agreementId/disagreements/$disagreementId"
          params={{ slug, agreementId: agreement.id, disagreementId: row.id }}
          fz="inherit"
        >
          {nameOf(row)}
        </PlaceLink>
      ),
      text: nameOf,
    },
    ...(isParty
      ? []
      : [{ key: 'party', title: t('party'), cell: ({ party }: Disagreement) => partyName(party), text: ({ party }: Disagreement) => party }]),
    { key: 'state', title: t('state'), cell: (row) => <StateBadge of={row} />, text: ({ state }) => t(`state.${state}`) },
    { key: 'turn', title: t('turn'), cell: ({ turn }) => t(`turn.${turn ?? 'nobody'}`), text: ({ turn }) => t(`turn.${turn ?? 'nobody'}`) },
    {
      key: 'outcome',
      title: t('outcome'),
      isNumeric: true,
      cell: ({ outcome, unit }) => (outcome === null ? '–' : `${shown.decimal(outcome.quantity)} ${unitName(unit)}`),
      text: ({ outcome }) => outcome?.quantity ?? '',
    },
  ];
}

const COLORS = { open: 'orange', answered: 'orange', escalated: 'red', agreed: 'green', decided: 'green', corrected: 'green' } as const;

/** How it stands. */
export function StateBadge({ of: { state } }: { of: Pick<Disagreement, 'state'> }) {
  const { t } = useTranslation('disagreement');
  return (
    <Badge variant="outline" color={COLORS[state]} c="inherit" tt="none" miw="max-content">
      {t(`state.${state}`)}
    </Badge>
  );
}
