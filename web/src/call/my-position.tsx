import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { Empty } from '../parts/states';
import type { Call } from './calls';

/** How a supplier stands to a call: asked for bids, or no longer admitted to further stages. Domain §7, §8.5. */
export function MyPosition({ call }: { call: Call }) {
  const { t } = useTranslation('call');
  const { roles, key } = useSeat();
  const mine = roles.includes('bidder') ? call.suppliers.find(({ supplier }) => supplier === key) : undefined;
  if (mine?.state !== 'inadmissible') return null;
  return (
    <Alert variant="outline" color="red" title={t('position.inadmissible')}>
      {t('position.inadmissible.text')}
    </Alert>
  );
}

/** No call that this person may see: for a supplier that need not mean that there is none. */
export function NoCall() {
  const { t } = useTranslation('call');
  const isSupplier = useSeat().roles.includes('bidder');
  return <Empty title={t(isSupplier ? 'position.none' : 'none')}>{t(isSupplier ? 'position.none.text' : 'none.text')}</Empty>;
}
