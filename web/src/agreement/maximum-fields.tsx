import { Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useUnitName } from '../parts/units';
import type { FieldsOf } from './terms-form';

/** What may be called off of a position at most; usually nothing is set, so it is folded away. Domain §13. */
export function MaximumFields({ entry: { maximum }, change, faultOf, sheet }: FieldsOf & { sheet: Api<'PriceSheet'> }) {
  const { t, i18n } = useTranslation('agreement');
  const unitName = useUnitName();
  const [isOpen, { toggle }] = useDisclosure(Object.keys(maximum).length > 0);
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={isOpen} c="var(--mantine-color-anchor)" fz="sm">
        {isOpen ? '▾' : '▸'} {t('maximum')}
      </UnstyledButton>
      {isOpen ? (
        <Stack gap="xs" mt="xs">
          <Text size="sm" c="dimmed">
            {t('maximum.text')}
          </Text>
          {sheet.lots.flatMap(({ number, positions }) =>
            positions.map(({ positionId, item, nameDe, nameEn, unit }) => (
              <TextInput
                key={positionId}
                label={t('committed.position', { lot: number, item, name: i18n.language === 'de' ? nameDe : nameEn, unit: unitName(unit) })}
                inputMode="decimal"
                maw="28rem"
                value={maximum[positionId] ?? ''}
                error={faultOf(`maximum/${positionId}`)}
                onChange={({ currentTarget: { value } }) => change({ maximum: { ...maximum, [positionId]: value } })}
              />
            )),
          )}
        </Stack>
      ) : null}
    </div>
  );
}
