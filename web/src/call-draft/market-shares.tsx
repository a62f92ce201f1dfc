import { Badge, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCategoryName } from '../parts/category-names';
import { entered } from '../parts/entered';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { roundOf } from '../round/rounds';
import { type MarketShares, marketSharesOf, useGround } from './preparations';

/** The pool's shares of the purchasing market and of the members' selling markets, by category. Domain §3. */
export function MarketSharesForm({ roundId }: { roundId: string }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const shown = useShown();
  const round = useQuery(roundOf(seat, roundId));
  return (
    <Section title={t('shares')}>
      <Fetched query={useQuery(marketSharesOf(seat, roundId))}>
        {(shares) => (
          <Stack gap="lg">
            <Text size="sm" c="dimmed">
              {t('shares.text', { limit: shown.decimal(shares.limitPercent) })}
            </Text>
            {(round.data?.categories ?? []).map((category) => (
              <ShareForm key={category} roundId={roundId} category={category} shares={shares} />
            ))}
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

const PERCENT = /^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/;
const FIELDS = ['purchasing', 'selling', 'source', 'asOf'] as const;
type Typed = Record<(typeof FIELDS)[number] | 'justification', string>;

/** What is wrong with a share, by its field; an empty percentage is one that is not known. */
function faultsOf(typed: Typed): Map<string, 'percent' | 'needed'> {
  const faults = new Map<string, 'percent' | 'needed'>();
  for (const field of ['purchasing', 'selling'] as const)
    if (typed[field].trim() !== '' && !PERCENT.test(entered(typed[field]).decimal ?? '')) faults.set(field, 'percent');
  for (const field of ['source', 'asOf'] as const) if (typed[field].trim() === '') faults.set(field, 'needed');
  return faults;
}

function useRecording(roundId: string, category: string) {
  const seat = useSeat();
  const params = { path: { networkId: seat.networkId, roundId } };
  return useGround(seat, roundId, ({ purchasing, selling, source, asOf, justification }: Typed) => {
    const share = {
      category,
      purchasingPercent: entered(purchasing).decimal ?? null,
      sellingPercent: entered(selling).decimal ?? null,
      source: source.trim(),
      asOf,
      justification: justification.trim() === '' ? null : justification.trim(),
    };
    return answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/market-shares', { params, body: { shares: [share] } }));
  });
}

function ShareForm({ roundId, category, shares }: { roundId: string; category: string; shares: MarketShares }) {
  const { t } = useTranslation('call-draft');
  const shown = useShown();
  const name = useCategoryName()(category);
  const known = shares.items.find((each) => each.category === category);
  const written = (percent: string | null | undefined): string => (percent ? shown.decimal(percent) : '');
  const [typed, setTyped] = useState<Typed>({
    purchasing: written(known?.purchasingPercent),
    selling: written(known?.sellingPercent),
    source: known?.source ?? '',
    asOf: known?.asOf ?? '',
    justification: known?.justification ?? '',
  });
  const [isTried, setIsTried] = useState(false);
  const faults = faultsOf(typed);
  const recording = useRecording(roundId, category);
  const enter = (field: keyof Typed, value: string): void => setTyped((now) => ({ ...now, [field]: value }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (faults.size === 0) recording.mutate(typed);
  };
  const wordsOf = (field: string): string | undefined => {
    const fault = isTried ? faults.get(field) : undefined;
    return fault && t(`fault.${fault}`);
  };
  return (
    <form onSubmit={send} noValidate aria-label={name}>
      <Group gap="sm" mb="xs">
        <Title order={3}>{name}</Title>
        <ShareState category={category} shares={shares} />
      </Group>
      <Fields typed={typed} enter={enter} wordsOf={wordsOf} />
      <Group mt="sm">
        <Button type="submit" variant="default" loading={recording.isPending}>
          {t('share.record')}
        </Button>
      </Group>
      <Refused problem={recording.error} />
    </form>
  );
}

interface FieldsOf {
  readonly typed: Typed;
  readonly enter: (field: keyof Typed, value: string) => void;
  readonly wordsOf: (field: string) => string | undefined;
}

function Fields({ typed, enter, wordsOf }: FieldsOf) {
  const { t } = useTranslation('call-draft');
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`share.${field}`)}
            {...(field === 'asOf' ? { type: 'date' } : field === 'source' ? { maxLength: 2000 } : { inputMode: 'decimal' as const })}
            value={typed[field]}
            error={wordsOf(field)}
            onChange={({ currentTarget: { value } }) => enter(field, value)}
          />
        ))}
      </SimpleGrid>
      <Textarea
        mt="sm"
        label={t('share.justification')}
        description={t('share.justification.text')}
        autosize
        maxLength={10_000}
        value={typed.justification}
        onChange={({ currentTarget: { value } }) => enter('justification', value)}
      />
    </>
  );
}

/** Whether a category's share passes, needs a justification, or is justified. */
function ShareState({ category, shares: { needed, obstacles } }: { category: string; shares: MarketShares }) {
  const { t } = useTranslation('call-draft');
  const need = needed.find((each) => each.category === category);
  const isObstacle = obstacles.some((each) => each.category === category);
  const state = need ? (isObstacle ? need.reason : 'justified') : 'passes';
  return (
    <Badge variant="outline" color={isObstacle ? 'red' : 'green'} tt="none" size="lg">
      {t(`share.${state}`)}
    </Badge>
  );
}
