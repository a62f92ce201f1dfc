import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { conversion, unitOf } from '../../../src/values/unit';
import { spellingsOf } from '../../../src/values/unit-spelling';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { UNITS } from './units';

type Code = (typeof UNITS)[number];

/** What the members' units are counted in. */
const BASE: Readonly<Partial<Record<Code, string>>> = {
  CEN: 'C62',
  MIL: 'C62',
  GRM: 'KGM',
  TNE: 'KGM',
  MMT: 'MTR',
  CMT: 'MTR',
  KMT: 'MTR',
  MLT: 'LTR',
  HLT: 'LTR',
  MWH: 'KWH',
};

/** The units that are understood, how they may be written, and how they are converted. Domain §5, §6.1. */
export function UnitList() {
  const { t } = useTranslation('catalogue');
  const unit = useUnitName('one');
  const { decimal } = useShown();
  const holds = (code: Code): string => {
    const [own, base] = [unitOf(code), unitOf(BASE[code] ?? '')];
    const factor = own && base ? conversion(own, base) : undefined;
    return factor ? `${decimal(factor.toString())} ${unit(base?.code ?? '')}` : '';
  };
  const columns: Column<Code>[] = [
    { key: 'name', title: t('unit'), cell: unit, text: unit },
    { key: 'code', title: t('unit.code'), cell: (code) => code, text: (code) => code },
    {
      key: 'spellings',
      title: t('unit.spellings'),
      cell: (code) => spellingsOf(code).join(', ') || '–',
      text: (code) => spellingsOf(code).join(', '),
    },
    { key: 'holds', title: t('unit.holds'), cell: (code) => holds(code) || '–', text: holds },
  ];
  return (
    <Section title={t('part.units')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('units.intro')}
      </Text>
      <ListTable label={t('part.units')} columns={columns} rows={UNITS} keyOf={(code) => code} minWidth={560} />
    </Section>
  );
}
