import { Decimal } from '../../values/decimal.js';

/** The quotas of a position. Decimals. */
export interface SetQuota {
  /** of every party that has none of its own; undefined: no limit */
  readonly everyParty: string | undefined;
  /** by membership */
  readonly own: ReadonlyMap<string, string>;
}

/**
 * Whom quotas that are set anew concern, with what binds each from now on (null: nothing): whoever may call off more or less than
 * before, by a quota of its own or by everybody's. Domain §15; decision 14.
 * @param bound the memberships that are signed up: everybody's quota binds them
 */
export function concernedBy(before: SetQuota, after: SetQuota, bound: readonly string[]): ReadonlyMap<string, string | null> {
  const asked = new Set([...before.own.keys(), ...after.own.keys(), ...bound]);
  return new Map(
    [...asked].flatMap((membershipId): [string, string | null][] => {
      const [was, is] = [bindingOn(before, membershipId), bindingOn(after, membershipId)];
      return isSame(was, is) ? [] : [[membershipId, is ?? null]];
    }),
  );
}

const bindingOn = ({ everyParty, own }: SetQuota, membershipId: string): string | undefined => own.get(membershipId) ?? everyParty;

function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Decimal.parse(one).equals(Decimal.parse(other));
}
