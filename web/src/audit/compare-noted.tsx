import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, Problem } from '../api/api';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { noteHead, type Noted, notedHead } from './noted-head';
import { type Head, isSigned, provesConsistency } from './proof-check';
import { VerdictBox } from './verdict';
import type { Known } from './whole-log';

/** Proves that today's log begins with that of a noted head. RFC 9162 §2.1.4 */
export function CompareNoted({ head, keys }: { head: Head; keys: Known['keys'] }) {
  const { t } = useTranslation('audit');
  const seat = useSeat();
  const [remembered] = useState(() => notedHead(seat.networkId));
  const [size, setSize] = useState(remembered?.size.toString() ?? '');
  const [root, setRoot] = useState(remembered?.root ?? '');
  const [isTried, setTried] = useState(false);
  const isSize = /^[1-9]\d{0,14}$/.test(size);
  const isRoot = /^[0-9a-f]{64}$/.test(root);
  const compare = useMutation({
    mutationFn: async (noted: Noted) => {
      const { networkId } = seat;
      const grown = await provedBy(networkId, noted, head);
      const signed = await isSigned(networkId, head, keys);
      const is: 'sound' | 'broken' = grown && signed !== 'no' ? 'sound' : 'broken';
      if (is === 'sound') noteHead(networkId, head);
      return { is, noted, isSignatureKnown: signed !== 'unable' };
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isSize && isRoot) compare.mutate({ size: Number.parseInt(size, 10), root });
  };
  return (
    <Stack gap="sm" component="form" onSubmit={send} className="no-print">
      <div>
        <Title order={3}>{t('noted')}</Title>
        <Text size="sm">
          {t('noted.text')} {remembered ? t('noted.remembered') : null}
        </Text>
      </div>
      <Group align="start" gap="sm">
        <TextInput
          label={t('noted.size')}
          inputMode="numeric"
          value={size}
          onChange={({ currentTarget }) => setSize(currentTarget.value.trim())}
          error={isTried && !isSize ? t('noted.wrong.size') : null}
          style={{ flex: '0 1 10rem' }}
        />
        <TextInput
          label={t('noted.root')}
          value={root}
          onChange={({ currentTarget }) => setRoot(currentTarget.value.trim().toLowerCase())}
          error={isTried && !isRoot ? t('noted.wrong.root') : null}
          style={{ flex: '1 1 20rem' }}
        />
      </Group>
      <Group>
        <Button type="submit" variant="default" loading={compare.isPending}>
          {t('noted.compare')}
        </Button>
      </Group>
      <Refused problem={compare.error} />
      {compare.data ? <Outcome {...compare.data} now={head.size} /> : null}
    </Stack>
  );
}

/** Whether the log of `head` begins with the noted one; it does not if it is shorter, or knows no head of that size. */
async function provedBy(networkId: string, noted: Noted, head: Head): Promise<boolean> {
  if (noted.size > head.size) return false;
  const params = { path: { networkId }, query: { from: noted.size, to: head.size } };
  const proof = await answered(api.GET('/api/v1/networks/{networkId}/audit/consistency', { params })).catch((problem: unknown) => {
    if (problem instanceof Problem && problem.code === 'head.missing') return null;
    throw problem;
  });
  return proof !== null && provesConsistency(noted, head, proof.path);
}

function Outcome({ is, noted, isSignatureKnown, now }: { is: 'sound' | 'broken'; noted: Noted; isSignatureKnown: boolean; now: number }) {
  const { t } = useTranslation('audit');
  const { decimal } = useShown();
  const words = { then: decimal(noted.size.toString()), now: decimal(now.toString()) };
  return (
    <VerdictBox is={is} title={t(`noted.${is}`)}>
      {t(`noted.${is}.text`, words)} {isSignatureKnown ? null : t('signature.unable')}
    </VerdictBox>
  );
}
