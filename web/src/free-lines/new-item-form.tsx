import { Button, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAMED_UNITS } from '../../../src/values/unit-name';
import { useCategoryName } from '../parts/category-names';
import { entered } from '../parts/entered';
import { useUnitName } from '../parts/units';
import type { Round } from '../round/rounds';
import type { FreeLine, NewItem, Stepping } from './free-lines';
import { NumberField } from './number-field';

type Written = Readonly<Record<'code' | 'category' | 'nameDe' | 'nameEn' | 'baseUnit' | 'contents', string>>;

/** The item as the service takes it; undefined while something needed is missing. */
function itemOf(written: Written, unit: string): NewItem | undefined {
  const [code, nameDe, nameEn] = [written.code.trim(), written.nameDe.trim(), written.nameEn.trim()];
  const contents = entered(written.contents);
  if ([code, nameDe, nameEn, written.category, written.baseUnit].includes('')) return undefined;
  if (contents.fault === 'number' || contents.fault === 'ambiguous') return undefined;
  const packagings = contents.decimal === undefined ? [] : [{ name: unit, baseQuantity: contents.decimal }];
  return { code, category: written.category, nameDe, nameEn, baseUnit: written.baseUnit, packagings };
}

/** Makes a new item of a line that the catalogue has none for; the whole network reads it. */
export function NewItemForm({ round, line, stepping }: { round: Round; line: FreeLine; stepping: Stepping }) {
  const { t } = useTranslation('free-lines');
  const [written, setWritten] = useState<Written>({
    code: '',
    category: round.categories.length === 1 ? (round.categories[0] ?? '') : '',
    nameDe: line.description.slice(0, 300),
    nameEn: '',
    baseUnit: '',
    contents: '',
  });
  const change = (part: Partial<Written>): void => setWritten((before) => ({ ...before, ...part }));
  const newItem = itemOf(written, line.unit);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (newItem) stepping.mutate({ kind: 'match', body: { newItem } });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Text size="sm">{t('newItem.text')}</Text>
        <ItemFields round={round} line={line} written={written} change={change} />
        <Button type="submit" loading={stepping.isPending} disabled={newItem === undefined} style={{ alignSelf: 'flex-start' }}>
          {t('newItem.send')}
        </Button>
      </Stack>
    </form>
  );
}

interface ItemFieldsProps {
  readonly round: Round;
  readonly line: FreeLine;
  readonly written: Written;
  readonly change: (part: Partial<Written>) => void;
}

function ItemFields({ round, line, written, change }: ItemFieldsProps) {
  const { t } = useTranslation('free-lines');
  const categoryName = useCategoryName();
  const unitName = useUnitName('one');
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <TextInput
        label={t('newItem.code')}
        value={written.code}
        onChange={(event) => change({ code: event.currentTarget.value })}
        maxLength={100}
        required
      />
      <TextInput
        label={t('newItem.nameDe')}
        value={written.nameDe}
        onChange={(event) => change({ nameDe: event.currentTarget.value })}
        maxLength={300}
        required
      />
      <TextInput
        label={t('newItem.nameEn')}
        value={written.nameEn}
        onChange={(event) => change({ nameEn: event.currentTarget.value })}
        maxLength={300}
        required
      />
      <Select
        label={t('newItem.category')}
        data={round.categories.map((code) => ({ value: code, label: categoryName(code) }))}
        value={written.category === '' ? null : written.category}
        onChange={(category) => change({ category: category ?? '' })}
        required
      />
      <Select
        label={t('newItem.baseUnit')}
        data={NAMED_UNITS.map((code) => ({ value: code, label: `${unitName(code)} (${code})` }))}
        value={written.baseUnit === '' ? null : written.baseUnit}
        onChange={(baseUnit) => change({ baseUnit: baseUnit ?? '' })}
        searchable
        required
      />
      <NumberField
        label={t('newItem.contents', { unit: line.unit })}
        description={t('newItem.contents.text')}
        value={written.contents}
        change={(contents) => change({ contents })}
      />
    </SimpleGrid>
  );
}
