import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { entered } from '../parts/entered';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { fillBasket, type Trip } from './shop';
import type { Typed } from './shop-list';

interface ABasket {
  readonly trip: Trip;
  readonly typed: Typed;
}

/** The basket: priced first, then handed over to the ERP by the browser. */
export function Basket({ trip, typed }: ABasket) {
  const { t } = useTranslation('punch-out');
  const shown = useShown();
  const problemText = useProblemText();
  const read = [...typed].map(([rowId, { text }]) => ({ rowId, quantity: entered(text).decimal }));
  const lines = read.flatMap(({ rowId, quantity }) => (quantity !== undefined && /[1-9]/.test(quantity) ? [{ rowId, quantity }] : []));
  const isFaulty = lines.length < read.length;
  const filling = useMutation({ mutationFn: () => fillBasket(trip, lines) });
  const isPriced = filling.data !== undefined && !filling.isPending && keyOf(filling.data.lines) === keyOf(lines);
  return (
    <Section title={t('basket')}>
      <Stack gap="sm">
        <Text size="sm">{t('basket.text', { number: lines.length })}</Text>
        {isFaulty ? (
          <Text size="sm" c="red">
            {t('basket.faulty')}
          </Text>
        ) : null}
        {filling.isError ? (
          <Alert variant="outline" color="red" title={t('basket.refused')} role="alert">
            {problemText(filling.error)}
          </Alert>
        ) : null}
        {isPriced && filling.data ? (
          <Text fw={650} role="status">
            {t('basket.total', { total: shown.price(filling.data.total), currency: filling.data.currency })}
          </Text>
        ) : null}
        <Group>
          <Button
            variant={isPriced ? 'default' : 'filled'}
            disabled={lines.length === 0 || isFaulty}
            loading={filling.isPending}
            onClick={() => filling.mutate()}
          >
            {t('basket.price')}
          </Button>
          <form method="post" action={`/api/v1/punch-outs/${trip.networkId}/transfer`}>
            <input type="hidden" name="session" value={trip.token} />
            <Button type="submit" disabled={!isPriced}>
              {t('basket.transfer')}
            </Button>
          </form>
        </Group>
      </Stack>
    </Section>
  );
}

const keyOf = (lines: readonly { readonly rowId: string; readonly quantity: string }[]): string =>
  lines
    .map(({ rowId, quantity }) => `${rowId} ${quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity}`)
    .sort()
    .join('\n');
