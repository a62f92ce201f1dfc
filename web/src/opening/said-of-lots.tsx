import { Box, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShown } from '../parts/shown';
import type { OpenedBid } from './openings';

const TERMS = ['deliveryDays', 'capacity', 'leastAward', 'paymentDays', 'cashDiscountDays'] as const;
type Offer = OpenedBid['lots'][number]['offer'];

/** What a bid says of its lots besides prices: delivery, quantities, answers to the criteria. Domain §8.1. */
export function SaidOfLots({ bid, titleOf }: { bid: OpenedBid; titleOf: (lotId: string) => string }) {
  return (
    <>
      {bid.lots.map(({ lotId, offer }) => (
        <Said key={lotId} title={titleOf(lotId)} offer={offer} />
      ))}
    </>
  );
}

function Said({ title, offer }: { title: string; offer: Offer }) {
  const { t } = useTranslation('opening');
  const shown = useShown();
  const terms = TERMS.flatMap((name) => {
    const value = offer[name];
    return typeof value === 'string' || typeof value === 'number' ? [t(`said.${name}`, { value: shown.decimal(`${value}`) })] : [];
  });
  const answers = answersIn(offer);
  if (terms.length === 0 && answers.length === 0) return null;
  return (
    <Box mt="xs">
      <Text fw={600} size="sm">
        {title}
      </Text>
      <List size="sm">
        {terms.map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
        {answers.map(({ criterion, answer }) => (
          <List.Item key={criterion} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {criterion}: {answer}
          </List.Item>
        ))}
      </List>
    </Box>
  );
}

/** The answers in what came as any JSON. */
function answersIn({ answers }: Offer): { criterion: string; answer: string }[] {
  if (!Array.isArray(answers)) return [];
  return answers.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('criterion' in each) || !('answer' in each)) return [];
    return [{ criterion: `${each.criterion}`, answer: `${each.answer}` }];
  });
}
