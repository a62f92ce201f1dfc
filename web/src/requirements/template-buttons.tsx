import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../parts/download';
import { csvFile } from '../parts/exports/csv';
import { useSeat } from '../parts/seats';
import type { Round } from '../round/rounds';
import { itemsOf } from './catalogue';

const COLUMNS = ['item', 'description', 'quantity', 'unit', 'price', 'price_unit', 'supplier', 'site', 'from', 'to', 'kind'] as const;

/** Tables to fill in elsewhere: a workbook with drop-downs for this round's items and their units, or the heads as CSV. */
export function TemplateButtons({ round }: { round: Round }) {
  const { t, i18n } = useTranslation('requirements');
  const seat = useSeat();
  const queries = useQueryClient();
  const heads = COLUMNS.map((column) => t(`field.${column}`));
  const headsOnly = (): Blob => csvFile({ columns: heads.map((title) => ({ title })), rows: [] }, i18n.language === 'de' ? 'de' : 'en');
  const workbook = useMutation({
    mutationFn: async () => {
      // Only who wants a workbook fetches what makes one.
      const [{ templateOf }, items] = await Promise.all([import('./template'), queries.fetchQuery(itemsOf(seat, round))]);
      const words = {
        language: i18n.language,
        sheet: t('title'),
        catalogue: t('template.catalogue'),
        heads,
        item: t('template.code'),
        name: t('field.description'),
        unit: t('field.unit'),
        kinds: [t('lines.firm'), t('lines.forecast')],
      };
      download(`${t('title')}.xlsx`, await templateOf(items, COLUMNS, words));
    },
  });
  return (
    <>
      <Button variant="default" loading={workbook.isPending} onClick={() => workbook.mutate()}>
        {t('template.workbook')}
      </Button>
      <Button variant="default" onClick={() => download(`${t('title')}.csv`, headsOnly())}>
        {t('template')}
      </Button>
    </>
  );
}
