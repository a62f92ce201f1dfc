import { DomainError } from '../../values/domain-error.js';

const MOST_CHARACTERS = 2000;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * A host as it is compared: lower case, letters beyond ASCII as browsers write them, a port only where it is not that of https.
 * @returns undefined for what names no host alone
 */
export function hostIn(text: string): string | undefined {
  const host = text.trim();
  if (!/^[^\s/?#@\\]{1,255}$/.test(host)) return undefined;
  try {
    const url = new URL(`https://${host}/`);
    return url.pathname === '/' && url.hostname !== '' ? url.host : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where a basket goes back to, if it is https and one of the hosts that the membership has registered: a browser posts it there,
 * the service never asks that address for anything.
 * @param isLoopbackAllowed also http to this machine itself, for trying it out
 * @throws DomainError `punch_out.return_address`
 */
export function assertReturnTo(text: string, hosts: readonly string[], isLoopbackAllowed: boolean): string {
  const url = urlIn(text);
  const isEncrypted = url?.protocol === 'https:' || (isLoopbackAllowed && url?.protocol === 'http:' && LOOPBACK.test(url.host));
  if (url && isEncrypted && url.username === '' && url.password === '' && hosts.includes(url.host)) return url.href;
  throw new DomainError(
    'invalid',
    'punch_out.return_address',
    'The address that the basket is to go back to is not https, or its host is not registered with this access. Register the host of your ERP in the portal under “Punch-out”.',
  );
}

function urlIn(text: string): URL | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
