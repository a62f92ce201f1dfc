/**
 * A plain decimal rounded half away from zero to so many decimals, digit by digit; shorter ones stay as they are. Domain §18.
 */
export function rounded(text: string, decimals: number): string {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  if (fraction.length <= decimals) return text;
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = (BigInt(whole + fraction.slice(0, decimals)) + up).toString().padStart(decimals + 1, '0');
  const shown = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return text.startsWith('-') && /[1-9]/.test(digits) ? `-${shown}` : shown;
}
