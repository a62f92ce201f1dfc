import { Alert, Button, Checkbox, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { OnlyFor } from '../office/only-for';
import { useCategoryChoices } from '../parts/category-names';
import { PlaceButton } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { isPlanned, type Plan, PlanFields } from './plan-fields';

/** Beginning a round. Domain §2. */
export function NewRoundPage() {
  return (
    <OnlyFor roles={['office']} isPage>
      <NewRound />
    </OnlyFor>
  );
}

function useBeginning() {
  const { networkId, slug } = useSeat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Plan & { proposedCategories?: string[] }) =>
      answered(api.POST('/api/v1/networks/{networkId}/rounds', { params: { path: { networkId } }, body })),
    onSuccess: async ({ id: roundId }) => {
      await queries.invalidateQueries({ queryKey: [networkId] });
      await navigate({ to: '/networks/$slug/rounds/$roundId', params: { slug, roundId } });
    },
  });
}

function NewRound() {
  const { t } = useTranslation(['rounds', 'parts']);
  const { slug } = useSeat();
  const [plan, setPlan] = useState<Plan>({ title: '', termFrom: '', termTo: '' });
  const [proposed, setProposed] = useState<string[] | null>(null);
  const begin = useBeginning();
  usePageTitle(t('new'));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    begin.mutate({ ...plan, title: plan.title.trim(), ...(proposed ? { proposedCategories: proposed } : {}) });
  };
  return (
    <Stack gap="lg">
      <Title order={1}>{t('new')}</Title>
      <Section title={t('plan')}>
        <form onSubmit={send}>
          <Stack gap="md">
            <PlanFields plan={plan} change={setPlan} />
            <Proposals proposed={proposed} propose={setProposed} />
            <Alert variant="outline" title={t('parts:follows')}>
              <Text size="sm">{t('new.follows.text')}</Text>
            </Alert>
            <Refused problem={begin.error} />
            <Group>
              <Button type="submit" loading={begin.isPending} disabled={!isPlanned(plan) || proposed?.length === 0}>
                {t('new.button')}
              </Button>
              <PlaceButton variant="default" to="/networks/$slug/rounds" params={{ slug }}>
                {t('parts:cancel')}
              </PlaceButton>
            </Group>
          </Stack>
        </form>
      </Section>
    </Stack>
  );
}

interface Proposed {
  /** Codes; null: the whole catalogue. */
  readonly proposed: string[] | null;
  readonly propose: (codes: string[] | null) => void;
}

function Proposals({ proposed, propose }: Proposed) {
  const { t } = useTranslation('rounds');
  const choices = useCategoryChoices();
  return (
    <>
      <Radio.Group label={t('new.proposed')} value={proposed ? 'some' : 'all'} onChange={(wanted) => propose(wanted === 'all' ? null : [])}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('new.proposed.all')} />
          <Radio value="some" label={t('new.proposed.some')} />
        </Stack>
      </Radio.Group>
      {proposed ? (
        <Checkbox.Group label={t('new.proposed.which')} value={proposed} onChange={propose}>
          <Stack gap="xs" mt="xs">
            {choices.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
    </>
  );
}
