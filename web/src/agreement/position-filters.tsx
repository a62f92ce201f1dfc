import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategoryChoices } from '../parts/category-names';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { agreementsOf, isPartyTo } from './agreements';
import { type AgreementsSearch, ONLY, type SearchChange } from './agreements-search';

interface Filters {
  readonly search: AgreementsSearch;
  readonly show: (changed: SearchChange) => void;
  /** Whether the reader's organisation states requirements. */
  readonly isMember: boolean;
}

/** What narrows the catalogue, and the quantity that is priced. */
export function PositionFilters({ search, show, isMember }: Filters) {
  const { t } = useTranslation('agreement');
  const find = useDebouncedCallback((text: string) => show({ text }), 250);
  const seat = useSeat();
  const categories = useCategoryChoices();
  const { data: agreements = [] } = useQuery(agreementsOf(seat));
  const suppliers = [...new Map(agreements.map(({ supplier, supplierName }) => [supplier, supplierName]))];
  return (
    <Group mb="md" gap="sm" align="end" className="no-print">
      <TextInput
        label={t('filter.text')}
        type="search"
        defaultValue={search.text ?? ''}
        onChange={({ currentTarget }) => find(currentTarget.value)}
        maxLength={100}
        style={{ flex: '2 1 15rem' }}
      />
      <Choice
        label={t('filter.category')}
        all={t('filter.category.all')}
        choices={categories}
        chosen={search.category}
        choose={(category) => show({ category })}
      />
      <Choice
        label={t('filter.supplier')}
        all={t('filter.supplier.all')}
        choices={suppliers.map(([value, label]) => ({ value, label }))}
        chosen={search.supplier}
        choose={(supplier) => show({ supplier })}
      />
      {isPartyTo(seat) ? (
        <Choice
          label={t('filter.only')}
          all={t('filter.only.all')}
          choices={ONLY.filter((value) => isMember || value === 'signed_up').map((value) => ({ value, label: t(`filter.only.${value}`) }))}
          chosen={search.only}
          choose={(only) => show({ only: ONLY.find((each) => each === only) })}
        />
      ) : null}
      <QuantityFilter {...{ search, show, isMember }} />
    </Group>
  );
}

interface AChoice {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly choose: (value: string | undefined) => void;
}

function Choice({ label, all, choices, chosen, choose }: AChoice) {
  return (
    <Select
      label={label}
      value={chosen ?? ''}
      onChange={(value) => choose(value || undefined)}
      data={[{ value: '', label: all }, ...choices]}
      allowDeselect={false}
      searchable={choices.length > 8}
      style={{ flex: '1 1 11rem' }}
    />
  );
}

/** For how many the prices are; a number that can be read two ways is not taken. Domain §5. */
function QuantityFilter({ search: { quantity }, show, isMember }: Filters) {
  const { t } = useTranslation(['agreement', 'parts']);
  const shown = useShown();
  const [text, setText] = useState(quantity === undefined ? '' : shown.decimal(quantity));
  const { decimal, fault } = entered(text);
  const price = useDebouncedCallback((typed: string) => {
    const found = entered(typed);
    if (found.fault === undefined || found.fault === 'empty') show({ quantity: found.decimal });
  }, 250);
  const isZero = decimal !== undefined && !/[1-9]/.test(decimal);
  return (
    <TextInput
      label={t('filter.quantity')}
      placeholder={t(isMember ? 'filter.quantity.stated' : 'filter.quantity.none')}
      inputMode="decimal"
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        price(currentTarget.value);
      }}
      error={isZero ? t('filter.quantity.zero') : fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`)}
      style={{ flex: '1 1 11rem' }}
    />
  );
}
