const PLACES = 6;

/** A plain decimal of at most six decimals as a whole number of millionths, exactly. Domain §5. */
export function millionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return text.startsWith('-') ? -digits : digits;
}

/** What is left of a plain decimal less another, exactly, without zeros at its end. Domain §18. */
export function less(from: string, taken: string): string {
  const left = millionths(from) - millionths(taken);
  const digits = (left < 0n ? -left : left).toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${left < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
}
