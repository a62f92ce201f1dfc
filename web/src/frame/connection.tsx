import { Alert } from '@mantine/core';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that the browser has no connection: what is shown may be old, and nothing can be sent. */
export function Connection() {
  const { t } = useTranslation('frame');
  const isOnline = useSyncExternalStore(
    (tell) => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="no-print">
      {isOnline ? null : (
        <Alert variant="outline" color="red" m="md" title={t('offline')}>
          {t('offline.text')}
        </Alert>
      )}
    </div>
  );
}
