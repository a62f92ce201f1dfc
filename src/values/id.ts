import { uuidv7 } from 'uuidv7';

/** An identifier that cannot be taken for another kind's: `Id<'round'>`. */
export type Id<Kind extends string> = string & { readonly kind: Kind };

/** A new identifier (UUIDv7, RFC 9562: sorts by the time of its making). */
export function newId<Kind extends string>(): Id<Kind> {
  // A branded string is made nowhere else than here.
  return uuidv7() as Id<Kind>;
}
