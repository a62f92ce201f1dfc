/** Names of the units that purchasing deals in, by their UN/ECE Recommendation 20 code. */
const NAMES: Readonly<Record<string, readonly [german: string, english: string, germanMany?: string, englishMany?: string]>> = {
  C62: ['Stück', 'piece', 'Stück', 'pieces'],
  H87: ['Stück', 'piece', 'Stück', 'pieces'],
  PR: ['Paar', 'pair', 'Paar', 'pairs'],
  SET: ['Satz', 'set', 'Sätze', 'sets'],
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
  HUR: ['Stunde', 'hour', 'Stunden', 'hours'],
  DAY: ['Tag', 'day', 'Tage', 'days'],
  MON: ['Monat', 'month', 'Monate', 'months'],
  ANN: ['Jahr', 'year', 'Jahre', 'years'],
};

/** The units that have a name. */
export const NAMED_UNITS: readonly string[] = Object.keys(NAMES);

/**
 * How a unit is called; a rare one by its code, and what is no code, like a packaging, as it is written.
 * @param count `many` after a quantity
 */
export function unitName(code: string, language: 'de' | 'en', count: 'one' | 'many' = 'one'): string {
  const [german, english, germanMany = german, englishMany = english] = (Object.hasOwn(NAMES, code) ? NAMES[code] : undefined) ?? [code, code];
  if (language === 'de') return count === 'one' ? german : germanMany;
  return count === 'one' ? english : englishMany;
}
