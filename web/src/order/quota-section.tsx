import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Edition, partiesOf } from '../agreement/agreements';
import { DeedButton } from '../parts/deed';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { type Quota, type QuotaList, quotasOf } from './orders';
import { QuotaForm } from './quota-form';

type Position = Edition['priceSheet']['lots'][number]['positions'][number];

/** A position with the quotas that it has. */
interface LimitedPosition {
  readonly position: Position;
  readonly version: number;
  readonly everyParty: string | undefined;
  readonly parties: readonly Quota[];
}

/** How much of each position a party may call off at most; the office sets it. Domain §14; decision 14. */
export function QuotaSection({ agreementId, edition }: { agreementId: string; edition: Edition }) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const columns = useColumns(agreementId, seat.roles.includes('office'));
  const positions = edition.priceSheet.lots.flatMap((lot) => lot.positions);
  return (
    <Section title={t('quotas.all')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('quotas.all.text')}
      </Text>
      <Fetched query={useQuery(quotasOf(seat, agreementId))}>
        {(quotas) => (
          <ListTable
            label={t('quotas.all')}
            columns={columns}
            rows={positions.map((position) => limited(position, quotas))}
            keyOf={({ position }) => position.positionId}
            minWidth={560}
          />
        )}
      </Fetched>
    </Section>
  );
}

function limited(position: Position, { items, versions }: QuotaList): LimitedPosition {
  const own = items.filter(({ positionId }) => positionId === position.positionId);
  const version = versions.find(({ positionId }) => positionId === position.positionId)?.version ?? 0;
  return { position, version, everyParty: own.find(({ party }) => party === null)?.most, parties: own.filter(({ party }) => party !== null) };
}

function useColumns(agreementId: string, maySet: boolean): Column<LimitedPosition>[] {
  const { t, i18n } = useTranslation('order');
  const shown = useShown();
  const unitName = useUnitName();
  const nameOf = ({ position: { nameDe, nameEn } }: LimitedPosition): string => (i18n.language === 'de' ? nameDe : nameEn);
  const ofParty = ({ partyName, party, most, used }: Quota): string =>
    t('quota.of', { party: partyName ?? party ?? '', most: shown.decimal(most), used: shown.decimal(used ?? '0') });
  return [
    {
      key: 'item',
      title: t('item'),
      cell: (row) => `${nameOf(row)} (${row.position.item}, ${row.position.regions.join(', ')})`,
      exported: [
        { title: t('item'), text: nameOf },
        { title: t('quota.item'), text: ({ position }) => position.item },
        { title: t('basket.region'), text: ({ position }) => position.regions.join(', ') },
      ],
    },
    {
      key: 'every',
      title: t('quota.every'),
      isNumeric: true,
      cell: ({ everyParty, position }) => (everyParty === undefined ? '–' : `${shown.decimal(everyParty)} ${unitName(position.unit)}`),
      text: ({ everyParty }) => everyParty ?? '',
    },
    {
      key: 'parties',
      title: t('quota.parties'),
      cell: ({ parties }) => (parties.length === 0 ? '–' : parties.map((quota) => <div key={quota.party}>{ofParty(quota)}</div>)),
      text: ({ parties }) => parties.map(ofParty).join('; '),
    },
    ...(maySet ? [{ key: 'set', title: t('quota.set'), cell: (row: LimitedPosition) => <Setting agreementId={agreementId} row={row} /> }] : []),
  ];
}

function Setting({ agreementId, row: { position, version, everyParty, parties } }: { agreementId: string; row: LimitedPosition }) {
  const { t, i18n } = useTranslation('order');
  const { data: signUps = [] } = useQuery(partiesOf(useSeat(), agreementId));
  const item = `${i18n.language === 'de' ? position.nameDe : position.nameEn} (${position.regions.join(', ')})`;
  const names = new Map([...signUps, ...parties].map(({ party, partyName }) => [party ?? '', partyName ?? '']));
  return (
    <DeedButton opener={t('quota.set')} label={t('quota.set.of', { item })} title={t('quota.title', { item })} size="xs">
      {(close) => (
        <QuotaForm
          agreementId={agreementId}
          positionId={position.positionId}
          version={version}
          unit={position.unit}
          names={names}
          before={{ everyParty, parties: parties.map(({ party, most }) => ({ party: party ?? '', most })) }}
          close={close}
        />
      )}
    </DeedButton>
  );
}
