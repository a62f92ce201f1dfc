import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, useAgreementChange } from '../agreement/agreements';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { BuyUp, CallOffPrice } from './call-off-price';
import { callOff, type NewCallOff, type PlacedCallOff } from './call-offs';
import { useRefusalText } from './refusal';
import { keyOfSold, type Sold } from './sold';
import { type Order, useOrder } from './use-order';

/** An order under the agreement: what, how much, when, and its price before it binds. Domain §14. */
export function CallOffForm({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const refusalText = useRefusalText();
  const order = useOrder(agreement, edition);
  const { priced, what } = order;
  const reference = order.reference.trim();
  const placing = useAgreementChange(seat, (body: NewCallOff) => callOff(seat, agreement.id, body));
  const place = (): void => {
    if (!priced) return;
    placing.mutate({ ...priced, reference }, { onSuccess: () => order.change({ quantity: '', reference: '' }) });
  };
  return (
    <Section title={t('callOff')}>
      <Stack gap="md">
        <Fields order={order} />
        {priced && what ? <CallOffPrice agreementId={agreement.id} order={priced} sold={what} /> : null}
        {placing.isError ? (
          <Alert variant="outline" color="red" title={t('callOff.refused')} role="alert">
            {refusalText(placing.error)}
          </Alert>
        ) : null}
        {placing.isSuccess && !priced ? <Placed placed={placing.data} currency={agreement.currency} /> : null}
        <Group>
          <Button onClick={place} loading={placing.isPending} disabled={!priced || reference === ''}>
            {t('callOff.place')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Fields({ order }: { order: Order }) {
  const { t } = useTranslation(['settlement', 'parts']);
  const shown = useShown();
  const unitName = useUnitName();
  const { what, quantity, quantityFault: fault, date, days, isDateFaulty, reference, change } = order;
  const faultText =
    fault === 'zero' ? t('callOff.quantity.zero') : fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`);
  const dayFault = t('callOff.date.outside', { from: shown.day(days.from), until: shown.day(days.until) });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} className="no-print">
      <What order={order} />
      <TextInput
        label={what ? t('callOff.quantity.in', { unit: unitName(what.unit) }) : t('callOff.quantity')}
        description={what?.maximum ? t('callOff.maximum', { maximum: `${shown.decimal(what.maximum)} ${unitName(what.unit)}` }) : undefined}
        inputMode="decimal"
        value={quantity}
        onChange={({ currentTarget }) => change({ quantity: currentTarget.value })}
        error={faultText}
      />
      <TextInput
        type="date"
        label={t('callOff.date')}
        value={date}
        min={days.from}
        max={days.until}
        onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        error={isDateFaulty ? dayFault : undefined}
      />
      <TextInput
        label={t('callOff.reference')}
        description={t('callOff.reference.text')}
        value={reference}
        maxLength={100}
        onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
      />
    </SimpleGrid>
  );
}

function What({ order: { sold, chosen, change } }: { order: Order }) {
  const { t, i18n } = useTranslation('settlement');
  const label = ({ nameDe, nameEn, item, region }: Sold): string =>
    t('callOff.what.choice', { name: i18n.language === 'de' ? nameDe : nameEn, item, region });
  return (
    <Select
      label={t('callOff.what')}
      placeholder={t('callOff.what.choose')}
      data={sold.map((each) => ({ value: keyOfSold(each), label: label(each) }))}
      value={chosen ?? null}
      onChange={(value) => change({ chosen: value ?? undefined })}
      searchable
      nothingFoundMessage={t('callOff.what.none')}
    />
  );
}

/** The confirmation of the order just placed. */
function Placed({ placed: { reference, date, quantity, unit, buyUp }, currency }: { placed: PlacedCallOff; currency: string }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  return (
    <Alert variant="outline" color="green" title={t('callOff.placed', { reference })} role="status">
      {t('callOff.placed.text', { quantity: `${shown.decimal(quantity)} ${unitName(unit)}`, day: shown.day(date) })}
      {buyUp ? <BuyUp buyUp={buyUp} unit={unit} currency={currency} /> : null}
    </Alert>
  );
}
