import { Collapse, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { entered } from '../parts/entered';
import { useUnitName } from '../parts/units';

type Entries = Readonly<Record<string, string>>;

/** What the party commits itself to buy, by position; usually nothing, so it is folded away. Domain §13. */
export function Committed({ sheet, entries, onChange }: { sheet: Api<'PriceSheet'>; entries: Entries; onChange: (entries: Entries) => void }) {
  const { t, i18n } = useTranslation(['agreement', 'parts']);
  const unitName = useUnitName();
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={isOpen} c="var(--mantine-color-anchor)" fz="sm">
        {isOpen ? '▾' : '▸'} {t('committed')}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Stack gap="xs" mt="xs">
          <Text size="sm" c="dimmed">
            {t('committed.text')}
          </Text>
          {sheet.lots.flatMap(({ number, positions }) =>
            positions.map(({ positionId, item, nameDe, nameEn, unit }) => {
              const fault = entered(entries[positionId] ?? '').fault;
              return (
                <TextInput
                  key={positionId}
                  label={t('committed.position', { lot: number, item, name: i18n.language === 'de' ? nameDe : nameEn, unit: unitName(unit) })}
                  inputMode="decimal"
                  value={entries[positionId] ?? ''}
                  onChange={(event) => onChange({ ...entries, [positionId]: event.currentTarget.value })}
                  error={fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`)}
                  maw="28rem"
                />
              );
            }),
          )}
        </Stack>
      </Collapse>
    </div>
  );
}
