import type { Head } from './proof-check';

/** A head that somebody has noted. */
export type Noted = Pick<Head, 'size' | 'root'>;

const key = (networkId: string): string => `poolround.log-head.${networkId}`;

/** Remembers in this browser up to where a network's log was checked and sound. */
export function noteHead(networkId: string, { size, root }: Noted): void {
  localStorage.setItem(key(networkId), `${size} ${root}`);
}

/** What this browser has noted of a network's log. */
export function notedHead(networkId: string): Noted | undefined {
  const [, size, root] = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(localStorage.getItem(key(networkId)) ?? '') ?? [];
  return size === undefined || root === undefined ? undefined : { size: Number.parseInt(size, 10), root };
}
