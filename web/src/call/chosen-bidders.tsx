import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import type { Call, Stage } from './calls';

const AS_WRITTEN = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** Whom a stage asks where it does not ask all, and what the office says to each; a bidder reads what is said to it. Domain §8.5. */
export function ChosenBidders({ stage: { bidders } }: { stage: Stage }) {
  const { t } = useTranslation('call');
  const isBidder = useSeat().roles.includes('bidder');
  if (!bidders) return null;
  if (isBidder) {
    const remark = bidders[0]?.remark ?? null;
    return remark === null ? null : (
      <div>
        <Text fw={650}>{t('chosen.toYou')}</Text>
        <Text style={AS_WRITTEN}>{remark}</Text>
        <Text size="sm" c="dimmed">
          {t('chosen.toYou.text')}
        </Text>
      </div>
    );
  }
  return (
    <div>
      <Text fw={650}>{t('chosen')}</Text>
      <Stack component="ul" gap="xs" m={0} pl="md">
        {bidders.map(({ supplier, name, remark }) => (
          <Text key={supplier} component="li" size="sm" style={AS_WRITTEN}>
            {remark === null ? name : `${name}: ${remark}`}
          </Text>
        ))}
      </Stack>
    </div>
  );
}

/** The remark to each bidder that is to be asked, by its code; empty: none. */
type Chosen = Readonly<Record<string, string>>;

/** Who may be asked, who is, and what is to be sent: all without a remark need not be named. */
export function useChosenBidders({ suppliers }: Call, excluded: Readonly<Record<string, unknown>>) {
  const admissible = suppliers.filter(({ supplier, state }) => state === 'invited' && excluded[supplier] === undefined);
  const [chosen, choose] = useState<Chosen>(Object.fromEntries(admissible.map(({ supplier }) => [supplier, ''])));
  const bidders = admissible.flatMap(({ supplier }) => {
    const remark = chosen[supplier]?.trim();
    return remark === undefined ? [] : [{ supplier, ...(remark === '' ? {} : { remark }) }];
  });
  const isForAll = bidders.length === admissible.length && bidders.every(({ remark }) => remark === undefined);
  return { admissible, chosen, choose, asked: isForAll && bidders.length > 0 ? ('all' as const) : bidders };
}

interface Choice {
  readonly suppliers: Call['suppliers'];
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/** Chooses whom a further stage asks, and what is said to each alone. Domain §8.5. */
export function ChooseBidders({ suppliers, chosen, choose }: Choice) {
  const { t } = useTranslation('call');
  const toggle = (codes: string[]): void => choose(Object.fromEntries(codes.map((code) => [code, chosen[code] ?? ''])));
  return (
    <Stack gap="xs">
      <Checkbox.Group label={t('next.bidders')} description={t('next.bidders.text')} value={Object.keys(chosen)} onChange={toggle}>
        <Stack gap="xs" mt="xs">
          {suppliers.map(({ supplier, name }) => (
            <Checkbox key={supplier} value={supplier} label={`${name} (${supplier})`} />
          ))}
        </Stack>
      </Checkbox.Group>
      {suppliers
        .filter(({ supplier }) => chosen[supplier] !== undefined)
        .map(({ supplier, name }) => (
          <Textarea
            key={supplier}
            label={t('next.remark', { name })}
            autosize
            maxLength={4000}
            value={chosen[supplier]}
            onChange={({ currentTarget: { value } }) => choose({ ...chosen, [supplier]: value })}
          />
        ))}
    </Stack>
  );
}
