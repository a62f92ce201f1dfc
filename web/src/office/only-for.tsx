import type { ReactNode } from 'react';
import { Problem } from '../api/api';
import { type Role, useSeat } from '../parts/seats';
import { Failed } from '../parts/states';

/** A page for some roles only; to others it says that it is not open to them. The service refuses them too. */
export function OnlyFor({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const held = useSeat().roles;
  if (roles.some((role) => held.includes(role))) return children;
  return <Failed problem={new Problem(403, 'access.role', '')} />;
}
