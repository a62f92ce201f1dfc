import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { CheckLog } from './check-log';
import { ColumnMapping, lackingFields } from './column-mapping';
import { Faults } from './faults';
import { useChange } from './imports';

const COLOUR = { faulty: 'red', checked: 'pool', committed: 'green', replaced: 'gray' } as const;

/** What the check of a file found, and the way on: correct, or commit. */
export function CheckedFile({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const path = { networkId: seat.networkId, roundId, importId: file.id };
  const committing = useChange(seat, roundId, () =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/commit', { params: { path }, body: {} })),
  );
  const isOpen = file.state === 'checked' || file.state === 'faulty';
  // Without a header line nothing else can be corrected.
  const isHeadless = file.columns.length > 0 && lackingFields(file.columns).length > 0;
  const found = isHeadless ? 'headless' : file.state;
  const words = { file: file.fileName, count: found === 'faulty' ? file.faults : file.lines };
  return (
    <Stack gap="md">
      <Alert variant="outline" color={COLOUR[file.state]} title={t(`check.${found}`, words)} role="status">
        <Text size="sm">{t(`check.${found}.text`, words)}</Text>
        {file.allowedActions.includes('commit') ? (
          <Group mt="sm">
            <Button loading={committing.isPending} onClick={() => committing.mutate(undefined)}>
              {t('check.commit', words)}
            </Button>
          </Group>
        ) : null}
        {committing.isError ? (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {problemText(committing.error)}
          </Text>
        ) : null}
      </Alert>
      {isOpen ? <ColumnMapping roundId={roundId} file={file} /> : null}
      {file.state === 'faulty' && !isHeadless ? <Faults key={file.version} roundId={roundId} file={file} /> : null}
      <CheckLog roundId={roundId} file={file} />
    </Stack>
  );
}
