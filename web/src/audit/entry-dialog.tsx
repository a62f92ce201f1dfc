import { List, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../src/audit/canonical-json.js';
import type { Api } from '../api/api';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched, Loading } from '../parts/states';
import { FactList } from '../parts/fact-list';
import { type Entry, proofOf, publicKeys } from './log';
import type { Names } from './names';
import { canCheck, isSigned, leafHashOf, provesInclusion, type Verdict } from './proof-check';
import { useKindName, useSaid } from './said';
import { CannotCheck, VerdictBox } from './verdict';

interface Shown {
  readonly id: string;
  /** The entry as the list shows it, where it does. */
  readonly listed: Entry | undefined;
  readonly names: Names;
  readonly close: () => void;
}

/** One entry with all that it says, and the proof that it is in the log as it is shown. RFC 9162 §2.1.3 */
export function EntryDialog({ id, listed, names, close }: Shown) {
  const { t } = useTranslation('audit');
  const proof = useQuery(proofOf(useSeat(), id));
  const entry = listed ?? proof.data?.entry;
  return (
    <Modal opened onClose={close} title={t('entry.title')} size="xl" closeButtonProps={{ 'aria-label': t('entry.close') }}>
      <Stack gap="lg">
        {entry ? <EntryFacts entry={entry} names={names} /> : null}
        <section aria-label={t('proof')}>
          <Fetched query={proof}>{(given) => (canCheck() ? <Proof entry={entry ?? given.entry} proof={given} /> : <CannotCheck />)}</Fetched>
        </section>
      </Stack>
    </Modal>
  );
}

function EntryFacts({ entry, names }: { entry: Entry; names: Names }) {
  const { t } = useTranslation('audit');
  const shown = useShown();
  const kindName = useKindName();
  const said = useSaid(names);
  const { data: network } = useNetwork(useSeat());
  const about = names.about(entry);
  const reader = entry.membership === null ? t('entry.reader.none') : (names.of(entry.membership)?.name ?? entry.membership);
  return (
    <div>
      <Title order={3} mb="xs">
        {kindName(entry.kind)}
      </Title>
      <FactList
        facts={[
          [t('column.at'), shown.time(entry.at, network?.timeZone ?? 'UTC')],
          ...(about ? [[t('column.about'), about.name] as const] : []),
          ...said(entry.body),
          [t('entry.reader'), reader],
          [t('entry.id'), entry.id],
        ]}
      />
    </div>
  );
}

interface Checked {
  readonly leaf: Verdict;
  readonly path: Verdict;
  readonly signature: Verdict;
}

function Proof({ entry, proof }: { entry: Entry; proof: Api<'AuditProof'> }) {
  const { t } = useTranslation('audit');
  const { networkId } = useSeat();
  const { decimal } = useShown();
  const keys = useQuery(publicKeys);
  const checked = useQuery({
    queryKey: ['proof checked', networkId, entry, proof, keys.data],
    queryFn: () => checkedBy(networkId, entry, proof, keys.data ?? []),
    enabled: keys.isSuccess,
  });
  if (keys.isError) return <Fetched query={keys}>{() => null}</Fetched>;
  if (!checked.data)
    return (
      <div>
        <Text size="sm">{t('proof.checking')}</Text>
        <Loading lines={1} />
      </div>
    );
  const is = Object.values(checked.data).includes('no') ? 'broken' : 'sound';
  const words = { steps: proof.path.length, size: decimal(proof.head.size.toString()) };
  return (
    <VerdictBox is={is} title={t(`proof.${is}`)}>
      <List size="sm">
        {(['leaf', 'path', 'signature'] as const).map((step) => (
          <List.Item key={step}>
            {t(`proof.step.${step}`, words)}: <strong>{t(`step.${checked.data[step]}`)}</strong>
          </List.Item>
        ))}
      </List>
      {checked.data.signature === 'unable' ? t('signature.unable') : null}
    </VerdictBox>
  );
}

async function checkedBy(network: string, entry: Entry, proof: Api<'AuditProof'>, keys: Api<'PublicKeys'>['items']): Promise<Checked> {
  const { leafIndex: _, body, ...fields } = entry;
  // A body is what JSON can say: it came as JSON.
  const leaf = await leafHashOf({ network, ...fields, body: body as { [name: string]: Json } });
  const isIn = await provesInclusion(leaf, proof.leafIndex, proof.head, proof.path);
  return { leaf: leaf === proof.leafHash ? 'yes' : 'no', path: isIn ? 'yes' : 'no', signature: await isSigned(network, proof.head, keys) };
}
