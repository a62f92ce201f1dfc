import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { callOf, useCallChange } from '../call/calls';
import { DocumentList } from '../call/document-list';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';

/** The documents of the draft: each is kept as soon as it is chosen, and may be removed until the call is published. Domain §7. */
export function DraftDocuments({ roundId, isSaved }: { roundId: string; isSaved: boolean }) {
  const { t } = useTranslation('call-draft');
  return (
    <Section title={t('part.documents')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('documents.intro')}
      </Text>
      {isSaved ? <Kept roundId={roundId} /> : <Empty title={t('documents.unsaved')}>{t('documents.unsaved.text')}</Empty>}
    </Section>
  );
}

function Kept({ roundId }: { roundId: string }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  return (
    <Stack gap="md">
      <Adding roundId={roundId} />
      <Fetched query={useQuery(callOf(seat, roundId))}>
        {(call) =>
          call && call.documents.length > 0 ? (
            <DocumentList
              roundId={roundId}
              documents={call.documents}
              deed={({ id, name }) => <Removing roundId={roundId} documentId={id} name={name} />}
            />
          ) : (
            <Empty title={t('documents.none')}>{t('documents.none.text')}</Empty>
          )
        }
      </Fetched>
    </Stack>
  );
}

function Adding({ roundId }: { roundId: string }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const reset = useRef<() => void>(null);
  const adding = useCallChange(seat, roundId, (file: File) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/documents', {
        params: { path: { networkId: seat.networkId, roundId }, query: { name: file.name } },
        headers: { 'content-type': 'application/octet-stream' },
        // The document says “string” for bytes; what is sent is the file itself.
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    ),
  );
  const take = (file: File | null): void => {
    if (file) adding.mutate(file, { onSettled: () => reset.current?.() });
  };
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <FileButton onChange={take} resetRef={reset}>
          {(props) => (
            <Button {...props} variant="default" loading={adding.isPending}>
              {t('documents.add')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" role="status">
          {adding.isPending ? t('documents.adding') : t('documents.kinds')}
        </Text>
      </Group>
      <Refused problem={adding.error} />
    </Stack>
  );
}

function Removing({ roundId, documentId, name }: { roundId: string; documentId: string; name: string }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const params = { path: { networkId: seat.networkId, roundId, documentId } };
  const removing = useCallChange(seat, roundId, () =>
    answered(api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/call/documents/{documentId}', { params })),
  );
  return (
    <>
      <Button
        variant="outline"
        color="red"
        size="xs"
        loading={removing.isPending}
        aria-label={t('documents.remove.of', { name })}
        onClick={() => removing.mutate(undefined)}
      >
        {t('documents.remove')}
      </Button>
      <Refused problem={removing.error} />
    </>
  );
}
