import { Button, Checkbox, FileInput, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { useGround, withoutMandateOf } from './preparations';

/** Members' written mandates to ask suppliers in their name: recorded are the document's hash and its day. Domain §3. */
export function WrittenMandates({ roundId }: { roundId: string }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  return (
    <Section title={t('mandates')}>
      <Fetched query={useQuery(withoutMandateOf(seat, roundId))}>
        {(members) => (
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('mandates.text')}
            </Text>
            {members.length === 0 ? <Text>{t('mandates.complete')}</Text> : <MandateForm roundId={roundId} members={members} />}
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

/** The SHA-256 of a file, hexadecimal; the file itself stays where it is. */
async function hashOf(file: File): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Given {
  readonly file: File;
  readonly givenOn: string;
  readonly members: readonly string[];
}

function useRecording(roundId: string) {
  const seat = useSeat();
  const params = { path: { networkId: seat.networkId, roundId } };
  return useGround(seat, roundId, async (given: Given) => {
    const documentHash = await hashOf(given.file);
    const mandates = given.members.map((membership) => ({ membership, documentHash, givenOn: given.givenOn }));
    return answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/bidding-mandates', { params, body: { mandates } }));
  });
}

function MandateForm({ roundId, members }: { roundId: string; members: readonly { readonly membership: string; readonly name: string }[] }) {
  const { t } = useTranslation('call-draft');
  const [chosen, setChosen] = useState<string[]>([]);
  const [file, setFile] = useState<File | null>(null);
  const [givenOn, setGivenOn] = useState('');
  const recording = useRecording(roundId);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!file) return;
    recording.mutate(
      { file, givenOn, members: chosen },
      {
        onSuccess: () => {
          setChosen([]);
          setFile(null);
        },
      },
    );
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Checkbox.Group label={t('mandates.members', { number: members.length })} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {members.map(({ membership, name }) => (
              <Checkbox key={membership} value={membership} label={`${name} (${membership})`} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group gap="sm" align="end">
          <FileInput
            label={t('mandates.file')}
            description={t('mandates.file.text')}
            value={file}
            onChange={setFile}
            placeholder={t('mandates.file.choose')}
            style={{ flex: '1 1 16rem' }}
          />
          <TextInput
            type="date"
            label={t('mandates.givenOn')}
            required
            value={givenOn}
            onChange={({ currentTarget: { value } }) => setGivenOn(value)}
          />
        </Group>
        <Refused problem={recording.error} />
        <Group>
          <Button type="submit" variant="default" loading={recording.isPending} disabled={!file || givenOn === '' || chosen.length === 0}>
            {t('mandates.record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
