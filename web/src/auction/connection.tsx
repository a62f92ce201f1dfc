import { Alert, Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Line } from './live';

/** Whether what is shown is the present state; a lost line says so and that it is being healed. */
export function Connection({ line }: { line: Line }) {
  const { t } = useTranslation('auction');
  if (line === 'lost')
    return (
      <Alert variant="outline" color="red" role="alert" title={t('line.lost')}>
        {t('line.lost.text')}
      </Alert>
    );
  if (line === 'replaced')
    return (
      <Alert variant="outline" color="red" role="alert" title={t('line.replaced')}>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {t('line.replaced.button')}
        </Button>
      </Alert>
    );
  return (
    <Badge variant="outline" color={line === 'live' ? 'green' : 'gray'} size="lg" tt="none">
      {t(`line.${line}`)}
    </Badge>
  );
}
