import { Alert, Button, Checkbox, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCategoryName } from '../parts/category-names';
import { DeadlineField } from '../parts/deadline-field';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import type { Round } from '../round/rounds';

/** Closing, as the page does it: its answer outlives the form. */
export function useClosing({ id: roundId, version }: Round) {
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

type Closing = ReturnType<typeof useClosing>;

/** Ends planning: the office picks the categories and says until when requirements are collected. Domain §2. */
export function ClosePlanning({ closing, categories }: { closing: Closing; categories: readonly string[] }) {
  const { t } = useTranslation('ballot');
  const nameOf = useCategoryName();
  const problemText = useProblemText();
  const [picked, setPicked] = useState<string[]>([]);
  const [deadline, setDeadline] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        closing.mutate({ categories: picked, deadline });
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
        <DeadlineField label={t('close.deadline')} value={deadline} onChange={setDeadline} />
        {closing.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(closing.error)}
          </Alert>
        ) : null}
        <Button type="submit" disabled={picked.length === 0 || deadline === ''} loading={closing.isPending} style={{ alignSelf: 'start' }}>
          {t('close.button')}
        </Button>
      </Stack>
    </form>
  );
}
