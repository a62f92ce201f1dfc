import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../download';
import { csvOf, type ExportTable } from './csv';

/** The file's name without what file systems refuse. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Exports a table as CSV or XLSX.
 * @param table the table, or what fetches the whole of it when only a part is shown
 * @param button what the button says instead of “Export”
 */
export function ExportMenu({ name, table, button }: { name: string; table: () => ExportTable | Promise<ExportTable>; button?: string }) {
  const { t, i18n } = useTranslation('parts');
  const language = i18n.language === 'de' ? 'de' : 'en';
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const found = await table();
      if (format === 'csv') return download(`${fileName(name)}.csv`, new Blob([csvOf(found, language)], { type: 'text/csv;charset=utf-8' }));
      const { xlsxOf } = await import('./xlsx');
      return download(`${fileName(name)}.xlsx`, await xlsxOf(found, name));
    },
  });
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          className="no-print"
          loading={save.isPending}
          {...(button === undefined ? { 'aria-label': t('exports.of', { name }) } : {})}
        >
          {button ?? t('exports')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save.mutate('csv')}>{t('exports.csv')}</Menu.Item>
        <Menu.Item onClick={() => save.mutate('xlsx')}>{t('exports.xlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
