import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import { actionsOn, type RoundAction } from './action.js';
import type { Phase } from './phase.js';
import type { Round } from './round.js';
import { type CategoriesOfRound, RoundCategories } from './round-categories.js';
import { Rounds } from './rounds.js';

/** A round with its categories and what the caller may do with it. */
export interface ShownRound extends Round, CategoriesOfRound {
  readonly allowedActions: readonly RoundAction[];
}

const SORT_KEYS: SortKeys = {
  title: { sql: 'r.title', type: 'text' },
  termFrom: { sql: 'r.term_from', type: 'date' },
  madeAt: { sql: 'r.made_at', type: 'timestamptz' },
};

/** Shows rounds to whoever may see them. */
@Injectable()
export class ShowRounds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly categories: RoundCategories,
  ) {}

  /** Completes a round within the running transaction. */
  async show(round: Round, by: Mandate): Promise<ShownRound> {
    const [shown] = await this.showAll([round], by);
    return present(shown, 'a shown round');
  }

  /** @throws DomainError `round.missing` */
  find(by: Mandate, roundId: string): Promise<ShownRound> {
    return this.work.as(by, async () => this.show(await this.rounds.find(roundId), by));
  }

  /** One row more than `page.limit` when there is a next page; the newest first unless sorted otherwise. */
  list(by: Mandate, phase: Phase | undefined, page: PageQuery): Promise<(ShownRound & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? '-madeAt', SORT_KEYS, 'r.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, async () => this.showAll(await this.rounds.list(phase, keyset, page.limit), by));
  }

  private async showAll<R extends Round>(rounds: readonly R[], by: Mandate): Promise<(R & ShownRound)[]> {
    const categories = await this.categories.of(rounds.map(({ id }) => id));
    return rounds.map((round) => ({
      ...round,
      ...(categories.get(round.id) ?? { proposed: [], chosen: [] }),
      allowedActions: actionsOn(round.phase, by.side, by.roles),
    }));
  }
}
