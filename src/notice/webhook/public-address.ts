import { BlockList, isIP } from 'node:net';

/** Addresses that are not anybody's on the Internet: of this machine, of private networks, of documentation. IANA's special-purpose registries. */
const SPECIAL = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const special = new BlockList();
for (const [network, prefix] of SPECIAL) special.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether the service may connect to an address on behalf of a stranger: only to the Internet, never to its own network.
 * @param isLoopbackAllowed also to this machine itself, for trying it out
 */
export function mayConnectTo(address: string, isLoopbackAllowed: boolean): boolean {
  const mapped = /^::ffff:(?:0:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mayConnectTo(mapped, isLoopbackAllowed);
  const kind = isIP(address);
  if (kind === 0 || address.includes('%')) return false;
  const family = kind === 6 ? 'ipv6' : 'ipv4';
  // Other writings of an IPv4 address within IPv6.
  if (family === 'ipv6' && /^(?:0{0,4}:){2,6}(?:ffff:)?[\da-f]{1,4}:[\da-f]{1,4}$/i.test(address)) return false;
  if (loopback.check(address, family)) return isLoopbackAllowed;
  return !special.check(address, family);
}
