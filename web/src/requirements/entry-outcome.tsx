import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entry } from './use-entry';

/** What the check of the table found, and the way on: check, correct, or hand in. */
export function EntryOutcome({ entry, standing }: { entry: Entry; standing: number }) {
  const { t } = useTranslation('requirements');
  const { checked, isCurrent, isCommitted, isBusy, commit } = entry;
  if (isCommitted) return <Alert color="green" variant="outline" role="status" title={t('entry.committed')} />;
  if (checked && isCurrent && checked.file.faults === 0) {
    const words = { count: checked.file.lines };
    return (
      <Alert color="pool" variant="outline" role="status" title={t('entry.checked', words)}>
        <Text size="sm">{t('entry.checked.text')}</Text>
        <Group mt="sm" gap="sm">
          <Button loading={isBusy} onClick={() => commit(checked, true)}>
            {t('entry.handIn', words)}
          </Button>
          <Button variant="default" loading={isBusy} onClick={() => commit(checked, false)}>
            {t('entry.commit')}
          </Button>
        </Group>
      </Alert>
    );
  }
  return (
    <Group gap="sm">
      <Button disabled={entry.cells.length === 0} loading={isBusy} onClick={entry.check}>
        {checked ? t('check.again') : t('entry.check')}
      </Button>
      <Text size="sm" role="status" {...(standing > 0 ? { fw: 650, c: 'var(--mantine-color-error)' } : { c: 'dimmed' })}>
        {standing > 0 ? t('entry.faulty', { count: standing }) : t('entry.unchecked')}
      </Text>
    </Group>
  );
}
