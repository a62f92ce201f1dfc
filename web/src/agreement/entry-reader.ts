import { entered } from '../parts/entered';

export type EntryFault = 'empty' | 'number' | 'ambiguous' | 'whole';

/** Reads what was written in fields; what is wrong is noted by field, and something harmless is read instead. */
export interface EntryReader {
  readonly faults: ReadonlyMap<string, EntryFault>;
  readonly decimal: (place: string, text: string) => string;
  readonly count: (place: string, text: string, most: number) => number;
  readonly needed: (place: string, text: string) => string;
}

export function entryReader(): EntryReader {
  const faults = new Map<string, EntryFault>();
  return {
    faults,
    decimal: (place, text) => {
      const read = entered(text);
      if (read.fault !== undefined) faults.set(place, read.fault);
      return plain(read.decimal ?? '0');
    },
    count: (place, text, most) => {
      const number = /^\d{1,3}$/.test(text.trim()) ? Number.parseInt(text, 10) : Number.NaN;
      if (Number.isNaN(number) || number > most) faults.set(place, 'whole');
      return number;
    },
    needed: (place, text) => {
      if (text.trim() === '') faults.set(place, 'empty');
      return text.trim();
    },
  };
}

/** Without the zeros at its end, so that what was not touched reads as it was. */
const plain = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** A decimal to be written on. Three decimals get a fourth, since `1,125` could also be a thousand. */
export function written(decimal: string, language: string): string {
  const [whole = '', fraction] = decimal.split('.');
  if (fraction === undefined) return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
