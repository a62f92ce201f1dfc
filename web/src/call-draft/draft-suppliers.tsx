import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Failed } from '../parts/states';
import { useSaidOf } from '../suppliers/said-of';
import { type EnteredFilter, NO_FILTER, SupplierFilters } from '../suppliers/supplier-filters';
import { foundBy, type Supplier, type SupplierFilter } from '../suppliers/suppliers';
import { type Draft, PREQUALIFYING } from './draft';

interface DraftSuppliersOf {
  readonly draft: Draft;
  readonly suppliers: readonly Supplier[];
  readonly change: (changed: Partial<Draft>) => void;
}

/** As many as are listed at once; the others are found by a filter. */
const MOST_SHOWN = 200;

const wordsOf = ({ supplier, name, postcode, city }: Supplier): string => `${supplier} ${name} ${postcode} ${city}`.toLowerCase();

/** Whom the network asks for bids, chosen from its suppliers, and whether others may ask. Domain §7. */
export function DraftSuppliers({ draft, suppliers, change }: DraftSuppliersOf) {
  const { t } = useTranslation('call-draft');
  return (
    <Section title={t('suppliers.chosen', { chosen: draft.suppliers.length, count: suppliers.length })}>
      <Checkbox
        mb="md"
        label={t('othersMayAsk')}
        description={t('othersMayAsk.text')}
        checked={draft.othersMayAsk}
        onChange={({ currentTarget: { checked } }) => change({ othersMayAsk: checked })}
      />
      <Select
        mb="lg"
        maw={480}
        label={t('prequalification')}
        description={t('prequalification.text')}
        data={PREQUALIFYING.map((value) => ({ value, label: t(`prequalification.${value}`) }))}
        value={draft.prequalification}
        allowDeselect={false}
        onChange={(chosen) => change({ prequalification: PREQUALIFYING.find((each) => each === chosen) ?? 'none' })}
      />
      {suppliers.length === 0 ? (
        <Empty title={t('suppliers.none')}>{t('suppliers.none.text')}</Empty>
      ) : (
        <Choice draft={draft} suppliers={suppliers} change={change} />
      )}
    </Section>
  );
}

function Choice({ draft, suppliers, change }: DraftSuppliersOf) {
  const { t } = useTranslation('call-draft');
  const [filter, setFilter] = useState<EnteredFilter>(NO_FILTER);
  const asked = askedBy(filter);
  const matching = useQuery({ ...foundBy(useSeat(), asked), placeholderData: keepPreviousData });
  const isAsked = Object.keys(asked).length > 0;
  const found = suppliers
    .filter(({ supplier }) => !isAsked || matching.data?.includes(supplier))
    .filter((supplier) => wordsOf(supplier).includes(filter.text.trim().toLowerCase()));
  const codes = found.map(({ supplier }) => supplier);
  const others = draft.suppliers.filter((code) => !codes.includes(code));
  return (
    <Stack gap="md">
      <SupplierFilters filter={filter} change={(changed) => setFilter((before) => ({ ...before, ...changed }))} />
      <Group gap="sm">
        <Button variant="default" onClick={() => change({ suppliers: [...others, ...codes] })}>
          {t('suppliers.all', { number: codes.length })}
        </Button>
        <Button variant="default" onClick={() => change({ suppliers: others })}>
          {t('suppliers.noneOf', { number: codes.length })}
        </Button>
      </Group>
      <Gone draft={draft} suppliers={suppliers} change={change} />
      {isAsked && matching.isError ? <Failed problem={matching.error} retry={() => void matching.refetch()} /> : null}
      <Checkbox.Group aria-label={t('part.suppliers')} value={[...draft.suppliers]} onChange={(chosen) => change({ suppliers: chosen })}>
        <Stack gap="xs">
          {found.slice(0, MOST_SHOWN).map((supplier) => (
            <OneSupplier key={supplier.supplier} supplier={supplier} isQualifying={draft.prequalification !== 'none'} />
          ))}
        </Stack>
      </Checkbox.Group>
      {found.length > MOST_SHOWN ? <Text size="sm">{t('suppliers.more', { count: found.length - MOST_SHOWN })}</Text> : null}
      {found.length === 0 && !(isAsked && matching.isPending) ? <Text>{t('suppliers.noneFound')}</Text> : null}
    </Stack>
  );
}

/** What the service is asked for; half a region is not. */
function askedBy({ category, region, earlier, isPrequalified }: EnteredFilter): SupplierFilter {
  return {
    ...(category === null ? {} : { category }),
    ...(region.length === 2 ? { region } : {}),
    ...(earlier === null ? {} : { earlier }),
    ...(isPrequalified ? { prequalified: 'true' } : {}),
  };
}

function OneSupplier({ supplier, isQualifying }: { supplier: Supplier; isQualifying: boolean }) {
  const { t } = useTranslation('call-draft');
  const { supplier: code, name, postcode, city, isPrequalified } = supplier;
  const { offer, results } = useSaidOf()(supplier);
  const place = [postcode, city].filter(Boolean).join(' ');
  return (
    <Checkbox
      value={code}
      label={`${name} (${code})`}
      description={[place, offer, results, isQualifying && !isPrequalified ? t('prequalification.lacking') : ''].filter(Boolean).join(' · ')}
    />
  );
}

/** Somebody who has left since the draft was saved is not in the list, but would be invited. */
function Gone({ draft, suppliers, change }: DraftSuppliersOf) {
  const { t } = useTranslation('call-draft');
  const gone = draft.suppliers.filter((code) => suppliers.every(({ supplier }) => supplier !== code));
  if (gone.length === 0) return null;
  return (
    <Group gap="sm">
      <Text size="sm" c="var(--mantine-color-error)" role="alert">
        {t('suppliers.gone', { codes: gone.join(', ') })}
      </Text>
      <Button variant="default" size="xs" onClick={() => change({ suppliers: draft.suppliers.filter((code) => !gone.includes(code)) })}>
        {t('suppliers.gone.remove')}
      </Button>
    </Group>
  );
}
