import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { complaintsOf, useAwardChange } from './award';

/** Complaints about the decision: a bidder files its own, the office resolves them; an open one holds the standstill. Domain §2. */
export function Complaints({ roundId, mayFile }: { roundId: string; mayFile: boolean }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  return (
    <Section title={t('complaints')}>
      <Fetched query={useQuery(complaintsOf(seat, roundId))} lines={1}>
        {(found) => (
          <Stack>
            {found.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('complaints.none')}
              </Text>
            ) : null}
            {found.map((complaint) => (
              <Complaint key={complaint.id} roundId={roundId} complaint={complaint} />
            ))}
            {mayFile ? <NewComplaint roundId={roundId} /> : null}
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

function Complaint({ roundId, complaint }: { roundId: string; complaint: Api<'Complaint'> }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  const when = (at: string): string => (network ? shown.time(at, network.timeZone) : '');
  const { id: complaintId, supplier, text, filedAt, resolution, resolvedAt, version, allowedActions } = complaint;
  const resolve = useAwardChange(roundId, (words: string) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/complaints/{complaintId}/resolve', {
        params: { path: { networkId: seat.networkId, roundId, complaintId } },
        headers: { 'if-match': `"${version}"` },
        body: { resolution: words },
      }),
    ),
  );
  return (
    <Paper withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {supplier} · {when(filedAt)}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
      {resolvedAt === null ? (
        <Text size="sm" fw={650} mt="xs">
          {t('complaints.open')}
        </Text>
      ) : (
        <Text size="sm" mt="xs">
          {t('complaints.resolved', { at: when(resolvedAt) })}: {resolution}
        </Text>
      )}
      {allowedActions.includes('resolve') ? <Writing label={t('complaints.resolution')} button={t('complaints.resolve')} change={resolve} /> : null}
    </Paper>
  );
}

function NewComplaint({ roundId }: { roundId: string }) {
  const { t } = useTranslation('award');
  const { networkId } = useSeat();
  const file = useAwardChange(roundId, (text: string) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/complaints', { params: { path: { networkId, roundId } }, body: { text } })),
  );
  return <Writing label={t('complaints.text')} button={t('complaints.file')} change={file} />;
}

interface AWriting {
  readonly label: string;
  readonly button: string;
  readonly change: ReturnType<typeof useAwardChange<string, unknown>>;
}

function Writing({ label, button, change }: AWriting) {
  const problemText = useProblemText();
  const [text, setText] = useState('');
  return (
    <div>
      <Textarea label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={2} maxLength={10_000} mt="sm" />
      <Group mt="xs">
        <Button
          size="xs"
          disabled={text.trim() === ''}
          loading={change.isPending}
          onClick={() => change.mutate(text.trim(), { onSuccess: () => setText('') })}
        >
          {button}
        </Button>
        {change.isError ? (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {problemText(change.error)}
          </Text>
        ) : null}
      </Group>
    </div>
  );
}
