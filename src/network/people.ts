import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { present } from '../values/invariant.js';
import type { Organisation } from './membership.js';
import type { OfficePerson } from './office-person.js';

/** A person with one mandate of a network. Domain §1. */
export interface HolderOfMandate {
  readonly mandateId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly membershipId?: string | undefined;
  /** Whether the person has set a password, that is, has accepted an invitation. */
  readonly isActive: boolean;
}

interface HolderRow {
  mandate_id: string;
  person_id: string;
  name: string;
  email: string;
  role: string;
  membership_id: string | null;
  is_active: boolean;
}

const SELECT = `d.id as mandate_id, d.person_id, p.name, p.email, d.role, d.membership_id, p.password_hash is not null as is_active`;
const FROM = `mandate d join person p on p.id = d.person_id`;

function toHolder({ mandate_id, person_id, name, email, role, membership_id, is_active }: HolderRow): HolderOfMandate {
  return { mandateId: mandate_id, personId: person_id, name, email, role, membershipId: membership_id ?? undefined, isActive: is_active };
}

/** People and organisations, which several networks may know, and the mandates that one network gives them. */
@Injectable()
export class People {
  constructor(private readonly work: UnitOfWork) {}

  /** The person of this e-mail address, made if there is none; an existing one keeps its name. */
  async personOf(name: string, email: string, locale: 'de' | 'en'): Promise<string> {
    const row = await this.work.one<{ id: string }>(`select person_of($1, $2, $3, $4) as id`, [newId<'person'>(), name, email, locale]);
    return present(row, 'person').id;
  }

  /** The organisation of this VAT number, made if there is none; without a number always a new one. */
  async organisationOf(organisation: Organisation): Promise<string> {
    const { name, street, postcode, city, country, vatId } = organisation;
    const row = await this.work.one<{ id: string }>(`select organisation_of($1, $2, $3, $4, $5, $6, $7) as id`, [
      newId<'organisation'>(),
      name,
      street,
      postcode,
      city,
      country,
      vatId ?? null,
    ]);
    return present(row, 'organisation').id;
  }

  /** Gives a person mandates, for a membership or (without one) for the network itself; those it has already stay. */
  async giveMandates(personId: string, membershipId: string | undefined, roles: readonly string[]): Promise<void> {
    await this.work.query(
      `insert into mandate (network_id, id, person_id, membership_id, role) select app_network(), new_id(), $1, $2, role from unnest($3::text[]) as role
       on conflict (network_id, person_id, coalesce(membership_id, network_id), role) where ended_at is null do nothing`,
      [personId, membershipId ?? null, roles],
    );
  }

  /** Whether a person of this network has set a password. */
  async isActive(personId: string): Promise<boolean> {
    const row = await this.work.one<{ is_active: boolean }>(`select password_hash is not null as is_active from person where id = $1`, [personId]);
    return row?.is_active ?? false;
  }

  async ofMembership(membershipId: string): Promise<HolderOfMandate[]> {
    const rows = await this.work.query<HolderRow>(
      `select ${SELECT} from ${FROM} where d.network_id = app_network() and d.membership_id = $1 and d.ended_at is null order by p.name, p.id, d.role`,
      [membershipId],
    );
    return rows.map(toHolder);
  }

  /** Office persons and auditors. */
  async ofNetwork(): Promise<HolderOfMandate[]> {
    const rows = await this.work.query<HolderRow>(
      `select ${SELECT} from ${FROM} where d.network_id = app_network() and d.membership_id is null and d.ended_at is null order by p.name, p.id, d.role`,
    );
    return rows.map(toHolder);
  }

  /** Office persons and auditors of now and before; who was erased counts as having been active. */
  async everOfNetwork(): Promise<OfficePerson[]> {
    return this.work.query<OfficePerson>(
      `select d.person_id as "personId", d.role, (p.password_hash is not null or p.erased_at is not null) as "isActive"
       from ${FROM} where d.network_id = app_network() and d.membership_id is null`,
    );
  }

  async lockMandate(id: string): Promise<HolderOfMandate> {
    const row = await this.work.one<HolderRow>(
      `select ${SELECT} from ${FROM} where d.network_id = app_network() and d.id = $1 and d.ended_at is null for update of d`,
      [id],
    );
    if (!row) throw missing('mandate');
    return toHolder(row);
  }

  async endMandate(id: string): Promise<void> {
    await this.work.query(`update mandate set ended_at = clock_timestamp() where network_id = app_network() and id = $1`, [id]);
  }
}
