/** How many attempts within the window block further ones: for one e-mail from one address, for one e-mail, for one address. */
export const SIGN_IN_LIMIT = { perPair: 10, perEmail: 100, perAddress: 300, windowMinutes: 15 } as const;

/** Attempts within the window that failed or are still under way, the one to be judged not among them. */
export interface Attempts {
  readonly forPair: number;
  readonly forEmail: number;
  readonly forAddress: number;
}

/**
 * Whether another sign-in may be tried. Wrong passwords from one address do not lock out the person itself, who comes from
 * another one; the higher limit per e-mail stops guessing from many addresses. Issue: attempts are limited.
 */
export function mayTryToSignIn({ forPair, forEmail, forAddress }: Attempts): boolean {
  return forPair < SIGN_IN_LIMIT.perPair && forEmail < SIGN_IN_LIMIT.perEmail && forAddress < SIGN_IN_LIMIT.perAddress;
}

/** What counts as one address: an IPv4 address, or the /64 of an IPv6 one, which is one subscriber's (RFC 6177, RFC 4291). */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
