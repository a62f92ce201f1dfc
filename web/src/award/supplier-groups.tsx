import { Autocomplete, Button, Group, List, MultiSelect, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { type Call, supplierGroupsOf, useAwardChange } from './award';
import { useGroupName } from './rule-words';

/** Groups of suppliers that rules may name: those that follow from what is known, and the office's own. Domain §11. */
export function SupplierGroups({ roundId, call }: { roundId: string; call: Call }) {
  const { t } = useTranslation('award');
  const groups = useQuery(supplierGroupsOf(useSeat(), roundId));
  return (
    <Section title={t('groups')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('groups.text')}
      </Text>
      <Fetched query={groups}>
        {(found) => (
          <>
            <GroupList call={call} groups={found} />
            <GroupForm roundId={roundId} call={call} groups={found} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

interface Groups {
  readonly call: Call;
  readonly groups: readonly Api<'SupplierGroup'>[];
}

function GroupList({ call, groups }: Groups) {
  const { t } = useTranslation('award');
  const groupName = useGroupName();
  const invited = (codes: readonly string[]): string[] => call.suppliers.filter(({ supplier }) => codes.includes(supplier)).map(({ name }) => name);
  return (
    <List size="sm" mb="md" spacing={4}>
      {groups.map(({ name, suppliers }) => (
        <List.Item key={name}>
          <b>{groupName(name)}</b>: {invited(suppliers).join(', ') || t('groups.nobody')}
        </List.Item>
      ))}
    </List>
  );
}

function GroupForm({ roundId, call, groups }: Groups & { roundId: string }) {
  const { t } = useTranslation('award');
  const { networkId } = useSeat();
  const problemText = useProblemText();
  const [name, setName] = useState('');
  const [suppliers, setSuppliers] = useState<string[]>([]);
  const own = groups.filter(({ isReckoned }) => !isReckoned);
  const save = useAwardChange(roundId, () =>
    answered(
      api.PUT('/api/v1/networks/{networkId}/supplier-groups/{groupName}', {
        params: { path: { networkId, groupName: name.trim() } },
        body: { suppliers },
      }),
    ),
  );
  const choose = (typed: string): void => {
    setName(typed);
    const known = own.find((group) => group.name === typed.trim());
    if (known) setSuppliers(known.suppliers);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Autocomplete label={t('groups.name')} data={own.map((group) => group.name)} value={name} onChange={choose} maxLength={40} />
        <MultiSelect
          label={t('groups.members')}
          data={call.suppliers.map(({ supplier, name: label }) => ({ value: supplier, label }))}
          value={suppliers}
          onChange={setSuppliers}
          searchable
        />
      </SimpleGrid>
      <Group mt="md">
        <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
          {t('groups.save')}
        </Button>
        {save.isSuccess ? (
          <Text size="sm" role="status">
            {t('groups.saved')}
          </Text>
        ) : null}
        {save.isError ? (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {problemText(save.error)}
          </Text>
        ) : null}
      </Group>
    </form>
  );
}
