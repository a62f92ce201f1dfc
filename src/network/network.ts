import { DomainError } from '../values/domain-error.js';

/** A network's rules, as its office has set them. Domain §1, §3, §6.3. */
export interface Network {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: 'de' | 'en';
  readonly memberCap: number;
  readonly minContributors: number;
  readonly dominancePercent: string;
  readonly pPercent: string;
  readonly marketShareLimitPercent: string;
  readonly standstillDays: number;
  /** members are shown in which quarter of the pool's prices before the agreement their own one lies */
  readonly showsQuartiles: boolean;
  readonly version: number;
}

/** The network's rules that its office may change. */
export type NetworkRules = Pick<
  Network,
  | 'name'
  | 'locale'
  | 'memberCap'
  | 'minContributors'
  | 'dominancePercent'
  | 'pPercent'
  | 'marketShareLimitPercent'
  | 'standstillDays'
  | 'showsQuartiles'
>;

/** Some new rules; what is undefined stays. */
export type NetworkChanges = { readonly [Rule in keyof NetworkRules]?: NetworkRules[Rule] | undefined };

/** The rules as they are after a change. */
export function withChanges(before: Network, changes: NetworkChanges): Network {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}

/** @throws DomainError `network.time_zone` when the zone is not in the IANA database */
export function assertTimeZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new DomainError('invalid', 'network.time_zone', `“${zone}” is no time zone; write it like Europe/Berlin.`, [
      { pointer: '/timeZone', detail: 'an IANA time zone, e.g. Europe/Berlin' },
    ]);
  }
}
