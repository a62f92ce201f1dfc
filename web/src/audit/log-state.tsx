import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../parts/download';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { CompareNoted } from './compare-noted';
import { FactList } from '../parts/fact-list';
import { headOf, logFile, publicKeys } from './log';
import { canCheck, type Head } from './proof-check';
import { CannotCheck } from './verdict';
import { WholeCheck } from './whole-check';

/** The log's signed head, and every way to check it. Domain §15 */
export function LogState() {
  const { t } = useTranslation('audit');
  const head = useQuery(headOf(useSeat()));
  return (
    <Section title={t('head')}>
      <Fetched query={head}>{(newest) => (newest === null ? <Empty title={t('head.none')} /> : <Checks head={newest} />)}</Fetched>
    </Section>
  );
}

function Checks({ head }: { head: Head }) {
  const keys = useQuery(publicKeys);
  return (
    <Stack gap="lg">
      <HeadFacts head={head} />
      {canCheck() ? (
        <Fetched query={keys}>
          {(known) => (
            <Stack gap="lg">
              <WholeCheck head={head} keys={known} />
              <CompareNoted head={head} keys={known} />
            </Stack>
          )}
        </Fetched>
      ) : (
        <CannotCheck />
      )}
      <Download head={head} publicKey={keys.data?.find(({ id }) => id === head.keyId)?.publicKey} />
    </Stack>
  );
}

function HeadFacts({ head: { size, root, at, keyId } }: { head: Head }) {
  const { t } = useTranslation('audit');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  return (
    <div>
      <FactList
        facts={[
          [t('head.size'), shown.decimal(size.toString())],
          [t('head.at'), shown.time(at, network?.timeZone ?? 'UTC')],
          [t('head.root'), root],
          [t('head.key'), keyId],
        ]}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('head.note')}
      </Text>
    </div>
  );
}

function Download({ head: { size, root }, publicKey }: { head: Head; publicKey: string | undefined }) {
  const { t } = useTranslation('audit');
  const seat = useSeat();
  const save = useMutation({ mutationFn: async () => download(`${seat.slug}-audit-log.ndjson`, await logFile(seat)) });
  const command = `poolround audit verify ${seat.slug}-audit-log.ndjson --root ${root} --size ${size}${publicKey === undefined ? '' : ` --key ${publicKey}`}`;
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" className="no-print" loading={save.isPending} onClick={() => save.mutate()}>
          {t('download')}
        </Button>
      </Group>
      <Refused problem={save.error} />
      <Text size="sm">{t('download.text')}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {command}
      </Code>
    </Stack>
  );
}
