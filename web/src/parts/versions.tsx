import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useProblemText } from './problem';

/** Makes a change conditional on the version that was shown. */
export const ifMatch = (version: number): { 'if-match': string } => ({ 'if-match': `"${version}"` });

/** Whether somebody else has changed the thing since it was shown. */
export const isStale = (problem: Error | null): boolean => problem instanceof Problem && problem.code === 'version.stale';

/** Why a change was refused; where somebody else was faster, the way to see what they changed. */
export function Refused({ problem, reload }: { problem: Error | null; reload?: () => void }) {
  const { t } = useTranslation('parts');
  const problemText = useProblemText();
  if (!problem) return null;
  return (
    <Alert variant="outline" color={isStale(problem) ? 'pool' : 'red'} role="alert" title={isStale(problem) ? t('stale.title') : t('refused.title')}>
      <Text size="sm">{isStale(problem) ? t('stale.text') : problemText(problem)}</Text>
      {isStale(problem) && reload ? (
        <Button mt="sm" size="xs" variant="default" onClick={reload}>
          {t('stale.reload')}
        </Button>
      ) : null}
    </Alert>
  );
}
