/** What people write beside an amount instead of its currency's code. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€', 'euro'],
  CHF: ['fr', 'sfr'],
  USD: ['$', 'us$'],
  GBP: ['£'],
  SEK: ['kr'],
  NOK: ['kr'],
  DKK: ['kr'],
  PLN: ['zł'],
  CZK: ['kč'],
  HUF: ['ft'],
};

/** Whether a price names a currency other than the call's: it must not be taken for one in it. Domain §7. */
export function namesOtherCurrency(text: string, currency: string): boolean {
  const named = /[\p{L}\p{Sc}]+/u.exec(text)?.[0].toLowerCase();
  return named !== undefined && named !== currency.toLowerCase() && !(WRITTEN[currency] ?? []).includes(named);
}
