import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Call, Stage } from '../call/calls';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type OpenedBid, openedBidsOf } from './openings';
import { SaidOfLots } from './said-of-lots';

/** What the opened bids say: prices by lot and position, discounts, rebates, packages. Domain §8.1, §8.4. */
export function OpenedBids({ roundId, call, stage }: { roundId: string; call: Call; stage: Stage }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  const titleOf = (lotId: string): string => call.lots.find(({ id }) => id === lotId)?.title ?? lotId;
  const opened = useQuery(openedBidsOf(seat, roundId, stage));
  const exported = useExport(nameOf, titleOf);
  return (
    <Section
      title={t('bids')}
      actions={opened.data?.length ? <ExportMenu name={`${t('bids')} ${stage.number}`} table={() => exported(opened.data)} /> : null}
    >
      <Fetched query={opened}>
        {(bids) =>
          bids.length === 0 ? (
            <Empty title={t('bids.none')} />
          ) : (
            <Stack gap="xl">
              {bids.map((bid) => (
                <Opened key={bid.bidId} bid={bid} name={nameOf(bid.supplier)} {...{ call, titleOf }} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

interface OpenedProps {
  readonly bid: OpenedBid;
  readonly name: string;
  readonly call: Call;
  readonly titleOf: (lotId: string) => string;
}

function Opened({ bid, name, call, titleOf }: OpenedProps) {
  const { t } = useTranslation('opening');
  const shown = useShown();
  const title = `${name} (${bid.supplier})`;
  if (bid.state === 'unreadable' || bid.state === 'excluded') {
    return (
      <div>
        <Title order={3}>{title}</Title>
        <Text>{t(`state.${bid.state}`)}</Text>
      </div>
    );
  }
  return (
    <div>
      <Title order={3}>{title}</Title>
      {bid.lots.some(({ positions }) => positions.length > 0) ? (
        <Prices bid={bid} title={title} titleOf={titleOf} />
      ) : (
        <Text mb="xs">{t(bid.state === 'sealed' ? 'bid.sealed' : 'bid.unpriced')}</Text>
      )}
      <SaidOfLots bid={bid} titleOf={titleOf} />
      {bid.spendRebates.map(({ from, percent }) => (
        <Text key={from} size="sm">
          {t('rebate', { from: shown.decimal(from), percent: shown.decimal(percent), currency: call.currency })}
        </Text>
      ))}
      {bid.packages.map(({ lots, percent }) => (
        <Text key={lots.join()} size="sm">
          {t('package', { lots: lots.map(titleOf).join(', '), percent: shown.decimal(percent) })}
        </Text>
      ))}
    </div>
  );
}

function Prices({ bid, title, titleOf }: { bid: OpenedBid; title: string; titleOf: (lotId: string) => string }) {
  const { t } = useTranslation('opening');
  const shown = useShown();
  const tierWords = (tiers: OpenedBid['lots'][number]['positions'][number]['tiers']): string =>
    tiers
      .map(({ from, unitPrice }, at) =>
        at === 0 ? shown.decimal(unitPrice) : t('tier', { from: shown.decimal(from), price: shown.decimal(unitPrice) }),
      )
      .join(' · ');
  return (
    <Table.ScrollContainer minWidth={440} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title, role: 'region' } }}>
      <Table striped verticalSpacing={6} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('lot')}</Table.Th>
            <Table.Th scope="col">{t('item')}</Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('prices')}
            </Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('discount')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bid.lots.flatMap((lot) =>
            lot.positions.map(({ item, tiers }) => (
              <Table.Tr key={`${lot.lotId} ${item}`}>
                <Table.Td>{titleOf(lot.lotId)}</Table.Td>
                <Table.Td>{item}</Table.Td>
                <Table.Td className="numeric">{tierWords(tiers)}</Table.Td>
                <Table.Td className="numeric">{lot.cashDiscountPercent === null ? '–' : `${shown.decimal(lot.cashDiscountPercent)} %`}</Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Every opened price for a spreadsheet: one row a tier. */
function useExport(nameOf: (code: string) => string, titleOf: (lotId: string) => string): (bids: readonly OpenedBid[]) => ExportTable {
  const { t } = useTranslation('opening');
  return (bids) => ({
    columns: [
      { title: t('supplier') },
      { title: t('supplier.name') },
      { title: t('lot') },
      { title: t('item') },
      { title: t('tier.from'), kind: 'decimal' },
      { title: t('tier.price'), kind: 'decimal' },
      { title: t('discount.percent'), kind: 'decimal' },
    ],
    rows: bids.flatMap(({ supplier, lots }) =>
      lots.flatMap(({ lotId, cashDiscountPercent, positions }) =>
        positions.flatMap(({ item, tiers }) =>
          tiers.map(({ from, unitPrice }) => [supplier, nameOf(supplier), titleOf(lotId), item, from, unitPrice, cashDiscountPercent ?? '']),
        ),
      ),
    ),
  });
}
