import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { usePartyNames } from './call-off-list';
import { useItemNames } from './sold';
import { type Difference, differencesOf } from './volumes';

/** Where the supplier reports something else than was called off; both sides see it. Domain §14. */
export function DifferenceList({ agreement, edition, isParty }: { agreement: AgreementDetail; edition: Edition; isParty: boolean }) {
  const { t } = useTranslation('settlement');
  const found = useQuery(differencesOf(useSeat(), agreement.id));
  const exported = useExport(edition);
  const items = found.data?.items ?? [];
  return (
    <Section
      title={t('differences')}
      actions={items.length > 0 ? <ExportMenu name={`${t('differences')}, ${agreement.number}`} table={() => exported(items)} /> : null}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('differences.text')}
      </Text>
      <Fetched query={found}>
        {(differences) =>
          differences.items.length === 0 ? (
            <Empty title={t('differences.none')} />
          ) : (
            <Differences items={differences.items} {...{ agreement, edition, isParty }} />
          )
        }
      </Fetched>
    </Section>
  );
}

interface Shown {
  readonly items: readonly Difference[];
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
  readonly isParty: boolean;
}

function Differences({ items, agreement, edition, isParty }: Shown) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const partyName = usePartyNames(agreement.id, !isParty);
  const heads = [
    ...(isParty ? [] : (['party'] as const)),
    'item',
    'region',
    'differences.calledOff',
    'differences.reported',
    'differences.difference',
  ] as const;
  return (
    <Table.ScrollContainer minWidth={isParty ? 600 : 740} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('differences') } }}>
      <Table striped verticalSpacing="xs" aria-label={t('differences')}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col" {...(head.startsWith('differences.') ? { className: 'numeric' } : {})}>
                {t(head)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ party, item, region, unit, calledOff, reported, difference }) => (
            <Table.Tr key={`${party} ${item ?? ''} ${region ?? ''}`}>
              {isParty ? null : (
                <Table.Th scope="row" fw={500}>
                  {partyName(party)}
                </Table.Th>
              )}
              <Table.Td>{item === null ? '–' : `${itemName(item)} (${item})`}</Table.Td>
              <Table.Td>{region ?? '–'}</Table.Td>
              {[calledOff, reported, difference].map((quantity, at) => (
                <Table.Td key={heads.at(at - 3)} className="numeric" {...(at === 2 ? { fw: 600 } : {})}>
                  {shown.decimal(quantity)} {unit === null ? '' : unitName(unit)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function useExport(edition: Edition): (items: readonly Difference[]) => ExportTable {
  const { t } = useTranslation('settlement');
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  return (items) => ({
    columns: [
      { title: t('party.code') },
      { title: t('item') },
      { title: t('item.code') },
      { title: t('region') },
      { title: t('unit') },
      { title: t('differences.calledOff'), kind: 'decimal' },
      { title: t('differences.reported'), kind: 'decimal' },
      { title: t('differences.difference'), kind: 'decimal' },
    ],
    rows: items.map(({ party, item, region, unit, calledOff, reported, difference }) => [
      party,
      item === null ? '' : itemName(item),
      item ?? '',
      region ?? '',
      unit === null ? '' : unitName(unit),
      calledOff,
      reported,
      difference,
    ]),
  });
}
