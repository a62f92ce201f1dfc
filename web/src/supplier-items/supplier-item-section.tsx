import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useAgreementChange } from '../agreement/agreements';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { changedItems, type Entry, entryOf, faultsOf, pasted } from './entries';
import { stateSupplierItems, type StatedItem, type SupplierItem, supplierItemsOf } from './supplier-items';

const FIRST = 50;

/** A supplier states what it calls the items of an agreement. Domain §13; decision 15. */
export function SupplierItemSection({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('supplier-items');
  return (
    <Section title={t('title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('text')}
      </Text>
      <Fetched query={useQuery(supplierItemsOf(useSeat(), agreementId))}>{(items) => <Entries agreementId={agreementId} items={items} />}</Fetched>
    </Section>
  );
}

function Entries({ agreementId, items }: { agreementId: string; items: readonly SupplierItem[] }) {
  const { t } = useTranslation('supplier-items');
  const seat = useSeat();
  const [entered, setEntered] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [most, setMost] = useState(FIRST);
  const deed = useAgreementChange(seat, (stated: StatedItem[]) => stateSupplierItems(seat, agreementId, stated));
  const changed = changedItems(items, entered);
  const faults = faultsOf(deed.variables ?? [], deed.error instanceof Problem ? deed.error.errors : []);
  const enter = (all: ReadonlyMap<string, Entry>): void => {
    deed.reset();
    setEntered(all);
  };
  const paste = (event: ClipboardEvent, from: number): void => {
    const filled = pasted(event.clipboardData.getData('text'), from, items, entered);
    if (!filled) return;
    event.preventDefault();
    enter(filled);
  };
  return (
    <>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('title') } }}>
        <Table verticalSpacing={6} aria-label={t('title')}>
          <Head />
          <Table.Tbody>
            {items.slice(0, most).map((one, at) => (
              <OneItem
                key={one.item}
                sold={one}
                entry={entryOf(one, entered)}
                fault={faults.get(`number ${one.item}`)}
                enter={(entry) => enter(new Map(entered).set(one.item, entry))}
                paste={(event) => paste(event, at)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {items.length > most ? (
        <Button variant="subtle" mt="xs" onClick={() => setMost(items.length)}>
          {t('more', { number: items.length })}
        </Button>
      ) : null}
      <Refused problem={deed.error} />
      <Group mt="md" gap="sm" className="no-print">
        <Button
          disabled={changed.length === 0}
          loading={deed.isPending}
          onClick={() => deed.mutate(changed, { onSuccess: () => setEntered(new Map()) })}
        >
          {t('save')}
        </Button>
        <Said isSaved={deed.isSuccess && changed.length === 0} />
      </Group>
    </>
  );
}

function Head() {
  const { t } = useTranslation('supplier-items');
  return (
    <Table.Thead>
      <Table.Tr>
        {(['item', 'number', 'link'] as const).map((key) => (
          <Table.Th key={key} scope="col">
            {t(key)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Said({ isSaved }: { isSaved: boolean }) {
  const { t } = useTranslation('supplier-items');
  return (
    <Text size="sm" role="status">
      {isSaved ? t('saved') : ''}
    </Text>
  );
}

interface AnItem {
  readonly sold: SupplierItem;
  readonly entry: Entry;
  readonly fault: string | undefined;
  readonly enter: (entry: Entry) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

function OneItem({ sold: { item, nameDe, nameEn }, entry, fault, enter, paste }: AnItem) {
  const { t, i18n } = useTranslation('supplier-items');
  const name = i18n.language === 'de' ? nameDe : nameEn;
  const isWrong = entry.link.trim() !== '' && !/^https:\/\/\S/.test(entry.link.trim());
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}{' '}
        <Text component="span" size="sm" c="dimmed">
          {item}
        </Text>
      </Table.Th>
      <Table.Td>
        <TextInput
          aria-label={t('number.of', { item: name })}
          maxLength={32}
          value={entry.number}
          error={fault}
          onChange={({ currentTarget }) => enter({ ...entry, number: currentTarget.value })}
          onPaste={paste}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={t('link.of', { item: name })}
          type="url"
          maxLength={500}
          value={entry.link}
          error={isWrong ? t('link.wrong') : undefined}
          onChange={({ currentTarget }) => enter({ ...entry, link: currentTarget.value })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
