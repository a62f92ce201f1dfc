import { Alert, Button, Group, NumberInput, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCategoryName } from '../parts/category-names';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { type Ballot, MOST_POINTS } from './ballots';

type Points = Readonly<Record<string, number>>;

const pointsOf = ({ points }: Ballot): Points => Object.fromEntries(points.map((vote) => [vote.category, vote.points]));

function useVote(roundId: string, version: number) {
  const { networkId, key } = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (points: Points) =>
      answered(
        api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/ballot', {
          params: { path: { networkId, roundId } },
          headers: { 'if-match': `"${version}"` },
          body: { points: Object.entries(points).map(([category, given]) => ({ category, points: given })) },
        }),
      ),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [networkId, key, 'ballot', roundId] }),
        queries.invalidateQueries({ queryKey: [networkId, key, 'tasks'] }),
      ]),
  });
}

/** Up to 100 points over the proposed categories, changeable until planning ends. Domain §4. */
export function BallotForm({ roundId, categories, ballot }: { roundId: string; categories: readonly string[]; ballot: Ballot }) {
  const { t } = useTranslation('ballot');
  const nameOf = useCategoryName();
  const problemText = useProblemText();
  const [points, setPoints] = useState<Points>(() => pointsOf(ballot));
  const vote = useVote(roundId, ballot.version);
  const given = Object.values(points).reduce((sum, each) => sum + each, 0);
  const left = MOST_POINTS - given;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        vote.mutate(points);
      }}
    >
      <Stack gap="md">
        {categories.map((category) => (
          <NumberInput
            key={category}
            label={nameOf(category)}
            description={nameOf(category) === category ? null : category}
            value={points[category] ?? 0}
            min={0}
            max={MOST_POINTS}
            allowDecimal={false}
            allowNegative={false}
            maw={320}
            onChange={(value) => setPoints({ ...points, [category]: typeof value === 'number' ? value : 0 })}
          />
        ))}
        <div>
          <Progress value={Math.min(given, MOST_POINTS)} color={left < 0 ? 'red' : 'pool'} aria-label={t('form.given', { given })} maw={320} />
          <Text size="sm" mt={4} role="status" {...(left < 0 ? { c: 'var(--mantine-color-error)', fw: 650 } : { c: 'dimmed' })}>
            {left < 0 ? t('form.tooMany', { count: -left }) : t('form.left', { count: left })}
          </Text>
        </div>
        {vote.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(vote.error)}
          </Alert>
        ) : null}
        <Group gap="md">
          <Button type="submit" disabled={left < 0 || given === 0} loading={vote.isPending}>
            {ballot.version === 0 ? t('form.cast') : t('form.change')}
          </Button>
          {ballot.version > 0 ? (
            <Text size="sm" role="status">
              {t('form.isCast')}
            </Text>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
