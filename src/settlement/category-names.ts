import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** A category as the network's catalogue names it. */
export interface CategoryName {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
}

/** What categories are called. */
@Injectable()
export class CategoryNames {
  constructor(private readonly work: UnitOfWork) {}

  /** In the order of the codes; one that the catalogue does not have any more is called by its code. */
  async of(codes: readonly string[]): Promise<CategoryName[]> {
    const rows = await this.work.query<CategoryName>(
      `select code, name_de as "nameDe", name_en as "nameEn" from category where network_id = app_network() and code = any ($1::text[])`,
      [codes],
    );
    const named = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => named.get(code) ?? { code, nameDe: code, nameEn: code });
  }
}
