import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { download } from '../parts/download';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';

/** The round as OCDS releases in a file, for office and auditor. */
export function OpenData({ roundId }: { roundId: string }) {
  const { t } = useTranslation('round');
  const { networkId, roles } = useSeat();
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { networkId, roundId } };
      const file = await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/ocds', { params, parseAs: 'blob' }));
      download(`ocds-${roundId}.json`, file as unknown as Blob); // `parseAs` gives a Blob; the document's type says “string”.
    },
  });
  const button = (
    <Button variant="default" className="no-print" loading={save.isPending} onClick={() => save.mutate()}>
      {t('openData.save')}
    </Button>
  );
  return (
    <Section title={t('openData')} actions={button}>
      <Text size="sm">{t(roles.includes('auditor') ? 'openData.auditor' : 'openData.office')}</Text>
      <Refused problem={save.error} />
    </Section>
  );
}
