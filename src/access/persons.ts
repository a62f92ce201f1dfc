import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import type { Me } from './access.schema.js';

interface MeRow {
  name: string;
  email: string;
  mandates: z.infer<typeof Me>['mandates'];
}

/** What a person may know about itself. */
@Injectable()
export class Persons {
  constructor(private readonly work: UnitOfWork) {}

  /** The person with its mandates in all networks. */
  async me(personId: string): Promise<z.infer<typeof Me>> {
    const row = await this.work.asService(null, () =>
      this.work.one<MeRow>(
        `select p.name, p.email, coalesce((select jsonb_agg(jsonb_build_object('networkId', n.id, 'networkSlug', n.slug, 'networkName', n.name,
            'role', d.role, 'membership', m.code, 'membershipId', m.id, 'organisation', o.name, 'kind', m.kind, 'status', m.status) order by n.name, m.code, d.role)
          from mandate d join network n on n.id = d.network_id
          left join membership m on m.network_id = d.network_id and m.id = d.membership_id left join organisation o on o.id = m.organisation_id
          where d.person_id = p.id and d.ended_at is null), '[]') as mandates
         from person p where p.id = $1`,
        [personId],
      ),
    );
    return { personId, ...present(row, 'the person who is signed in') };
  }
}
