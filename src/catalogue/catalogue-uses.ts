import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorDetail } from '../values/domain-error.js';

/** What an item or a category is used by, so that it cannot be deleted; `round` names the round it happens in. */
export interface Use {
  readonly kind: 'round' | 'requirements' | 'positions' | 'items' | 'categories';
  readonly roundId: string | null;
  readonly round: string | null;
  readonly count: number;
}

/** How one room uses the catalogue. Runs in the office's transaction. */
export interface CatalogueUser {
  ofItem?(itemId: string): Promise<Use[]>;
  ofCategory?(categoryId: string): Promise<Use[]>;
}

/** Who uses the catalogue: rooms further on say so when they start. */
@Injectable()
export class CatalogueUses {
  private readonly users: CatalogueUser[] = [];

  register(user: CatalogueUser): void {
    this.users.push(user);
  }

  /** Everything that an item is used by; none: it may be deleted. */
  async ofItem(itemId: string): Promise<Use[]> {
    const uses: Use[] = [];
    for (const user of this.users) uses.push(...((await user.ofItem?.(itemId)) ?? []));
    return uses;
  }

  /** Everything that a category is used by; none: it may be deleted. */
  async ofCategory(categoryId: string): Promise<Use[]> {
    const uses: Use[] = [];
    for (const user of this.users) uses.push(...((await user.ofCategory?.(categoryId)) ?? []));
    return uses;
  }
}

const DETAILS: Readonly<Record<Use['kind'], (use: Use) => ErrorDetail>> = {
  round: ({ round }) => ({ pointer: '', detail: `used by the round “${round}”` }),
  requirements: ({ round, count }) => ({ pointer: '', detail: `used by ${count} requirement(s) in “${round}”` }),
  positions: ({ round, count }) => ({ pointer: '', detail: `used by ${count} position(s) of lots in “${round}”` }),
  items: ({ count }) => ({ pointer: '', detail: `${count} item(s) stand in it` }),
  categories: ({ count }) => ({ pointer: '', detail: `${count} category(ies) stand below it` }),
};

/** @throws DomainError `catalogue.in_use`, which names every use */
export function assertUnused(code: string, uses: readonly Use[]): void {
  if (uses.length === 0) return;
  const details = uses.map((use) => DETAILS[use.kind](use));
  throw new DomainError('conflict', 'catalogue.in_use', `“${code}” is in use and cannot be deleted. Leave it as it is, or rename it.`, details);
}
