import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import type { Call } from '../call/calls';
import { begun, type Draft } from '../call-draft/draft';
import { DraftLots } from '../call-draft/draft-lots';
import { DraftRules } from '../call-draft/draft-rules';
import { DraftTerms } from '../call-draft/draft-terms';
import type { Lot } from '../lots/lots';
import { PlaceTabs } from '../parts/place-tabs';
import { useShown } from '../parts/shown';
import { Unsaved } from '../parts/unsaved';
import { changeOf } from './change';
import { ChangeReview } from './change-review';

interface ChangeFormOf {
  readonly roundId: string;
  readonly network: Api<'Network'>;
  readonly call: Call;
  readonly lots: readonly Lot[];
  readonly reload: () => void;
}

const PARTS = ['terms', 'lots', 'rules', 'review'] as const;
type Part = (typeof PARTS)[number];

/** The call in its parts, and last what the change comes to. */
export function ChangeForm({ roundId, network, call, lots, reload }: ChangeFormOf) {
  const { t } = useTranslation('versions');
  const navigate = useNavigate();
  const { part } = useSearch({ strict: false });
  const shown = useShown();
  const [before] = useState<Draft>(() => {
    const open = call.stages.filter(({ state }) => state === 'open' || state === 'draft');
    const { timeZone: zone, standstillDays } = network;
    return begun({ call: { ...call, stages: open }, lots, zone, standstillDays, written: shown.decimal });
  });
  const [draft, setDraft] = useState(before);
  const [isDone, setIsDone] = useState(false);
  const { change, faults, isChanged } = useMemo(() => changeOf(before, draft, lots, network.currency), [before, draft, lots, network.currency]);
  const show = (wanted: Part): void => void navigate({ to: '.', search: { part: wanted }, replace: true });
  const given = { draft, faults, change: (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed })) };
  const at: Part = PARTS.find((name) => name === part) ?? 'terms';
  return (
    <Stack gap="lg">
      <PlaceTabs label={t('change.parts')} tabs={PARTS.map((name) => ({ name, title: t(`change.part.${name}`) }))} chosen={at} choose={show}>
        {at === 'terms' ? <DraftTerms {...given} network={network} /> : null}
        {at === 'lots' ? <DraftLots {...given} lots={lots} /> : null}
        {at === 'rules' ? <DraftRules {...given} lots={lots} /> : null}
        {at === 'review' ? (
          <ChangeReview
            roundId={roundId}
            call={call}
            change={isChanged ? change : undefined}
            faults={faults.size}
            reload={reload}
            done={() => setIsDone(true)}
          />
        ) : null}
      </PlaceTabs>
      <Unsaved isUnsaved={isChanged && !isDone} />
    </Stack>
  );
}
