import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Refused } from '../parts/versions';
import { type Category, nameIn, record, useCatalogueChange } from './catalogue';
import { withAllBelow } from './category-tree';
import { InUse } from './in-use';

interface Dialog {
  /** Undefined: a new one. */
  readonly category: Category | undefined;
  readonly categories: readonly Category[];
  readonly close: () => void;
}

/** A new category, or one that is changed or deleted. */
export function CategoryDialog({ category, categories, close }: Dialog) {
  const { t } = useTranslation('catalogue');
  const title = t(category ? 'category.change' : 'category.new');
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <CategoryForm category={category} categories={categories} close={close} />
      {category ? <InUse what="categories" id={category.id} code={category.code} close={close} /> : null}
    </Modal>
  );
}

interface Written {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly parent: string;
}

function CategoryForm({ category, categories, close }: Dialog) {
  const { t, i18n } = useTranslation('catalogue');
  const needed = (text: string): string | null => (text.trim() === '' ? t('fault.needed') : null);
  const form = useForm<Written>({
    initialValues: { code: category?.code ?? '', nameDe: category?.nameDe ?? '', nameEn: category?.nameEn ?? '', parent: category?.parent ?? '' },
    validate: { code: needed, nameDe: needed, nameEn: needed },
  });
  const save = useCatalogueChange(({ code, nameDe, nameEn, parent }: Written, seat) => {
    const written = { code: code.trim(), nameDe: nameDe.trim(), nameEn: nameEn.trim() };
    return record({ categories: [parent === '' ? written : { ...written, parent }], items: [] }, seat);
  }, close);
  const own = category ? withAllBelow(categories, category.code) : new Set<string>();
  const above = categories.filter(({ code }) => !own.has(code));
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('category')}
          description={t(category ? 'item.code.stays' : 'category.code.new')}
          maxLength={40}
          readOnly={category !== undefined}
          variant={category ? 'filled' : 'default'}
          withAsterisk={category === undefined}
          {...form.getInputProps('code')}
        />
        <TextInput label={t('nameDe')} maxLength={200} withAsterisk {...form.getInputProps('nameDe')} />
        <TextInput label={t('nameEn')} maxLength={200} withAsterisk {...form.getInputProps('nameEn')} />
        <Select
          label={t('parent')}
          data={[
            { value: '', label: t('parent.none') },
            ...above.map((each) => ({ value: each.code, label: `${each.code} ${nameIn(each, i18n.language)}` })),
          ]}
          searchable
          limit={100}
          allowDeselect={false}
          {...form.getInputProps('parent')}
        />
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
