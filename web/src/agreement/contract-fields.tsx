import { Checkbox, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Counted, MOST, type SurchargeTaker } from './terms-entry';
import type { FieldsOf } from './terms-form';

/** Term, notice and payment, to whom the agreement is open, and clauses that differ from the standard ones. Domain §13. */
export function ContractFields({ currency, ...fields }: FieldsOf & { currency: string }) {
  return (
    <Stack gap="md">
      <Numbers {...fields} />
      <Openness {...fields} currency={currency} />
      <Clause field="deliveryTerms" {...fields} />
      <Clause field="paymentTerms" {...fields} />
    </Stack>
  );
}

function Numbers({ entry, change, faultOf }: FieldsOf) {
  const { t } = useTranslation('agreement');
  const day = (field: 'termFrom' | 'termTo') => (
    <TextInput
      type="date"
      label={t(`field.${field}`)}
      description={t(`field.${field}.text`)}
      required
      value={entry[field]}
      error={faultOf(field)}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  );
  const count = (field: Counted) => (
    <TextInput
      label={t(`field.${field}`)}
      description={t(`field.${field}.text`, { most: MOST[field] })}
      inputMode="numeric"
      required
      value={entry[field]}
      error={faultOf(field)}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {day('termFrom')}
      {day('termTo')}
      {count('noticeMonths')}
      {count('renewalMonths')}
      {count('paymentDays')}
    </SimpleGrid>
  );
}

function Openness({ entry, change, faultOf, currency }: FieldsOf & { currency: string }) {
  const { t } = useTranslation('agreement');
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('field.openToCustomers')}
        checked={entry.openToCustomers}
        onChange={({ currentTarget: { checked } }) => change({ openToCustomers: checked })}
      />
      {entry.openToCustomers ? (
        <TextInput
          label={t('field.customerFee', { currency })}
          description={t('field.customerFee.text')}
          inputMode="decimal"
          maw={320}
          value={entry.customerFee}
          error={faultOf('customerFee')}
          onChange={({ currentTarget: { value } }) => change({ customerFee: value })}
        />
      ) : null}
      {entry.openToCustomers || entry.surchargePercent !== '' ? <Surcharge entry={entry} change={change} faultOf={faultOf} /> : null}
      <Checkbox
        label={t('field.lateSignUps')}
        checked={entry.lateSignUps}
        onChange={({ currentTarget: { checked } }) => change({ lateSignUps: checked })}
      />
    </Stack>
  );
}

const TAKERS = ['network', 'supplier'] as const satisfies readonly SurchargeTaker[];

/** What customers pay beyond the price sheet, and whose income that is. Decision 19. */
function Surcharge({ entry, change, faultOf }: FieldsOf) {
  const { t } = useTranslation('agreement');
  return (
    <Group gap="md" align="flex-start">
      <TextInput
        label={t('field.surcharge')}
        description={t('field.surcharge.text')}
        inputMode="decimal"
        style={{ flex: '0 1 20rem' }}
        value={entry.surchargePercent}
        error={faultOf('customerSurcharge/percent')}
        onChange={({ currentTarget: { value } }) => change({ surchargePercent: value })}
      />
      {entry.surchargePercent.trim() === '' ? null : (
        <Select
          label={t('field.surcharge.goesTo')}
          description={t('field.surcharge.goesTo.text')}
          style={{ flex: '0 1 20rem' }}
          data={TAKERS.map((value) => ({ value, label: t(`surcharge.${value}`) }))}
          allowDeselect={false}
          value={entry.surchargeGoesTo}
          onChange={(value) => change({ surchargeGoesTo: TAKERS.find((taker) => taker === value) ?? entry.surchargeGoesTo })}
        />
      )}
    </Group>
  );
}

function Clause({ field, entry, change, faultOf }: FieldsOf & { field: 'deliveryTerms' | 'paymentTerms' }) {
  const { t } = useTranslation('agreement');
  return (
    <Textarea
      label={t(`field.${field}`)}
      description={t(`field.${field}.text`)}
      autosize
      minRows={2}
      maxLength={2000}
      value={entry[field]}
      error={faultOf(field)}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  );
}
