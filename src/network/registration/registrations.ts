import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Instant, instant } from '../../values/instant.js';
import type { Kind, Status } from '../membership.js';
import type { RegistrationState } from './registration.js';

/** What an online check of a VAT number has said. */
export interface VatCheck {
  readonly result: 'valid' | 'invalid' | 'unavailable';
  /** ISO, UTC. */
  readonly at: string;
}

/** A membership, of now or before, of the company with a request's VAT number. */
export interface KnownMembership {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly status: Status;
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
  /** Of a request that waits: whose VAT number it names. */
  readonly known: readonly KnownMembership[];
  readonly reason: string | null;
  readonly membershipId: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
}

const iso = (column: string, as: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${as}"`;
const KNOWN = `case when state <> 'confirmed' then '[]' else coalesce((
    select jsonb_agg(jsonb_build_object('code', m.code, 'name', o.name, 'kind', m.kind, 'status', m.status) order by m.code)
    from organisation o join membership m on m.network_id = o.of_network and m.organisation_id = o.id
    where o.of_network = registration.network_id and plain_vat_id(o.vat_id) = plain_vat_id(registration.vat_id)), '[]') end as known`;
const SELECT = `select id, state, name, street, postcode, city, country, vat_id as "vatId", person_name as "personName", email, locale, ${iso('made_at', 'madeAt')},
  ${iso('confirmed_at', 'confirmedAt')}, vat_check as "vatCheck", ${KNOWN}, reason, membership_id as "membershipId", ${iso('decided_at', 'decidedAt')}, version
  from registration where network_id = app_network()`;
/** Unconfirmed ones after two days, decided ones after thirty, undecided ones after ninety. */
const DELETED_AT = `case when decided_at is not null then decided_at + interval '30 days' when confirmed_at is null then made_at + interval '2 days' else confirmed_at + interval '90 days' end`;

/** Requests to become a customer. */
@Injectable()
export class Registrations {
  constructor(private readonly work: UnitOfWork) {}

  /** Those that wait for their confirmation or for the office. */
  async countUndecided(): Promise<number> {
    const row = await this.work.one<{ count: number }>(
      `select count(*)::integer as count from registration where network_id = app_network() and state in ('pending', 'confirmed')`,
    );
    return row?.count ?? 0;
  }

  /** @returns undefined where a request of this e-mail address waits for its confirmation already; it stays as it is */
  async add(requested: Requested, tokenHash: Buffer): Promise<string | undefined> {
    const id = newId<'registration'>();
    const { name, street, postcode, city, country, vatId, personName, email, locale } = requested;
    const added = await this.work.touch(
      `insert into registration (network_id, id, name, street, postcode, city, country, vat_id, person_name, email, locale, token_hash)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (network_id, lower(email)) where state = 'pending' do nothing`,
      [id, name, street, postcode, city, country, vatId, personName, email, locale, tokenHash],
    );
    return added === 0 ? undefined : id;
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

  /** Whether the consequences of a confirmed request are to be drawn now: true once, however often and by whomever it is asked. */
  async receive(id: string): Promise<boolean> {
    const received = await this.work.touch(
      `update registration set received_at = clock_timestamp() where network_id = app_network() and id = $1 and state = 'confirmed' and received_at is null`,
      [id],
    );
    return received > 0;
  }

  /** Whether the consequences of a request were drawn, or it is decided. */
  async isReceived(id: string): Promise<boolean> {
    const row = await this.work.one<{ received: boolean }>(
      `select state <> 'confirmed' or received_at is not null as received from registration where network_id = app_network() and id = $1`,
      [id],
    );
    return row?.received ?? true;
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
