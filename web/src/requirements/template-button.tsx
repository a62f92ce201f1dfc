import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { downloadCsv } from '../parts/download';
import { useSeat } from '../parts/seats';
import { roundOf } from '../round/rounds';

const COLUMNS = ['item', 'description', 'quantity', 'unit', 'price', 'price_unit', 'supplier', 'site', 'from', 'to', 'kind'] as const;

/** A table to fill in: a line for every item that this round asks for. */
export function TemplateButton({ roundId }: { roundId: string }) {
  const { t, i18n } = useTranslation('requirements');
  const seat = useSeat();
  const { data: round } = useQuery(roundOf(seat, roundId));
  const template = useMutation({
    mutationFn: async (categories: readonly string[]) => {
      const path = { networkId: seat.networkId };
      const pages = await Promise.all(
        categories.map((category) => answered(api.GET('/api/v1/networks/{networkId}/items', { params: { path, query: { category, limit: 500 } } }))),
      );
      const lines = pages.flatMap(({ items }) =>
        items.map(({ code, nameDe, nameEn, baseUnit }) => [code, i18n.language === 'de' ? nameDe : nameEn, '', baseUnit, '', '', '', '', '', '', '']),
      );
      downloadCsv(`${t('title')}.csv`, [COLUMNS.map((column) => t(`field.${column}`)), ...lines]);
    },
  });
  return (
    <Button variant="default" disabled={!round} loading={template.isPending} onClick={() => template.mutate(round?.categories ?? [])}>
      {t('template')}
    </Button>
  );
}
