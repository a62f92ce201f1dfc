import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PageTurnerProps {
  readonly text: { readonly from: number; readonly to: number; readonly faults: number };
  readonly back: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  readonly isBusy?: boolean;
}

/** Leads through the pages of a list of faults. */
export function PageTurner({ text, back, next, isBusy = false }: PageTurnerProps) {
  const { t } = useTranslation('requirements');
  return (
    <Group gap="sm">
      <Button size="xs" variant="default" disabled={back === undefined} onClick={back}>
        {t('faults.back')}
      </Button>
      <Text size="sm" role="status">
        {t('faults.page', text)}
      </Text>
      <Button size="xs" variant="default" disabled={next === undefined} loading={isBusy} onClick={next}>
        {t('faults.next')}
      </Button>
    </Group>
  );
}
