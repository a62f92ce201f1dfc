import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { type CategoryName, CategoryNames } from './category-names.js';
import { CountedSavings } from './counted-savings.js';
import { type CategorySaving, type SavedSum, savedTogether, savingsByCategory } from './savings-by-category.js';
import { assertBuys, seesAll } from './savings-readers.js';

/** A calendar year's savings by category, with what they make together. */
export interface CategorySavings {
  readonly currency: string;
  readonly year: number | undefined;
  readonly categories: readonly (CategorySaving & CategoryName)[];
  readonly together: SavedSum;
}

/** Shows what was saved by category and month. Domain §17. */
@Injectable()
export class ShowSavingsByCategory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly savings: CountedSavings,
    private readonly names: CategoryNames,
  ) {}

  /**
   * A party's own; for the office of all together, or of the party that it names. Domain §6.3: live sums over several
   * parties are the office's alone.
   * @param year a calendar year; without it the latest with a purchase
   * @param code of a party
   * @throws DomainError for a supplier `access.role`, `membership.missing` also for any other party than one's own
   */
  async of(by: Mandate, year: number | undefined, code: string | undefined): Promise<CategorySavings> {
    assertBuys(by);
    const party = seesAll(by) ? code : by.membershipCode;
    if (code !== undefined && code !== party) throw missing('membership');
    return this.work.asService(by.networkId, async () => {
      const { currency, months, payers } = await this.savings.byMonth();
      if (party !== undefined && !payers.has(party)) throw missing('membership');
      const seen = party === undefined && seesAll(by) ? months : months.filter((saving) => saving.party === party);
      const latest = seen.reduce((last, { month }) => (month > last ? month : last), '').slice(0, 4);
      const shown = year ?? (latest === '' ? undefined : Number.parseInt(latest, 10));
      const categories = shown === undefined ? [] : savingsByCategory(shown, seen, currency);
      const names = new Map((await this.names.of(categories.map(({ category }) => category))).map((name) => [name.code, name]));
      return {
        currency,
        year: shown,
        categories: categories.map((saving) => ({
          code: saving.category,
          nameDe: saving.category,
          nameEn: saving.category,
          ...names.get(saving.category),
          ...saving,
        })),
        together: savedTogether(categories, currency),
      };
    });
  }
}
