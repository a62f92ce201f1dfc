import { Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, partiesOf, useAgreementChange } from '../agreement/agreements';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { type OwnNumber, type ReportFile, sayNumbers } from './report-files';
import { soldIn } from './sold';

const NOTHING = '-';
const MOST = 50;

/** Lets the supplier say whose customer number and which item's number it is, once; it is remembered. Domain §6.4, §14. */
export function ReportNumbers({ agreement, edition, file }: { agreement: AgreementDetail; edition: Edition; file: ReportFile }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const problemText = useProblemText();
  const choices = useChoices(agreement, edition);
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const saying = useAgreementChange(seat, (numbers: OwnNumber[]) => sayNumbers(seat, agreement.id, file.id, numbers));
  const keyOf = ({ kind, number }: Pick<OwnNumber, 'kind' | 'number'>): string => `${kind} ${number}`;
  const say = (): void =>
    saying.mutate(
      file.unknownNumbers.flatMap(({ kind, number }) => {
        const code = said.get(keyOf({ kind, number }));
        return code === undefined ? [] : [{ kind, number, code: code === NOTHING ? null : code }];
      }),
    );
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('file.numbers')}</Text>
      <Text size="sm">{t('file.numbers.text')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {file.unknownNumbers.slice(0, MOST).map((unknown) => (
          <Select
            key={keyOf(unknown)}
            label={t(`file.number.${unknown.kind}`, { number: unknown.number })}
            placeholder={t('file.number.choose')}
            searchable
            data={choices[unknown.kind]}
            value={said.get(keyOf(unknown)) ?? null}
            onChange={(code) => setSaid((now) => (code === null ? now : new Map(now).set(keyOf(unknown), code)))}
          />
        ))}
      </SimpleGrid>
      {file.unknownNumbers.length > MOST ? <Text size="sm">{t('orders.faults.more', { number: file.unknownNumbers.length - MOST })}</Text> : null}
      <Group>
        <Button variant="light" disabled={said.size === 0} loading={saying.isPending} onClick={say}>
          {t('file.numbers.say')}
        </Button>
      </Group>
      {saying.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(saying.error)}
        </Text>
      ) : null}
    </Stack>
  );
}

/** Whoever has signed up, and what is sold; or that it has nothing to do with the agreement. */
function useChoices(agreement: AgreementDetail, edition: Edition) {
  const { t, i18n } = useTranslation('settlement');
  const { data } = useQuery(partiesOf(useSeat(), agreement.id));
  const nothing = { value: NOTHING, label: t('file.number.nothing') };
  const parties = [...new Map(data?.map(({ party, partyName }) => [party, `${partyName} (${party})`]))];
  const items = [...new Map(soldIn(edition).map(({ item, nameDe, nameEn }) => [item, `${i18n.language === 'de' ? nameDe : nameEn} (${item})`]))];
  return {
    party: [nothing, ...parties.map(([value, label]) => ({ value, label }))],
    item: [nothing, ...items.map(([value, label]) => ({ value, label }))],
  };
}
