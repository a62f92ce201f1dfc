import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../download';
import { csvFile, type ExportTable } from './csv';

/** The file's name without what file systems refuse. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

interface ExportProps {
  readonly name: string;
  readonly table: () => ExportTable | Promise<ExportTable>;
  /** What the button says instead of “Export”. */
  readonly button?: string;
  /** Where what surrounds it scrolls and would cut the menu off. */
  readonly withinPortal?: boolean;
}

/**
 * Exports a table as CSV or XLSX.
 * @param table the table, or what fetches the whole of it when only a part is shown
 */
export function ExportMenu({ name, table, button, withinPortal = false }: ExportProps) {
  const { t, i18n } = useTranslation('parts');
  const language = i18n.language === 'de' ? 'de' : 'en';
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const found = await table();
      if (format === 'csv') return download(`${fileName(name)}.csv`, csvFile(found, language));
      const { xlsxOf } = await import('./xlsx');
      return download(`${fileName(name)}.xlsx`, await xlsxOf(found, name));
    },
  });
  return (
    <Menu position="bottom-end" withinPortal={withinPortal}>
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
