import { Alert, Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useNetwork, useSeat } from '../parts/seats';
import type { Round } from '../round/rounds';
import { useCategoryName } from './category-names';

function useClosing({ id: roundId, version }: Round) {
  const { networkId } = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { categories: string[]; deadline: string }) =>
      answered(
        api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/collecting', {
          params: { path: { networkId, roundId } },
          headers: { 'if-match': `"${version}"` },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
}

/** Ends planning: the office picks the categories and says until when requirements are collected. Domain §2. */
export function ClosePlanning({ round, categories }: { round: Round; categories: readonly string[] }) {
  const { t } = useTranslation('ballot');
  const nameOf = useCategoryName();
  const problemText = useProblemText();
  const seat = useSeat();
  const { slug } = seat;
  const { data: network } = useNetwork(seat);
  const [picked, setPicked] = useState<string[]>([]);
  const [deadline, setDeadline] = useState('');
  const start = useClosing(round);
  if (start.isSuccess) return <Closed slug={slug} roundId={round.id} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ categories: picked, deadline });
      }}
    >
      <Stack gap="md">
        <Checkbox.Group label={t('close.categories')} value={picked} onChange={setPicked}>
          <Stack gap="xs" mt="xs">
            {categories.map((category) => (
              <Checkbox key={category} value={category} label={nameOf(category)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          type="datetime-local"
          label={t('close.deadline')}
          description={t('close.zone', { zone: network?.timeZone ?? '' })}
          required
          maw={320}
          value={deadline}
          onChange={({ currentTarget }) => setDeadline(currentTarget.value)}
        />
        {start.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(start.error)}
          </Alert>
        ) : null}
        <Button type="submit" disabled={picked.length === 0 || deadline === ''} loading={start.isPending} style={{ alignSelf: 'start' }}>
          {t('close.button')}
        </Button>
      </Stack>
    </form>
  );
}

function Closed({ slug, roundId }: { slug: string; roundId: string }) {
  const { t } = useTranslation('ballot');
  return (
    <Alert variant="outline" title={t('close.done')} role="status">
      <Link to="/networks/$slug/rounds/$roundId" params={{ slug, roundId }}>
        {t('toRound')}
      </Link>
    </Alert>
  );
}
