import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { ClarificationsOfBid } from '../clarification/of-bid';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Round } from '../round/rounds';
import { type Call, type Evaluated, useAwardChange } from './award';

/** Abnormally low bids, each with the explanation that an award to it needs. Domain §10. */
export function LowBids({ round, call, bids }: { round: Round; call: Call; bids: readonly Evaluated[] }) {
  const { t } = useTranslation('award');
  const low = bids.filter(({ flags }) => flags.includes('abnormally_low'));
  if (low.length === 0) return null;
  return (
    <Section title={t('low')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('low.intro')}
      </Text>
      <Stack>
        {low.map((bid) => (
          <LowBid key={`${bid.lotId} ${bid.supplier}`} round={round} call={call} bid={bid} />
        ))}
      </Stack>
    </Section>
  );
}

function LowBid({ round, call, bid }: { round: Round; call: Call; bid: Evaluated }) {
  const { t } = useTranslation('award');
  const { networkId, roles } = useSeat();
  const shown = useShown();
  const problemText = useProblemText();
  const [text, setText] = useState(bid.explanation ?? '');
  const explain = useAwardChange(round.id, () => {
    const params = { path: { networkId, roundId: round.id } };
    const explanations = [{ lotId: bid.lotId, supplier: bid.supplier, text: text.trim() }];
    return answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/explanations', { params, body: { explanations } }));
  });
  const name = call.suppliers.find(({ supplier }) => supplier === bid.supplier)?.name ?? bid.supplier;
  const lot = call.lots.find(({ id }) => id === bid.lotId)?.title ?? '';
  const what = t('low.bid', { name, lot, price: `${shown.decimal(bid.price)} ${call.currency}` });
  if (!roles.includes('office') || round.phase !== 'evaluating')
    return (
      <div>
        <Text size="sm" mb="xs">
          <b>{what}</b>: {bid.explanation ?? t('low.open')}
        </Text>
        <ClarificationsOfBid roundId={round.id} lotId={bid.lotId} supplier={bid.supplier} mayAsk={false} />
      </div>
    );
  return (
    <div>
      <Textarea
        label={what}
        description={bid.explanation === null ? t('low.open') : t('low.done')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
      />
      <Group mt="xs">
        <Button
          size="xs"
          disabled={text.trim() === '' || text.trim() === bid.explanation}
          loading={explain.isPending}
          onClick={() => explain.mutate(undefined)}
        >
          {t('low.save')}
        </Button>
        {explain.isError ? (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {problemText(explain.error)}
          </Text>
        ) : null}
      </Group>
      <ClarificationsOfBid roundId={round.id} lotId={bid.lotId} supplier={bid.supplier} mayAsk />
    </div>
  );
}
