/** A workbook's number as it shows it: with 15 significant digits, written without exponent. ECMA-376. */
export function plainNumber(value: number): string {
  const shown = value.toPrecision(15);
  const [mantissa = '', exponent = '0'] = shown.split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const point = whole.length + Number.parseInt(exponent, 10);
  const digits = (whole + fraction).padEnd(point, '0').padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0');
  const at = Math.max(point, 1);
  const text = `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '');
  return negative && text !== '0' ? `-${text}` : text;
}
