import type { ReactNode } from 'react';
import { Problem } from '../api/api';
import { type Role, useSeat } from '../parts/seats';
import { Failed } from '../parts/states';

interface ForSome {
  readonly roles: readonly Role[];
  /** Nothing else stands on the page. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

/** A page for some roles only; to others it says that it is not open to them. The service refuses them too. */
export function OnlyFor({ roles, isPage = false, children }: ForSome) {
  const held = useSeat().roles;
  if (roles.some((role) => held.includes(role))) return children;
  return <Failed problem={new Problem(403, 'access.role', '')} isPage={isPage} />;
}
