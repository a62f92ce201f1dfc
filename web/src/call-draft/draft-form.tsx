import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useCallChange } from '../call/calls';
import type { Lot } from '../lots/lots';
import { PlaceTabs } from '../parts/place-tabs';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Unsaved } from '../parts/unsaved';
import { ifMatch, Refused } from '../parts/versions';
import { begun, type Call, type CallBody, type Draft, type Part, PARTS, partOf, readDraft } from './draft';
import { DraftDocuments } from './draft-documents';
import { DraftLots } from './draft-lots';
import { DraftRules } from './draft-rules';
import { DraftSuppliers } from './draft-suppliers';
import { DraftTerms } from './draft-terms';
import { Grounds } from './grounds';
import type { Supplier } from '../suppliers/suppliers';
import { Review } from './review';

interface DraftFormOf {
  readonly roundId: string;
  readonly network: Api<'Network'>;
  readonly saved: Call | null;
  readonly lots: readonly Lot[];
  readonly suppliers: readonly Supplier[];
  readonly reload: () => void;
}

/** The draft in its parts, one at a time, saved as a whole. */
export function DraftForm({ roundId, network, saved, lots, suppliers, reload }: DraftFormOf) {
  const { t } = useTranslation('call-draft');
  const navigate = useNavigate();
  const { part = 'lots' } = useSearch({ strict: false });
  const shown = useShown();
  const [call, setCall] = useState(saved);
  const [draft, setDraft] = useState<Draft>(() =>
    begun({ call: saved, lots, zone: network.timeZone, standstillDays: network.standstillDays, written: shown.decimal }),
  );
  const [kept, setKept] = useState(draft);
  const [areShown, setAreShown] = useState(false);
  const { body, faults } = useMemo(() => readDraft(draft, lots, network.currency), [draft, lots, network.currency]);
  const saving = useSaving(roundId, call);
  const change = (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed }));
  const show = (wanted: Part): void => void navigate({ to: '.', search: { part: wanted }, replace: true });
  const save = (): void => {
    const [first] = faults.keys();
    setAreShown(true);
    if (first === undefined)
      saving.mutate(body, {
        onSuccess: (written) => {
          setCall(written);
          setKept(draft);
        },
      });
    else show(partOf(first));
  };
  const isChanged = draft !== kept;
  const isSaved = call !== null && !isChanged;
  const given = { draft, change, faults: areShown ? faults : NONE };
  const at: Part = PARTS.find((name) => name === part) ?? 'lots';
  return (
    <Stack gap="lg">
      <PlaceTabs label={t('parts')} tabs={PARTS.map((name) => ({ name, title: t(`part.${name}`) }))} chosen={at} choose={show}>
        {at === 'lots' ? <DraftLots {...given} lots={lots} /> : null}
        {at === 'rules' ? <DraftRules {...given} lots={lots} /> : null}
        {at === 'suppliers' ? <DraftSuppliers {...given} suppliers={suppliers} /> : null}
        {at === 'terms' ? <DraftTerms {...given} network={network} /> : null}
        {at === 'documents' ? <DraftDocuments roundId={roundId} isSaved={call !== null} /> : null}
        {at === 'grounds' ? <Grounds roundId={roundId} /> : null}
        {at === 'review' ? <Review roundId={roundId} call={call} isSaved={isSaved} show={show} /> : null}
      </PlaceTabs>
      <Refused problem={saving.error} reload={reload} />
      <Group className="no-print">
        <Button variant={at === 'review' ? 'default' : 'filled'} onClick={save} loading={saving.isPending} disabled={isSaved}>
          {t('save')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {t(areShown && faults.size > 0 ? 'faulty' : isSaved ? 'saved' : 'changed')}
        </Text>
      </Group>
      <Unsaved isUnsaved={isChanged} />
    </Stack>
  );
}

const NONE = new Map<string, never>();

function useSaving(roundId: string, call: Call | null) {
  const seat = useSeat();
  const params = { path: { networkId: seat.networkId, roundId } };
  const headers = call ? ifMatch(call.version) : {};
  return useCallChange(seat, roundId, (body: CallBody) =>
    answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/call', { params, headers, body })),
  );
}
