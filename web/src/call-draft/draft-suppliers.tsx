import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { Empty } from '../parts/states';
import type { Draft } from './draft';
import type { Supplier } from './preparations';

interface DraftSuppliersOf {
  readonly draft: Draft;
  readonly suppliers: readonly Supplier[];
  readonly change: (changed: Partial<Draft>) => void;
}

/** As many as are listed at once; the others are found by a part of their name. */
const MOST_SHOWN = 200;

const wordsOf = ({ code, organisation: { name, postcode, city } }: Supplier): string =>
  `${code} ${name} ${postcode ?? ''} ${city ?? ''}`.toLowerCase();

/** Whom the network asks for bids, chosen from its suppliers. Domain §7. */
export function DraftSuppliers({ draft, suppliers, change }: DraftSuppliersOf) {
  const { t } = useTranslation('call-draft');
  const [text, setText] = useState('');
  const found = suppliers.filter((supplier) => wordsOf(supplier).includes(text.trim().toLowerCase()));
  const codes = found.map(({ code }) => code);
  const others = draft.suppliers.filter((code) => !codes.includes(code));
  // Somebody who has left since the draft was saved is not in the list, but would be invited.
  const gone = draft.suppliers.filter((code) => suppliers.every((supplier) => supplier.code !== code));
  return (
    <Section title={t('suppliers.chosen', { chosen: draft.suppliers.length, count: suppliers.length })}>
      <Checkbox
        mb="lg"
        label={t('othersMayAsk')}
        description={t('othersMayAsk.text')}
        checked={draft.othersMayAsk}
        onChange={({ currentTarget: { checked } }) => change({ othersMayAsk: checked })}
      />
      {suppliers.length === 0 ? (
        <Empty title={t('suppliers.none')}>{t('suppliers.none.text')}</Empty>
      ) : (
        <Stack gap="md">
          <Group gap="sm" align="end">
            <TextInput
              type="search"
              label={t('suppliers.search')}
              value={text}
              onChange={({ currentTarget: { value } }) => setText(value)}
              style={{ flex: '1 1 14rem' }}
            />
            <Button variant="default" onClick={() => change({ suppliers: [...others, ...codes] })}>
              {t('all')}
            </Button>
            <Button variant="default" onClick={() => change({ suppliers: others })}>
              {t('none')}
            </Button>
          </Group>
          {gone.length > 0 ? (
            <Group gap="sm">
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {t('suppliers.gone', { codes: gone.join(', ') })}
              </Text>
              <Button variant="default" size="xs" onClick={() => change({ suppliers: draft.suppliers.filter((code) => !gone.includes(code)) })}>
                {t('suppliers.gone.remove')}
              </Button>
            </Group>
          ) : null}
          <Checkbox.Group aria-label={t('part.suppliers')} value={[...draft.suppliers]} onChange={(chosen) => change({ suppliers: chosen })}>
            <Stack gap="xs">
              {found.slice(0, MOST_SHOWN).map(({ code, organisation: { name, postcode, city } }) => (
                <Checkbox key={code} value={code} label={`${name} (${code})`} description={[postcode, city].filter(Boolean).join(' ')} />
              ))}
            </Stack>
          </Checkbox.Group>
          {found.length > MOST_SHOWN ? <Text size="sm">{t('suppliers.more', { count: found.length - MOST_SHOWN })}</Text> : null}
          {found.length === 0 ? <Text>{t('suppliers.noneFound')}</Text> : null}
        </Stack>
      )}
    </Section>
  );
}
