import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useCategoryChoices } from '../parts/category-names';
import { useUnitName } from '../parts/units';
import { Refused } from '../parts/versions';
import { record, useCatalogueChange } from './catalogue';
import { faultsOf, itemFrom, unitCode, type WrittenItem } from './item-written';
import { PackagingRows } from './packaging-rows';
import { UNITS } from './units';

export type ItemFormOf = UseFormReturnType<WrittenItem>;

/** An item's fields. Its code and base unit stay: quantities are stated in them. Domain §6.1. */
export function ItemForm({ written, isNew, close }: { written: WrittenItem; isNew: boolean; close: () => void }) {
  const { t } = useTranslation(['catalogue', 'parts']);
  const form = useForm<WrittenItem>({
    initialValues: written,
    validate: (values) => Object.fromEntries(Object.entries(faultsOf(values)).map(([field, fault]) => [field, t(`fault.${fault}`)])),
  });
  const save = useCatalogueChange((item: WrittenItem, seat) => record({ categories: [], items: [itemFrom(item)] }, seat), close);
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('item')}
            description={t(isNew ? 'item.code.new' : 'item.code.stays')}
            maxLength={100}
            withAsterisk={isNew}
            readOnly={!isNew}
            variant={isNew ? 'default' : 'filled'}
            {...form.getInputProps('code')}
          />
          <UnitField form={form} isNew={isNew} />
          <CategoryField form={form} />
          <TextInput label={t('gtin')} description={t('gtin.help')} inputMode="numeric" maxLength={14} {...form.getInputProps('gtin')} />
          <TextInput label={t('nameDe')} maxLength={300} withAsterisk {...form.getInputProps('nameDe')} />
          <TextInput label={t('nameEn')} maxLength={300} withAsterisk {...form.getInputProps('nameEn')} />
        </SimpleGrid>
        <PackagingRows form={form} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput label="ECLASS" placeholder="21-01-02-03" maxLength={11} {...form.getInputProps('eclass')} />
          <TextInput label="UNSPSC" placeholder="23171500" maxLength={8} {...form.getInputProps('unspsc')} />
          <TextInput label="CPV" placeholder="44316400-2" maxLength={10} {...form.getInputProps('cpv')} />
        </SimpleGrid>
        <Refused problem={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A unit as people write it; below it says what that is taken for. */
function UnitField({ form, isNew }: { form: ItemFormOf; isNew: boolean }) {
  const { t } = useTranslation('catalogue');
  const unit = useUnitName('one');
  const code = unitCode(form.values.unit);
  if (!isNew) return <TextInput label={t('unit')} description={t('unit.stays')} value={unit(form.values.unit)} readOnly variant="filled" />;
  return (
    <Autocomplete
      label={t('unit')}
      description={code === undefined ? t('unit.help') : t('unit.taken', { name: unit(code), code })}
      data={UNITS.map(unit)}
      maxLength={40}
      withAsterisk
      {...form.getInputProps('unit')}
    />
  );
}

function CategoryField({ form }: { form: ItemFormOf }) {
  const { t } = useTranslation('catalogue');
  return (
    <Select
      label={t('category')}
      description={t('category.help')}
      data={useCategoryChoices()}
      searchable
      limit={100}
      nothingFoundMessage={t('category.none')}
      withAsterisk
      {...form.getInputProps('category')}
    />
  );
}
