import { Alert, Button, Group, Modal, Stack, Table } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useSeat } from '../parts/seats';
import { ifMatch, Refused } from '../parts/versions';
import { useRuleValue } from './rule-value';
import { type Changes, isLooser, type Network, RULES } from './rules';

interface Confirm {
  readonly network: Network;
  readonly changes: Changes;
  readonly close: () => void;
  readonly done: () => void;
}

/** What would change, rule by rule, and what follows; nothing is stored before it is confirmed. */
export function ConfirmRules({ network, changes, close, done }: Confirm) {
  const { t } = useTranslation('rules');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [networkId] });
  const change = useMutation({
    mutationFn: () =>
      answered(api.PATCH('/api/v1/networks/{networkId}', { params: { path: { networkId } }, headers: ifMatch(network.version), body: changes })),
    onSuccess: async () => {
      await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ['me'] })]);
      done();
    },
  });
  return (
    <Modal opened onClose={close} title={t('confirm.title')} closeButtonProps={{ 'aria-label': t('cancel') }} size="lg">
      <Stack gap="md">
        <ChangedRules network={network} changes={changes} />
        <Consequences network={network} changes={changes} />
        <Refused problem={change.error} reload={() => void refresh()} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button loading={change.isPending} onClick={() => change.mutate()}>
            {t('confirm.button')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ChangedRules({ network, changes }: { network: Network; changes: Changes }) {
  const { t } = useTranslation('rules');
  const valueOf = useRuleValue();
  return (
    <Table aria-label={t('confirm.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('confirm.rule')}</Table.Th>
          <Table.Th scope="col">{t('confirm.now')}</Table.Th>
          <Table.Th scope="col">{t('confirm.then')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {RULES.flatMap((rule) => {
          const value = changes[rule];
          return value === undefined ? [] : [{ rule, value: value.toString() }];
        }).map(({ rule, value }) => (
          <Table.Tr key={rule}>
            <Table.Th scope="row" fw={500}>
              {t(`rule.${rule}`)}
            </Table.Th>
            <Table.Td>{valueOf(rule, network[rule].toString())}</Table.Td>
            <Table.Td fw={600}>{valueOf(rule, value)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What a careful reader wants to know before it counts. */
function Consequences({ network, changes }: { network: Network; changes: Changes }) {
  const { t } = useTranslation('rules');
  const { memberCap } = changes;
  const said = [
    ...(isLooser(network, changes) ? [t('follows.looser')] : []),
    ...(memberCap === undefined ? [] : [memberCap > network.memberCap ? t('follows.cap.higher') : t('follows.cap.lower')]),
    ...(changes.showsQuartiles === undefined ? [] : [t(changes.showsQuartiles ? 'follows.quartiles.on' : 'follows.quartiles.off')]),
    ...(changes.standstillDays === 0 ? [t('follows.standstill.none')] : []),
  ];
  return said.map((text) => (
    <Alert key={text} variant="outline" color="yellow" role="note">
      {text}
    </Alert>
  ));
}
