import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoicesOf } from '../comparison/comparisons';
import { DeedForm } from '../parts/deed';
import { entered, typed } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import type { Statement } from './disagreements';

interface StatementForm {
  readonly agreementId: string;
  readonly party: string;
  readonly unit: string;
  readonly currency: string;
  /** What stands in the quantity at first, as the API writes it. */
  readonly quantity: string;
  readonly follows: string;
  readonly button: string;
  readonly deed: Parameters<typeof DeedForm<Statement>>[0]['deed'];
  readonly close: () => void;
}

/** What one holds was bought, with the reason and an invoice as evidence. */
export function StatementForm({ agreementId, party, unit, currency, quantity: first, follows, button, deed, close }: StatementForm) {
  const { t, i18n } = useTranslation(['disagreement', 'parts']);
  const unitName = useUnitName();
  const [quantity, setQuantity] = useState(() => typed(first, i18n.language));
  const [amount, setAmount] = useState('');
  const [text, setText] = useState('');
  const [invoiceId, setInvoiceId] = useState<string | null>(null);
  const [inUnits, inMoney] = [entered(quantity), entered(amount)];
  const faultOf = ({ fault }: ReturnType<typeof entered>): string | undefined =>
    fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`);
  const isReady = inUnits.decimal !== undefined && text.trim() !== '' && (amount.trim() === '' || inMoney.decimal !== undefined);
  const body: Statement = {
    quantity: inUnits.decimal ?? '',
    text: text.trim(),
    ...(inMoney.decimal === undefined ? {} : { amount: inMoney.decimal }),
    ...(invoiceId === null ? {} : { invoiceId }),
  };
  return (
    <DeedForm follows={follows} button={button} isReady={isReady} deed={deed} body={body} close={close} reload={close}>
      <TextInput
        label={t('quantity', { unit: unitName(unit) })}
        description={t('quantity.text')}
        inputMode="decimal"
        value={quantity}
        onChange={({ currentTarget }) => setQuantity(currentTarget.value)}
        error={faultOf(inUnits)}
        required
      />
      <TextInput
        label={t('amount', { currency })}
        description={t('amount.text')}
        inputMode="decimal"
        value={amount}
        onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        error={faultOf(inMoney)}
      />
      <Textarea
        label={t('text')}
        description={t('text.text')}
        value={text}
        maxLength={2000}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={3}
        required
      />
      <InvoiceChoice agreementId={agreementId} party={party} chosen={invoiceId} choose={setInvoiceId} />
    </DeedForm>
  );
}

interface Choice extends Pick<StatementForm, 'agreementId' | 'party'> {
  readonly chosen: string | null;
  readonly choose: (invoiceId: string | null) => void;
}

/** One of the party's invoices that were handed in. */
function InvoiceChoice({ agreementId, party, chosen, choose }: Choice) {
  const { t } = useTranslation('disagreement');
  const shown = useShown();
  const invoices = useQuery(invoicesOf(useSeat(), agreementId));
  const own = (invoices.data ?? []).filter((invoice) => invoice.party === party);
  if (own.length === 0) return null;
  return (
    <Select
      label={t('invoice')}
      data={own.map(({ id, number, period }) => ({ value: id, label: `${number} (${shown.period(period)})` }))}
      value={chosen}
      onChange={choose}
      clearable
      clearButtonProps={{ 'aria-label': t('invoice.none') }}
    />
  );
}
