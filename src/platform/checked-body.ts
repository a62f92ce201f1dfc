/** A body that was read by a way of its own and checked while it was read: not checked again. */
export abstract class CheckedBody {
  /** What it was checked against. */
  abstract readonly schema: object;
}
