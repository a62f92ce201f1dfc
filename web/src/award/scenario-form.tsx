import { Button, Group, MultiSelect, NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { type Call, supplierGroupsOf, typedDecimal, useAwardChange } from './award';
import { type EnteredRule, faultOf, ruleOf } from './rule-entry';
import { RuleForms } from './rule-form';

const OBJECTIVES = ['cost', 'score'] as const;
const COUNTS = ['maxSuppliers', 'minSuppliers', 'maxLotsPerSupplier'] as const;
const DECIMALS = ['maxSharePercent', 'minQuality'] as const;
const LISTS = ['excluded', 'kept'] as const;

type Count = (typeof COUNTS)[number];
type DecimalName = (typeof DECIMALS)[number];
type ListName = (typeof LISTS)[number];

interface Entered {
  readonly name: string;
  readonly objective: 'cost' | 'score';
  readonly counts: Partial<Record<Count, number>>;
  readonly decimals: Partial<Record<DecimalName, string>>;
  readonly lists: Partial<Record<ListName, string[]>>;
  readonly rules: readonly EnteredRule[];
}

const NOTHING: Entered = { name: '', objective: 'cost', counts: {}, decimals: {}, lists: {}, rules: [] };

/** What was entered, as it is asked for; what is empty demands nothing. */
function bodyOf({ name, objective, counts, decimals, lists, rules }: Entered): Api<'NewScenario'> {
  const entered = (all: object): [string, unknown][] => Object.entries(all).filter(([, value]) => value !== '' && value !== undefined);
  const typed = entered(decimals).map(([key, text]) => [key, typedDecimal(String(text))]);
  const named = entered(lists).filter(([, codes]) => Array.isArray(codes) && codes.length > 0);
  const ruled = rules.length === 0 ? {} : { rules: rules.map(ruleOf) };
  const sought = objective === 'score' ? { objective } : {};
  return { name: name.trim(), secondsAllowed: 60, ...sought, ...Object.fromEntries([...entered(counts), ...typed, ...named]), ...ruled };
}

/** Asks for a scenario with conditions; without any it is the free optimum. */
export function ScenarioForm({ roundId, call }: { roundId: string; call: Call }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const problemText = useProblemText();
  const groups = useQuery(supplierGroupsOf(seat, roundId));
  const [entered, setEntered] = useState(NOTHING);
  const request = useAwardChange(roundId, () =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/scenarios', {
        params: { path: { networkId: seat.networkId, roundId } },
        body: bodyOf(entered),
      }),
    ),
  );
  const faults = entered.rules.map((rule, index) => [index + 1, faultOf(rule)] as const).filter(([, fault]) => fault !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        request.mutate(undefined, { onSuccess: () => setEntered(NOTHING) });
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        <TextInput
          label={t('scenario.name')}
          value={entered.name}
          onChange={(event) => setEntered({ ...entered, name: event.currentTarget.value })}
          required
          maxLength={80}
        />
        <ConditionFields call={call} entered={entered} enter={setEntered} />
      </SimpleGrid>
      <RuleForms call={call} groups={groups.data ?? []} rules={entered.rules} enter={(rules) => setEntered({ ...entered, rules })} />
      {faults.map(([number, fault]) =>
        fault === undefined ? null : (
          <Text key={number} size="sm" mt="xs">
            {t('rule.title', { number })}: {t(`rule.fault.${fault}`)}
          </Text>
        ),
      )}
      <Group mt="md">
        <Button type="submit" loading={request.isPending} disabled={entered.name.trim() === '' || faults.length > 0}>
          {t('scenario.run')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('scenario.hint')}
        </Text>
      </Group>
      {request.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" mt="xs" role="alert">
          {problemText(request.error)}
        </Text>
      ) : null}
    </form>
  );
}

function ConditionFields({ call, entered, enter }: { call: Call; entered: Entered; enter: (entered: Entered) => void }) {
  const { t } = useTranslation('award');
  const suppliers = call.suppliers.map(({ supplier, name }) => ({ value: supplier, label: name }));
  return (
    <>
      <NativeSelect
        label={t('scenario.objective')}
        data={OBJECTIVES.map((objective) => ({ value: objective, label: t(`scenario.objective.${objective}`) }))}
        value={entered.objective}
        onChange={(event) => enter({ ...entered, objective: event.currentTarget.value === 'score' ? 'score' : 'cost' })}
      />
      {COUNTS.map((count) => (
        <NumberInput
          key={count}
          label={t(`condition.${count}`)}
          value={entered.counts[count] ?? ''}
          onChange={(value) => {
            const { [count]: _, ...others } = entered.counts;
            enter({ ...entered, counts: typeof value === 'number' ? { ...others, [count]: value } : others });
          }}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
        />
      ))}
      {DECIMALS.map((decimal) => (
        <TextInput
          key={decimal}
          label={t(`condition.${decimal}`)}
          value={entered.decimals[decimal] ?? ''}
          inputMode="decimal"
          onChange={(event) => enter({ ...entered, decimals: { ...entered.decimals, [decimal]: event.currentTarget.value } })}
        />
      ))}
      {LISTS.map((list) => (
        <MultiSelect
          key={list}
          label={t(`condition.${list}`)}
          data={suppliers}
          value={entered.lists[list] ?? []}
          onChange={(codes) => enter({ ...entered, lists: { ...entered.lists, [list]: codes } })}
          searchable
        />
      ))}
    </>
  );
}
