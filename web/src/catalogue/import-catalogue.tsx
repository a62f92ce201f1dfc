import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { exportOf } from '../parts/list-table';
import { ExportMenu } from '../parts/exports/export-menu';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { type Seat, useSeat } from '../parts/seats';
import { wholeCategories } from '../parts/category-names';
import { allItems, check } from './catalogue';
import type { Fault, HandedIn } from './handed-in';
import { ImportFaults } from './import-faults';
import { ImportPreview, type Checked } from './import-preview';
import { useItemColumns } from './item-columns';

/** A whole catalogue from a file: read here, checked by the service, and recorded when the office has seen what would change. */
export function ImportCatalogue() {
  const { t } = useTranslation('catalogue');
  const seat = useSeat();
  const problemText = useProblemText();
  const reading = useMutation({ mutationFn: (file: File) => readAndCheck(file, seat) });
  return (
    <Section title={t('part.import')}>
      <Stack gap="md">
        <Text size="sm">{t('import.text')}</Text>
        <Text size="sm" c="dimmed">
          {t('import.stays')}
        </Text>
        <Group gap="sm">
          <FileButton accept=".csv,.txt,.xlsx,text/csv" onChange={(file) => (file ? reading.mutate(file) : undefined)}>
            {(props) => (
              <Button {...props} loading={reading.isPending}>
                {t('import.button')}
              </Button>
            )}
          </FileButton>
          <Template />
        </Group>
        {reading.isError ? (
          <Alert variant="outline" color="red" title={t('import.unreadable')} role="alert">
            {reading.error instanceof Problem ? problemText(reading.error) : t('import.unreadable.text')}
          </Alert>
        ) : null}
        {reading.data && 'faults' in reading.data ? <ImportFaults file={reading.data.file} faults={reading.data.faults} /> : null}
        {reading.data && 'counts' in reading.data ? <ImportPreview key={reading.submittedAt} checked={reading.data} done={reading.reset} /> : null}
      </Stack>
    </Section>
  );
}

function Template() {
  const { t } = useTranslation('catalogue');
  const columns = useItemColumns();
  return <ExportMenu name={t('import.template')} button={t('import.template')} table={() => exportOf(columns, [])} />;
}

type Faulty = { readonly file: string; readonly faults: readonly Fault[] };

/** Reads a file and asks the service what recording it would do. @throws Problem when it cannot be asked */
async function readAndCheck(file: File, seat: Seat): Promise<Checked | Faulty> {
  const [{ sheetsOf }, { handedIn, servicesFaults }] = await Promise.all([import('./file-sheets'), import('./handed-in')]);
  const read = handedIn(await sheetsOf(file.name, new Uint8Array(await file.arrayBuffer())));
  if (read.faults.length > 0) return { file: file.name, faults: read.faults };
  const { items, categories } = await kept(read, seat);
  const body = { items: [...items], categories: [...categories] };
  const { faults, items: ofItems, categories: ofCategories } = await check(body, seat);
  if (ofItems === null || ofCategories === null) return { file: file.name, faults: servicesFaults(faults, read) };
  return { file: file.name, body, counts: { items: ofItems, categories: ofCategories } };
}

/** Where a column is lacking, what the catalogue says there stays. */
async function kept(read: HandedIn, seat: Seat): Promise<HandedIn> {
  const { withKept } = await import('./handed-in');
  if (read.lacking.items.length + read.lacking.categories.length === 0) return read;
  const [items, categories] = await Promise.all([
    read.lacking.items.length > 0 ? allItems(seat) : [],
    read.lacking.categories.length > 0 ? wholeCategories(seat) : [],
  ]);
  return withKept(read, {
    items: new Map(items.map((item) => [item.code, item])),
    parents: new Map(categories.map(({ code, parent }) => [code, parent])),
  });
}
