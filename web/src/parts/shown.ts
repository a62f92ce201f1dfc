import { useTranslation } from 'react-i18next';

const TAG = { de: 'de-DE', en: 'en-GB' } as const;

const TO_THE_MILLISECOND = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 } as const;

/** How numbers, days and times are written in the reader's language. */
export interface Shown {
  /** An instant in the network's zone, e.g. “Fri, 14 May 2027, 10:00 CEST”. */
  time(instant: string, zone: string): string;
  /** The time of day in the network's zone, to the millisecond, for what is told apart by less than a second. */
  clock(instant: string, zone: string): string;
  /** A day, which has no zone. */
  day(day: string): string;
  /** A month (`2027-03`) or a quarter (`2027-Q1`) in words; what is neither as it is. */
  period(period: string): string;
  /** A decimal as the API writes it, digit by digit as exact as it came. */
  decimal(text: string): string;
  /** A price or an amount: at least two decimals, more where there are more. */
  price(text: string): string;
}

/** Groups the whole digits by three; nothing is rounded, since quantities may be longer than a float. */
function decimalIn(language: 'de' | 'en', text: string): string {
  const [whole = '', fraction] = text.split('.');
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** A month or a quarter in words; what is neither as it is. */
export function periodIn(language: 'de' | 'en', text: string): string {
  const [, year, quarter, month] = /^(\d{4})-(?:Q([1-4])|(\d{2}))$/.exec(text) ?? [];
  if (quarter !== undefined) return language === 'de' ? `${quarter}. Quartal ${year}` : `quarter ${quarter} of ${year}`;
  const first = new Date(`${year}-${month}-01T00:00:00Z`);
  if (Number.isNaN(first.getTime())) return text;
  return new Intl.DateTimeFormat(TAG[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
}

/** With at least two decimals; none is lost. */
function withCents(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** The reader's way of writing. */
export function useShown(): Shown {
  const { i18n } = useTranslation();
  const language = i18n.language === 'de' ? 'de' : 'en';
  const format = (at: Date, how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(TAG[language], { day: '2-digit', month: language === 'de' ? '2-digit' : 'short', year: 'numeric', ...how }).format(at);
  return {
    time: (instant, zone) =>
      format(new Date(instant), { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone: zone }),
    clock: (instant, zone) => new Intl.DateTimeFormat(TAG[language], { ...TO_THE_MILLISECOND, timeZone: zone }).format(new Date(instant)),
    day: (day) => format(new Date(day), { timeZone: 'UTC' }),
    period: (period) => periodIn(language, period),
    decimal: (text) => decimalIn(language, text),
    price: (text) => decimalIn(language, withCents(text)),
  };
}
