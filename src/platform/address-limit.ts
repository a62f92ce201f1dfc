import { DomainError } from '../values/domain-error.js';

/** How many times an address may do something within a window. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/** Addresses that are remembered at once; beyond, those of the oldest windows are forgotten. */
const MOST_ADDRESSES = 50_000;

/** Counts what each address did within a window, in this process. For what is public: signed-in people are known by name. */
export class AddressLimit {
  private readonly counts = new Map<string, { readonly since: number; times: number }>();

  constructor(private readonly limit: Limit) {}

  /** @throws DomainError `address.too_many` */
  count(address: string, nowMs: number): void {
    const found = this.counts.get(address);
    if (found && nowMs - found.since < this.limit.windowMs) {
      found.times += 1;
      if (found.times > this.limit.most)
        throw new DomainError('too_many', 'address.too_many', 'Too many requests from your address. Try again later.');
      return;
    }
    this.counts.delete(address);
    this.counts.set(address, { since: nowMs, times: 1 });
    for (const oldest of this.counts.keys()) {
      if (this.counts.size <= MOST_ADDRESSES) break;
      this.counts.delete(oldest);
    }
  }
}
