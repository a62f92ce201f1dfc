import type { Language } from './figures.js';

/** Names of the units that purchasing deals in, by their UN/ECE Recommendation 20 code. */
const NAMES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  C62: ['Stück', 'piece'],
  H87: ['Stück', 'piece'],
  PR: ['Paar', 'pair'],
  SET: ['Satz', 'set'],
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
  HUR: ['Stunde', 'hour'],
  DAY: ['Tag', 'day'],
  MON: ['Monat', 'month'],
  ANN: ['Jahr', 'year'],
};

/** A unit as a price sheet names it; a rare one is named by its code. */
export function unitName(code: string, language: Language): string {
  return NAMES[code]?.[language === 'de' ? 0 : 1] ?? code;
}
