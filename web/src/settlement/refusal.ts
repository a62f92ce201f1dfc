import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useProblemText } from '../parts/problem';

const REFUSALS = [
  'agreement.not_open',
  'call_off.outside_term',
  'call_off.not_signed_up',
  'call_off.lot_not_awarded',
  'call_off.maximum',
  'call_off.too_many',
  'call_off.reference_taken',
] as const;

/** Why an order was refused, and what to do instead, in the reader's language. */
export function useRefusalText(): (problem: Error) => string {
  const { t } = useTranslation('settlement');
  const problemText = useProblemText();
  return (problem) => {
    const code = problem instanceof Problem ? REFUSALS.find((known) => known === problem.code) : undefined;
    return code === undefined ? problemText(problem) : t(`refusal.${code}`);
  };
}
