import { Autocomplete, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { itemsLike, itemsOf, itemWithCode, nameOf } from '../requirements/catalogue';
import { writtenDecimal } from '../requirements/started-lines';
import type { Round } from '../round/rounds';
import { type FreeLine, type Stepping, suggestionsFor } from './free-lines';
import { NumberField } from './number-field';

interface MatchFormProps {
  readonly round: Round;
  readonly line: FreeLine;
  readonly stepping: Stepping;
}

/** Chooses an item of the round for a line, and how much of it the line is. */
export function MatchForm({ round, line, stepping }: MatchFormProps) {
  const { t, i18n } = useTranslation(['free-lines', 'requirements']);
  const seat = useSeat();
  const unitName = useUnitName();
  const { data: items = [] } = useQuery(itemsOf(seat, round));
  const [code, setCode] = useState('');
  const [quantity, setQuantity] = useState(writtenDecimal(line.quantity, i18n.language));
  const [unit, setUnit] = useState(line.unit);
  const item = itemWithCode(items, code);
  const read = entered(quantity);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (item && read.decimal !== undefined) stepping.mutate({ kind: 'match', body: { item: item.code, quantity: read.decimal, unit: unit.trim() } });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Suggestions round={round} line={line} chosen={code} choose={setCode} />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <Autocomplete
            label={t('requirements:field.item')}
            description={item ? nameOf(item, i18n.language) : t('match.search')}
            data={itemsLike(items, code, i18n.language).map(({ text }) => text)}
            filter={({ options }) => options}
            renderOption={({ option }) => {
              const found = itemWithCode(items, option.value);
              return `${option.value} ${found ? nameOf(found, i18n.language) : ''}`;
            }}
            value={code}
            onChange={setCode}
            required
          />
          <NumberField
            label={t('requirements:field.quantity')}
            description={t('match.stated', { quantity: writtenDecimal(line.quantity, i18n.language), unit: line.unit })}
            value={quantity}
            change={setQuantity}
            isRequired
          />
          <TextInput
            label={t('requirements:field.unit')}
            description={item ? t('match.base', { unit: unitName(item.baseUnit) }) : t('match.base.none')}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
            maxLength={40}
            required
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={stepping.isPending} disabled={!item || read.decimal === undefined || unit.trim() === ''}>
            {t('match.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface SuggestionsProps {
  readonly round: Round;
  readonly line: FreeLine;
  readonly chosen: string;
  readonly choose: (code: string) => void;
}

function Suggestions({ round, line, chosen, choose }: SuggestionsProps) {
  const { t, i18n } = useTranslation('free-lines');
  const unitName = useUnitName();
  return (
    <Fetched query={useQuery(suggestionsFor(useSeat(), round.id, line))} lines={1}>
      {(suggested) =>
        suggested.length === 0 ? (
          <Text size="sm">{t('suggestions.none')}</Text>
        ) : (
          <Group gap="xs" role="group" aria-label={t('suggestions')}>
            <Text size="sm">{t('suggestions')}</Text>
            {suggested.map(({ code, nameDe, nameEn, likeness, unitFits, baseUnit }) => (
              <Button
                key={code}
                size="xs"
                variant={chosen === code ? 'filled' : 'light'}
                aria-pressed={chosen === code}
                onClick={() => choose(code)}
                h="auto"
                py={6}
                styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              >
                {`${code} ${i18n.language === 'de' ? nameDe : nameEn} · ${likeness} %${unitFits ? '' : ` · ${t('suggestions.unit', { unit: unitName(baseUnit) })}`}`}
              </Button>
            ))}
          </Group>
        )
      }
    </Fetched>
  );
}
