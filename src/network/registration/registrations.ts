import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Instant, instant } from '../../values/instant.js';
import type { RegistrationState } from './registration.js';

/** What an online check of a VAT number has said. */
export interface VatCheck {
  readonly result: 'valid' | 'invalid' | 'unavailable';
  /** ISO, UTC. */
  readonly at: string;
}

/** A request as the applicant enters it. */
export interface Requested {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId: string;
  readonly personName: string;
  readonly email: string;
  readonly locale: 'de' | 'en';
}

/** A request with what became of it. */
export interface Registration extends Requested {
  readonly id: string;
  readonly state: RegistrationState;
  readonly madeAt: string;
  readonly confirmedAt: string | null;
  readonly vatCheck: VatCheck | null;
  readonly reason: string | null;
  readonly membershipId: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
}

const iso = (column: string, as: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${as}"`;
const SELECT = `select id, state, name, street, postcode, city, country, vat_id as "vatId", person_name as "personName", email, locale, ${iso('made_at', 'madeAt')},
  ${iso('confirmed_at', 'confirmedAt')}, vat_check as "vatCheck", reason, membership_id as "membershipId", ${iso('decided_at', 'decidedAt')}, version
  from registration where network_id = app_network()`;
/** Unconfirmed ones after two days, decided ones after thirty. */
const DELETED_AT = `case when decided_at is not null then decided_at + interval '30 days' when confirmed_at is null then made_at + interval '2 days' end`;

/** Requests to become a customer. */
@Injectable()
export class Registrations {
  constructor(private readonly work: UnitOfWork) {}

  async countPending(): Promise<number> {
    const row = await this.work.one<{ count: number }>(
      `select count(*)::integer as count from registration where network_id = app_network() and state = 'pending'`,
    );
    return row?.count ?? 0;
  }

  async add(requested: Requested, tokenHash: Buffer): Promise<string> {
    const id = newId<'registration'>();
    const { name, street, postcode, city, country, vatId, personName, email, locale } = requested;
    await this.work.query(
      `insert into registration (network_id, id, name, street, postcode, city, country, vat_id, person_name, email, locale, token_hash)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, name, street, postcode, city, country, vatId, personName, email, locale, tokenHash],
    );
    return id;
  }

  /** Confirms the e-mail address that a link was sent to, once. Runs in the service's scope over all networks. */
  confirm(tokenHash: Buffer): Promise<{ readonly id: string; readonly networkId: string } | undefined> {
    return this.work.one(
      `update registration set state = 'confirmed', confirmed_at = clock_timestamp(), version = version + 1
       where token_hash = $1 and state = 'pending' and made_at > clock_timestamp() - interval '2 days' returning id, network_id as "networkId"`,
      [tokenHash],
    );
  }

  /** Those that are confirmed, the oldest that wait first, then the latest decided; at most 500. */
  list(): Promise<Registration[]> {
    return this.work.query<Registration>(
      `${SELECT} and state <> 'pending' order by (state <> 'confirmed'), coalesce(decided_at, confirmed_at) limit 500`,
    );
  }

  /** Locked until the transaction ends. @throws DomainError `registration.missing` */
  async lock(id: string): Promise<Registration> {
    const row = await this.work.one<Registration>(`${SELECT} and id = $1 and state <> 'pending' for update`, [id]);
    if (!row) throw missing('registration');
    return row;
  }

  /** @throws DomainError `registration.missing` */
  async find(id: string): Promise<Registration> {
    const row = await this.work.one<Registration>(`${SELECT} and id = $1`, [id]);
    if (!row) throw missing('registration');
    return row;
  }

  async decide(id: string, state: 'approved' | 'refused', reason: string | null, membershipId: string | null, personId: string): Promise<void> {
    await this.work.query(
      `update registration set state = $2, reason = $3, membership_id = $4, decided_by = $5, decided_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and id = $1`,
      [id, state, reason, membershipId, personId],
    );
  }

  async keepVatCheck(id: string, check: VatCheck): Promise<void> {
    await this.work.query(`update registration set vat_check = $2, version = version + 1 where network_id = app_network() and id = $1`, [
      id,
      JSON.stringify(check),
    ]);
  }

  /** When the next one is to be deleted, over all networks. */
  async nextDeletion(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select (extract(epoch from min(${DELETED_AT})) * 1000000)::bigint::text as at from registration`,
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  async deleteDue(): Promise<void> {
    await this.work.query(`delete from registration where ${DELETED_AT} <= clock_timestamp()`);
  }
}
