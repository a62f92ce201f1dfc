/** What a person may do. Domain §1. */
export const ROLES = ['office', 'auditor', 'buyer', 'signatory', 'bidder'] as const;
export type Role = (typeof ROLES)[number];

/** Whose side a person acts for in a network; row-level security sees it as `app.side`. */
export type Side = 'office' | 'auditor' | 'member' | 'customer' | 'supplier' | 'applicant';

/** The mandate under which a request acts: one person, one network, one side. */
export interface Mandate {
  readonly networkId: string;
  readonly personId: string;
  readonly side: Side;
  /** Only for members, customers, suppliers and applicants. */
  readonly organisationId?: string | undefined;
  readonly membershipId?: string | undefined;
  readonly membershipCode?: string | undefined;
  readonly roles: readonly Role[];
}

/** One mandate as stored, with what its membership says. */
export interface HeldMandate {
  readonly role: Role;
  readonly membershipId: string | null;
  readonly organisationId: string | null;
  readonly code: string | null;
  readonly kind: 'member' | 'customer' | 'supplier' | null;
  readonly status: string | null;
}

function sideOf(held: HeldMandate): Side {
  if (held.role === 'office') return 'office';
  if (held.role === 'auditor') return 'auditor';
  if (held.status !== 'admitted') return 'applicant';
  return held.kind ?? 'applicant';
}

/**
 * The sides for which a person may act in a network, each with its roles: mandates for the same membership belong
 * together. The first is the one acted for unless the request names another.
 */
export function mandatesOf(networkId: string, personId: string, held: readonly HeldMandate[]): Mandate[] {
  const sides = new Map<string, Mandate>();
  for (const mandate of held) {
    const side = sideOf(mandate);
    const key = mandate.membershipId ?? side;
    const before = sides.get(key);
    sides.set(key, {
      networkId,
      personId,
      side,
      organisationId: mandate.organisationId ?? undefined,
      membershipId: mandate.membershipId ?? undefined,
      membershipCode: mandate.code ?? undefined,
      roles: [...(before?.roles ?? []), mandate.role],
    });
  }
  return [...sides.values()];
}

/** Picks by the header `Acting-For` (`office`, `auditor` or a membership's code), or the first. */
export function actingFor(mandates: readonly Mandate[], wanted: string | undefined): Mandate | undefined {
  if (wanted === undefined) return mandates[0];
  return mandates.find((mandate) => mandate.membershipCode === wanted || (mandate.membershipId === undefined && mandate.side === wanted));
}
