import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import type { EditionContent } from '../content.js';
import type { IndexCourse, IndexValue } from './calculation.js';

/** An agreement whose edition in force follows indices. */
export interface Follower {
  readonly agreementId: string;
  readonly edition: number;
  readonly content: EditionContent;
}

interface CourseRow {
  series: string;
  name: string;
  base: string;
  values: IndexValue[];
}

/** Agreements that follow index series, and the courses of these. */
@Injectable()
export class Followers {
  constructor(private readonly work: UnitOfWork) {}

  /** Those whose edition in force names this series, if their term is not over. */
  of(seriesId: string): Promise<Follower[]> {
    return this.work.query<Follower>(
      `select e.agreement_id as "agreementId", e.number as edition, e.content
       from index_series s join edition e on e.network_id = s.network_id and e.state = 'open'
         and e.content #> '{terms,priceAdjustment,indices}' @> jsonb_build_array(jsonb_build_object('series', s.code))
       join agreement a on a.network_id = e.network_id and a.id = e.agreement_id
       join network n on n.id = s.network_id
       where s.network_id = app_network() and s.id = $1 and a.ends_on is null and a.term_to >= (clock_timestamp() at time zone n.time_zone)::date
       order by a.number for update of a`,
      [seriesId],
    );
  }

  /** The courses of these series by code: of each month the value of the latest revision; those without a value are left out. */
  async courses(codes: readonly string[]): Promise<ReadonlyMap<string, IndexCourse>> {
    const rows = await this.work.query<CourseRow>(
      `select s.code as series, s.name, (select r.base from index_revision r where r.network_id = s.network_id and r.series_id = s.id order by number desc limit 1) as base,
         jsonb_agg(jsonb_build_object('month', v.month, 'value', v.value::text, 'revision', v.revision) order by v.month) as values
       from index_series s join (
         select distinct on (series_id, month) network_id, series_id, month, value, revision from index_value
         where network_id = app_network() order by series_id, month, revision desc) v on v.network_id = s.network_id and v.series_id = s.id
       where s.network_id = app_network() and s.code = any ($1::text[]) group by s.network_id, s.id`,
      [codes],
    );
    const plain = (value: IndexValue): IndexValue => ({ ...value, value: Decimal.parse(value.value).toString() });
    return new Map(rows.map(({ values, ...course }) => [course.series, { ...course, values: values.map(plain) }]));
  }
}
