import { useTranslation } from 'react-i18next';

/** Names of the units that purchasing deals in, by their UN/ECE Recommendation 20 code, as the agreements' documents have them. */
const NAMES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  C62: ['Stück', 'pieces'],
  H87: ['Stück', 'pieces'],
  PR: ['Paar', 'pairs'],
  SET: ['Satz', 'sets'],
  CEN: ['100 Stück', '100 pieces'],
  MIL: ['1.000 Stück', '1,000 pieces'],
  KGM: ['kg', 'kg'],
  GRM: ['g', 'g'],
  TNE: ['t', 't'],
  MTR: ['m', 'm'],
  MMT: ['mm', 'mm'],
  CMT: ['cm', 'cm'],
  KMT: ['km', 'km'],
  MTK: ['m²', 'm²'],
  MTQ: ['m³', 'm³'],
  LTR: ['l', 'l'],
  MLT: ['ml', 'ml'],
  HLT: ['hl', 'hl'],
  KWH: ['kWh', 'kWh'],
  MWH: ['MWh', 'MWh'],
  HUR: ['Std.', 'h'],
};

/** The codes of units that purchasing deals in. */
export const COMMON_UNITS: readonly string[] = Object.keys(NAMES);

/** How a unit is called in the reader's language; a rare one by its code. */
export function useUnitName(): (code: string) => string {
  const { i18n } = useTranslation();
  const at = i18n.language === 'de' ? 0 : 1;
  return (code) => NAMES[code]?.[at] ?? code;
}
