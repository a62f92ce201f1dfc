import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entered } from '../parts/entered';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { useUnitName } from '../parts/units';
import { Basket } from './basket';
import { type ShopPosition, shopOf, type Trip } from './shop';

/** What stands in a quantity's field, by position. */
export type Typed = ReadonlyMap<string, { readonly position: ShopPosition; readonly text: string }>;

/** The company's price sheet with a field for each quantity, and the basket. */
export function ShopList({ trip }: { trip: Trip }) {
  const { t } = useTranslation('punch-out');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search, 300);
  const [typed, setTyped] = useState<Typed>(new Map());
  const pages = useInfiniteQuery(shopOf(trip, wanted.trim()));
  const positions = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const type = (position: ShopPosition, text: string): void =>
    setTyped((before) => {
      const after = new Map(before);
      if (text.trim() === '') after.delete(position.rowId);
      else after.set(position.rowId, { position, text });
      return after;
    });
  return (
    <>
      <Basket trip={trip} typed={typed} />
      <Section title={t('positions')}>
        <Stack gap="md">
          <TextInput
            label={t('search')}
            type="search"
            maxLength={200}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          {positions.length === 0 && !pages.isPending ? <Empty title={t('positions.none')}>{t('positions.none.text')}</Empty> : null}
          {positions.length > 0 ? <Positions positions={positions} typed={typed} type={type} /> : null}
          {pages.hasNextPage ? (
            <Group>
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            </Group>
          ) : null}
        </Stack>
      </Section>
    </>
  );
}

interface Shelf {
  readonly positions: readonly ShopPosition[];
  readonly typed: Typed;
  readonly type: (position: ShopPosition, text: string) => void;
}

function Positions({ positions, typed, type }: Shelf) {
  const { t, i18n } = useTranslation(['punch-out', 'parts']);
  const unitName = useUnitName();
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('positions') } }}>
      <Table striped verticalSpacing="xs" aria-label={t('positions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('item')}</Table.Th>
            <Table.Th scope="col">{t('regions')}</Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('price')}
            </Table.Th>
            <Table.Th scope="col">{t('quantity')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {positions.map((position) => {
            const name = i18n.language === 'de' ? position.nameDe : position.nameEn;
            const text = typed.get(position.rowId)?.text ?? '';
            const fault = text === '' ? undefined : entered(text).fault;
            return (
              <Table.Tr key={position.rowId}>
                <Table.Th scope="row" fw={500}>
                  {name} ({position.item})
                  <Text size="sm" c="dimmed">
                    {position.supplierName}, {position.agreement}
                  </Text>
                </Table.Th>
                <Table.Td>{position.regions.join(', ')}</Table.Td>
                <Table.Td className="numeric">
                  <Tiers position={position} />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('quantity.of', { item: position.item, regions: position.regions.join(', ') })}
                    inputMode="decimal"
                    w="9rem"
                    rightSectionWidth="4rem"
                    rightSection={<Text size="xs">{unitName(position.unit)}</Text>}
                    value={text}
                    error={fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`)}
                    onChange={({ currentTarget }) => type(position, currentTarget.value)}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Tiers({ position: { tiers, unit, currency } }: { position: ShopPosition }) {
  const { t } = useTranslation('punch-out');
  const shown = useShown();
  const unitName = useUnitName();
  return (
    <>
      {tiers.map(({ from, unitPrice }) => (
        <div key={from}>
          {from === '0'
            ? t('tier.first', { price: shown.price(unitPrice), currency })
            : t('tier', { from: `${shown.decimal(from)} ${unitName(unit)}`, price: shown.price(unitPrice), currency })}
        </div>
      ))}
    </>
  );
}
