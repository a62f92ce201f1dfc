import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { ExportMenu } from '../parts/exports/export-menu';
import { useSeat, whoAmI } from '../parts/seats';
import { Empty } from '../parts/states';
import { Refused } from '../parts/versions';
import { ErasePerson } from './erase-person';
import type { Person } from './people';

type Mandate = Person['mandates'][number];

/** People with their mandates; the office may end each at once, and erase whoever asks for it. Oneself is erased under one’s own data. */
export function PeopleTable({ people, label, mayEnd }: { people: readonly Person[]; label: string; mayEnd: boolean }) {
  const { t } = useTranslation(['people', 'parts']);
  const { data: me } = useSuspenseQuery(whoAmI);
  const rolesOf = ({ mandates }: Person): string => mandates.map(({ role }) => t(`parts:role.${role}`)).join(', ');
  const state = ({ isActive }: Person): string => (isActive ? t('active') : t('invited'));
  if (people.length === 0) return <Empty title={t('none')} />;
  const titles = [t('name'), t('email'), t('state'), t('mandates')];
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <ExportMenu
          name={label}
          table={() => ({
            columns: titles.map((title) => ({ title })),
            rows: people.map((person) => [person.name, person.email, state(person), rolesOf(person)]),
          })}
        />
      </Group>
      <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}>
        <Table striped verticalSpacing="xs" aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {titles.map((title) => (
                <Table.Th key={title} scope="col">
                  {title}
                </Table.Th>
              ))}
              {mayEnd ? <Table.Th scope="col">{t('erasure')}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.personId}>
                <Table.Th scope="row" fw={500}>
                  {person.name}
                </Table.Th>
                <Table.Td>{person.email}</Table.Td>
                <Table.Td>{state(person)}</Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {person.mandates.map((mandate) => (
                      <ShownMandate key={mandate.id} person={person} mandate={mandate} mayEnd={mayEnd} />
                    ))}
                  </Group>
                </Table.Td>
                {mayEnd ? <Table.Td>{person.personId === me?.personId ? null : <ErasePerson person={person} />}</Table.Td> : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function ShownMandate({ person, mandate, mayEnd }: { person: Person; mandate: Mandate; mayEnd: boolean }) {
  const { t } = useTranslation(['people', 'parts']);
  const [isAsked, ask] = useState(false);
  const role = t(`parts:role.${mandate.role}`);
  return (
    <Group gap={4} wrap="nowrap">
      <Badge variant="outline" color="gray" c="inherit" tt="none">
        {role}
      </Badge>
      {mayEnd ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          c="var(--mantine-color-error)"
          aria-label={t('end.of', { role, name: person.name })}
          onClick={() => ask(true)}
        >
          {t('end')}
        </Button>
      ) : null}
      <Modal
        opened={isAsked}
        onClose={() => ask(false)}
        title={t('end.title', { role, name: person.name })}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        <Ending mandate={mandate} close={() => ask(false)} />
      </Modal>
    </Group>
  );
}

function Ending({ mandate: { id: mandateId }, close }: { mandate: Mandate; close: () => void }) {
  const { t } = useTranslation('people');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/networks/{networkId}/mandates/{mandateId}', { params: { path: { networkId, mandateId } } })),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: [networkId] });
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t('end.text')}</Text>
      <Refused problem={end.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
          {t('end.button')}
        </Button>
      </Group>
    </Stack>
  );
}
