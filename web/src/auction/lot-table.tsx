import { Badge, Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import type { Auction, AuctionLot } from './auctions';
import { Remaining } from './remaining';

interface LotTable {
  readonly auction: Auction;
  readonly aheadMs: number;
  readonly chosen: string | undefined;
  readonly choose: (lotId: string) => void;
}

const COLOUR = { scheduled: 'gray', running: 'green', paused: 'red', ended: 'pool' } as const;

/** All lots at a glance: state, one's rank and price, or who leads, and how long they run. */
export function LotTable({ auction, aheadMs, chosen, choose }: LotTable) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const isBidder = auction.lots.some(({ own }) => own !== null);
  const price = (text: string | null | undefined): string => (text ? shown.price(text) : '–');
  const heads = isBidder
    ? [t('lot'), t('state'), t('rank'), t('own'), t('best'), t('left')]
    : [t('lot'), t('state'), t('best'), t('leads'), t('bidders'), t('extensions'), t('left')];
  const cells = (lot: AuctionLot): readonly string[] =>
    isBidder
      ? [`${lot.own?.rank ?? '–'}`, price(lot.own?.price), price(lot.best)]
      : [price(lot.best), lot.bidders?.[0]?.name ?? '–', `${lot.bidders?.length ?? 0}`, `${lot.extensions}`];
  const table = () => ({
    columns: [...heads.slice(0, -1), t('end')].map((title) => ({ title, kind: 'text' as const })),
    rows: auction.lots.map((lot) => [lot.title, t(`state.${lot.state}`), ...cells(lot), lot.endsAt]),
  });
  return (
    <Section title={t('lots')} actions={<ExportMenu name={t('lots')} table={table} />}>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('lots') } }}>
        <Table striped verticalSpacing="xs" aria-label={t('lots')}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head, at) => (
                <Table.Th key={head} scope="col" {...(at >= 2 && at < heads.length - 1 ? { className: 'numeric' } : {})}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {auction.lots.map((lot) => (
              <Table.Tr key={lot.lotId} {...(lot.lotId === chosen ? { 'aria-current': 'true' } : {})}>
                <Table.Th scope="row">
                  <UnstyledButton fz="inherit" fw={600} c="var(--mantine-color-anchor)" onClick={() => choose(lot.lotId)}>
                    {lot.title}
                  </UnstyledButton>
                </Table.Th>
                <Table.Td>
                  <Badge variant="outline" color={COLOUR[lot.state]} tt="none">
                    {t(`state.${lot.state}`)}
                  </Badge>
                </Table.Td>
                {cells(lot).map((cell, at) => (
                  <Table.Td key={heads[at + 2]} className="numeric">
                    {cell}
                  </Table.Td>
                ))}
                <Table.Td>
                  <Remaining lot={lot} startsAt={auction.startsAt} aheadMs={aheadMs} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
