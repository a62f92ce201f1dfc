import { Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategoryChoices } from '../parts/category-names';
import { DeadlineField } from '../parts/deadline-field';
import { DeedButton, DeedForm } from '../parts/deed';
import { PlaceButton } from '../parts/links';
import { ReasonField, ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { localTextOf } from '../parts/zoned';
import { isPlanned, type Plan, PlanFields } from '../rounds/plan-fields';
import type { Round } from './rounds';
import { SignUpDeadline } from './sign-up-deadline';
import { useCancelling, useChanging, useMoving, useProposing, useReload, useReopening } from './steering-deeds';

const MOST_CHARACTERS = 2000;
const STEERING = ['change', 'propose', 'startCollecting', 'moveCollectingDeadline', 'reopenCollecting', 'cancel'] as const;

interface Deed {
  readonly round: Round;
  readonly close: () => void;
}

/** What this person may do with the round as a whole now: plan it, set and move its deadlines, cancel it. Domain §2–§4. */
export function Steering({ round }: { round: Round }) {
  const { t } = useTranslation('round');
  const { slug, roles } = useSeat();
  const may = (action: (typeof STEERING)[number]): boolean => round.allowedActions.includes(action);
  if (!STEERING.some(may)) return null;
  return (
    <Section title={t('steering')}>
      <Group gap="sm">
        {may('startCollecting') ? (
          <PlaceButton to="/networks/$slug/rounds/$roundId/ballot" params={{ slug, roundId: round.id }}>
            {t('start')}
          </PlaceButton>
        ) : null}
        {may('propose') ? (
          <DeedButton opener={t('propose')} title={t('propose')}>
            {(close) => <Propose round={round} close={close} />}
          </DeedButton>
        ) : null}
        {may('change') ? (
          <DeedButton opener={t('change')} title={t('change')}>
            {(close) => <Change round={round} close={close} />}
          </DeedButton>
        ) : null}
        {may('moveCollectingDeadline') ? (
          <DeedButton opener={t('move')} title={t('move')}>
            {(close) => <Move round={round} close={close} />}
          </DeedButton>
        ) : null}
        {may('reopenCollecting') ? (
          <DeedButton opener={t('reopen')} title={t('reopen')}>
            {(close) => <Reopen round={round} close={close} />}
          </DeedButton>
        ) : null}
        {round.phase === 'sign_up' && roles.includes('office') ? <SignUpDeadline round={round} /> : null}
        {may('cancel') ? (
          <DeedButton isFinal opener={t('cancel')} title={t('cancel.title', { round: round.title })}>
            {(close) => <Cancel round={round} close={close} />}
          </DeedButton>
        ) : null}
      </Group>
    </Section>
  );
}

function Change({ round, close }: Deed) {
  const { t } = useTranslation('round');
  const [plan, setPlan] = useState<Plan>({ title: round.title, termFrom: round.termFrom, termTo: round.termTo });
  return (
    <DeedForm
      follows={t('change.follows')}
      button={t('change.button')}
      isReady={isPlanned(plan)}
      deed={useChanging(round)}
      body={{ ...plan, title: plan.title.trim() }}
      close={close}
      reload={useReload()}
    >
      <PlanFields plan={plan} change={setPlan} />
    </DeedForm>
  );
}

function Propose({ round, close }: Deed) {
  const { t } = useTranslation('round');
  const [picked, pick] = useState<string[]>([]);
  const left = useCategoryChoices().filter(({ value }) => !round.proposedCategories.includes(value));
  return (
    <DeedForm
      follows={t(left.length === 0 ? 'propose.none' : 'propose.follows')}
      button={t('propose.button')}
      isReady={picked.length > 0}
      deed={useProposing(round)}
      body={{ categories: picked }}
      close={close}
      reload={useReload()}
    >
      <Checkbox.Group label={t('propose.which')} value={picked} onChange={pick}>
        <Stack gap="xs" mt="xs">
          {left.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
    </DeedForm>
  );
}

function Move({ round, close }: Deed) {
  const { t } = useTranslation('round');
  const { data: network } = useNetwork(useSeat());
  const present = round.collectingDeadline && network ? localTextOf(round.collectingDeadline, network.timeZone) : '';
  const [entered, enter] = useState<string>();
  const [reason, write] = useState('');
  const deadline = entered ?? present;
  return (
    <DeedForm
      follows={t('move.follows')}
      button={t('move.button')}
      isReady={deadline > present && reason.trim() !== ''}
      deed={useMoving(round)}
      body={{ deadline, reason: reason.trim() }}
      close={close}
      reload={useReload()}
    >
      <DeadlineField label={t('move.deadline')} value={deadline} onChange={enter} />
      <ReasonField label={t('reason')} description={t('reason.help')} mostCharacters={MOST_CHARACTERS} value={reason} change={write} />
    </DeedForm>
  );
}

function Reopen({ round, close }: Deed) {
  const { t } = useTranslation('round');
  const [deadline, setDeadline] = useState('');
  return (
    <DeedForm
      follows={t('reopen.follows')}
      button={t('reopen.button')}
      isReady={deadline !== ''}
      deed={useReopening(round)}
      body={{ deadline }}
      close={close}
      reload={useReload()}
    >
      <DeadlineField label={t('move.deadline')} value={deadline} onChange={setDeadline} />
    </DeedForm>
  );
}

/** Whom a cancellation reaches depends on how far the round is. Domain §2. */
const reachOf = ({ phase }: Round) =>
  phase === 'sign_up' ? 'signUp' : ['bidding', 'evaluating', 'standstill'].includes(phase) ? 'bidders' : 'members';

function Cancel({ round, close }: Deed) {
  const { t } = useTranslation('round');
  return (
    <ReasonForm
      isFinal
      follows={t(`cancel.follows.${reachOf(round)}`)}
      button={t('cancel.button')}
      label={t('reason')}
      description={t('reason.help')}
      mostCharacters={MOST_CHARACTERS}
      deed={useCancelling(round)}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={useReload()}
    />
  );
}
