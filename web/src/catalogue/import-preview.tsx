import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { type Catalogue, record, useCatalogueChange } from './catalogue';

/** A file without a fault, and what recording it would do. */
export interface Checked {
  readonly file: string;
  readonly body: Catalogue;
  readonly counts: Api<'CatalogueRecorded'>;
}

/** What would change; recorded only when the office says so. */
export function ImportPreview({ checked: { file, body, counts }, done }: { checked: Checked; done: () => void }) {
  const { t } = useTranslation('catalogue');
  const [isRecorded, setRecorded] = useState(false);
  const save = useCatalogueChange(record, () => setRecorded(true));
  const changes = counts.items.added + counts.items.changed + counts.categories.added + counts.categories.changed;
  if (isRecorded)
    return (
      <Alert variant="outline" color="green" title={t('import.recorded', { file })} role="status">
        <Counts counts={counts} />
      </Alert>
    );
  return (
    <Alert variant="outline" color="pool" title={t(changes > 0 ? 'import.preview' : 'import.same', { file })} role="status">
      <Counts counts={counts} />
      <Refused problem={save.error} />
      <Group mt="sm">
        {changes > 0 ? (
          <Button loading={save.isPending} onClick={() => save.mutate(body)}>
            {t('import.record')}
          </Button>
        ) : null}
        <Button variant="default" onClick={done}>
          {t('import.drop')}
        </Button>
      </Group>
    </Alert>
  );
}

function Counts({ counts }: { counts: Api<'CatalogueRecorded'> }) {
  const { t } = useTranslation('catalogue');
  const { decimal } = useShown();
  const words = ({ added, changed, unchanged }: Api<'CatalogueRecorded'>['items']) => ({
    added: decimal(added.toString()),
    changed: decimal(changed.toString()),
    unchanged: decimal(unchanged.toString()),
  });
  return (
    <>
      <List size="sm">
        <List.Item>{t('import.items', words(counts.items))}</List.Item>
        <List.Item>{t('import.categories', words(counts.categories))}</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="xs">
        {t('import.nothingDeleted')}
      </Text>
    </>
  );
}
