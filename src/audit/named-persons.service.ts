import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { pseudonymOf } from './pseudonym.js';

/** Who is meant by a pseudonym of the log. */
export interface NamedPerson {
  readonly pseudonym: string;
  readonly name: string;
}

const MOST = 10_000;

/** Tells whom the log's pseudonyms mean, for office and auditor: the log itself names nobody, and forgets with the key. Domain §15 */
@Injectable()
export class NamedPersons {
  constructor(private readonly work: UnitOfWork) {}

  /** By name; whoever is erased is not among them. */
  list(by: Mandate): Promise<NamedPerson[]> {
    return this.work.as(by, async () => {
      const rows = await this.work.query<{ person_id: string; key: Buffer; name: string }>(
        `select k.person_id, k.key, p.name from pseudonym_key k join person p on p.id = k.person_id
         where k.network_id = app_network() order by p.name, k.person_id limit ${MOST}`,
      );
      return rows.map(({ person_id: personId, key, name }) => ({ pseudonym: pseudonymOf(key, personId), name }));
    });
  }
}
