import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';
import type { AdjustmentClause } from './clause.js';
import { Followers } from './followers.js';

/** Whether a clause follows series that the network has, with a value in the base month. Domain §16. */
@Injectable()
export class FollowedSeries {
  constructor(private readonly followers: Followers) {}

  /** @throws DomainError `terms.invalid` */
  async assert(clause: AdjustmentClause | null): Promise<void> {
    if (!clause) return;
    const courses = await this.followers.courses(clause.indices.map(({ series }) => series));
    const faults = clause.indices.flatMap(({ series }, index): ErrorDetail[] => {
      const course = courses.get(series);
      if (!course) return [{ pointer: `/priceAdjustment/indices/${index}/series`, detail: `the network has no index series ${series} with values` }];
      const hasBase = course.values.some(({ month }) => month === clause.baseMonth);
      return hasBase ? [] : [{ pointer: '/priceAdjustment/baseMonth', detail: `the series ${series} has no value for ${clause.baseMonth}` }];
    });
    if (faults.length > 0)
      throw new DomainError('invalid', 'terms.invalid', `${faults.length} of the terms cannot be agreed on; nothing was changed.`, faults);
  }
}
