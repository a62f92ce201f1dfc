import { unitOf } from './unit.js';

/** Units as people write them → UN/ECE Rec 20 code. Case and a trailing dot do not matter. Domain §5. */
const SPELLINGS: Readonly<Record<string, string>> = {
  C62: 'Stk, St, Stück, pcs, pc, ea, Stck',
  PR: 'Paar, pr',
  KGM: 'kg',
  GRM: 'g',
  TNE: 't, to',
  MTR: 'm, lfm, lfdm',
  MMT: 'mm',
  CMT: 'cm',
  KMT: 'km',
  MTK: 'm², qm, m2',
  MTQ: 'm³, cbm, m3',
  LTR: 'l, Ltr',
  MLT: 'ml',
  HLT: 'hl',
  CEN: '100 St, 100 Stk, %St',
  MIL: '1000 St, Tsd, TSt',
  KWH: 'kWh',
  MWH: 'MWh',
  HUR: 'h, Std',
};

/** Words for packagings: how much one holds, only the item knows. Domain §5, §6.1. */
const PACKAGINGS: ReadonlySet<string> = new Set(['ve', 'pck', 'pkg', 'ktn', 'karton', 'rolle', 'fl', 'fass', 'pal']);

const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([code, spellings]) => spellings.split(', ').map((spelling) => [unitKey(spelling), code])),
);

/** What a unit's or packaging's spelling is compared by: case, runs of blanks and a trailing dot ignored. */
export function unitKey(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/ ?\.$/, '').toLowerCase();
}

/** What somebody means by a unit: a Rec 20 code, a packaging, or nothing that is known. */
export type SpelledUnit = { readonly kind: 'unit'; readonly code: string } | { readonly kind: 'packaging' } | { readonly kind: 'unknown' };

/** How people write a unit, as far as it is understood besides its code. Domain §5. */
export function spellingsOf(code: string): readonly string[] {
  return SPELLINGS[code]?.split(', ') ?? [];
}

/** Reads a unit as people write it; a Rec 20 code counts only as it is printed, in capitals. Domain §5. */
export function spelledUnit(text: string): SpelledUnit {
  const key = unitKey(text);
  const code = BY_SPELLING.get(key);
  if (code !== undefined) return { kind: 'unit', code };
  if (PACKAGINGS.has(key)) return { kind: 'packaging' };
  return unitOf(text.trim()) ? { kind: 'unit', code: text.trim() } : { kind: 'unknown' };
}
