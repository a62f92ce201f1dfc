import type { CheckNumber } from './vat-id.js';

/** What of the library is used: a validator by country and kind of number. */
type Numbers = Readonly<Record<string, Readonly<Record<string, { validate(text: string): { readonly isValid: boolean } } | undefined>> | undefined>>;

/** Loads the rules of all countries' numbers when they are first needed: there are hundreds, and most services never ask. */
export async function checkDigits(): Promise<CheckNumber> {
  const { stdnum } = await import('stdnum');
  // The library types each country by itself; which are used is tried in the spec.
  const numbers = stdnum as unknown as Numbers;
  return (country, kind, number) => numbers[country]?.[kind]?.validate(number).isValid ?? false;
}
