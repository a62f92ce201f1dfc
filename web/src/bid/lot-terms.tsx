import { Accordion, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Call, CalledLot } from '../call/calls';
import type { CellFaults } from './price-sheet';
import { type Sheet, type Term, TERMS } from './sheet';

interface LotTermsOf {
  readonly call: Call;
  readonly lot: CalledLot;
  readonly sheet: Sheet;
  readonly faults: CellFaults;
  readonly change: (to: (sheet: Sheet) => Sheet) => void;
}

/** The sheet with one thing said of a lot changed. */
const withSaid = (sheet: Sheet, part: 'terms' | 'answers', lotId: string, name: string, text: string): Sheet => ({
  ...sheet,
  [part]: { ...sheet[part], [lotId]: { ...sheet[part][lotId], [name]: text } },
});

/** What may be said of a lot besides prices: discount, payment, delivery, capacity, answers to the criteria. Domain §8.1. */
export function LotTerms({ call, lot, sheet, faults, change }: LotTermsOf) {
  const { t } = useTranslation('bid');
  const criteria = call.categories.find(({ category }) => category === lot.category)?.criteria ?? [];
  const wordsOf = (name: Term): string | undefined => {
    const fault = faults.get(`term ${lot.id} ${name}`);
    return fault?.text ?? (fault?.reason ? t(`fault.${fault.reason}`) : undefined);
  };
  return (
    <Accordion variant="separated" mt="xs" order={4}>
      <Accordion.Item value="terms">
        <Accordion.Control>{t('terms', { lot: lot.title })}</Accordion.Control>
        <Accordion.Panel>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            {TERMS.map((name) => (
              <TextInput
                key={name}
                label={t(`term.${name}`)}
                description={name === 'capacity' || name === 'leastAward' ? t('term.counted') : undefined}
                inputMode="decimal"
                value={sheet.terms[lot.id]?.[name] ?? ''}
                error={wordsOf(name)}
                onChange={({ currentTarget: { value } }) => change((now) => withSaid(now, 'terms', lot.id, name, value))}
              />
            ))}
          </SimpleGrid>
          {criteria.map(({ code }) => (
            <Textarea
              key={code}
              mt="sm"
              label={t('answer', { criterion: code })}
              autosize
              minRows={2}
              maxLength={4000}
              value={sheet.answers[lot.id]?.[code] ?? ''}
              onChange={({ currentTarget: { value } }) => change((now) => withSaid(now, 'answers', lot.id, code, value))}
            />
          ))}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
