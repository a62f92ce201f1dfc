import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from './download';
import { useProblemText } from './problem';

interface KeepFilesOf {
  /** Of the files, without what they end with. */
  readonly name: string;
  readonly pdf: { readonly button: string; readonly fetched: (language: 'de' | 'en') => Promise<Blob> };
  readonly json: { readonly button: string; readonly fetched: () => Promise<object> };
}

/** Two buttons that save something to keep, as PDF in the reader's language and as JSON. */
export function KeepFiles({ name, pdf, json }: KeepFilesOf) {
  const { i18n } = useTranslation();
  const problemText = useProblemText();
  const language = i18n.language === 'de' ? 'de' : 'en';
  const saving = useMutation({
    mutationFn: async (format: 'json' | 'pdf') => {
      if (format === 'pdf') return download(`${name}.pdf`, await pdf.fetched(language));
      return download(`${name}.json`, new Blob([`${JSON.stringify(await json.fetched(), null, 2)}\n`], { type: 'application/json' }));
    },
  });
  return (
    <Group gap="sm" className="no-print">
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate('pdf')}>
        {pdf.button}
      </Button>
      <Button variant="default" disabled={saving.isPending} onClick={() => saving.mutate('json')}>
        {json.button}
      </Button>
      {saving.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(saving.error)}
        </Text>
      ) : null}
    </Group>
  );
}
