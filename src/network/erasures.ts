import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** What is known of a person, where it goes, and what stays without its name: in the running transaction's network, or in all. */
@Injectable()
export class Erasures {
  constructor(private readonly work: UnitOfWork) {}

  /** The person of this e-mail address, unless it is erased. */
  async personOf(email: string): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(`select id from person where lower(email) = lower($1) and erased_at is null`, [email]);
    return row?.id;
  }

  /** The networks that know the person, locked with it: of two last office persons only one is erased, and nobody signs in meanwhile. */
  async lock(personId: string): Promise<string[]> {
    const networks = await this.work.query<{ id: string }>(
      `select id from network where id in (select network_id from mandate where person_id = $1 and erased_at is null) order by id for update`,
      [personId],
    );
    await this.work.query(`select from person where id = $1 for update`, [personId]);
    return networks.map(({ id }) => id);
  }

  /** Ends the person's mandates, and takes away all that tells who it was. */
  async forget(personId: string): Promise<void> {
    await this.work.query(
      `update mandate set ended_at = coalesce(ended_at, clock_timestamp()), erased_at = clock_timestamp()
       where app_in_scope(network_id) and person_id = $1 and erased_at is null`,
      [personId],
    );
    await this.work.query(
      `delete from mail m using notice n where app_in_scope(m.network_id) and n.network_id = m.network_id and n.id = m.id
         and (n.person_id = $1 or (n.key = 'mail.undeliverable' and n.subject_id = $1))`,
      [personId],
    );
    await this.work.query(
      `delete from notice where app_in_scope(network_id) and (person_id = $1 or (key = 'mail.undeliverable' and subject_id = $1))`,
      [personId],
    );
    await this.work.query(
      `delete from mandate_proposal where app_in_scope(network_id) and lower(email) = (select lower(email) from person where id = $1)`,
      [personId],
    );
    await this.work.query(
      `update holder_key set replaced_at = clock_timestamp() where app_in_scope(network_id) and person_id = $1 and replaced_at is null`,
      [personId],
    );
    for (const table of ['pseudonym_key', 'idempotency', 'invitation', 'holder_secret', 'calendar_token', 'calendar_entry'])
      await this.work.query(`delete from ${table} where app_in_scope(network_id) and person_id = $1`, [personId]);
  }

  /** Whether any network still knows the person. */
  async isKnownAnywhere(personId: string): Promise<boolean> {
    const row = await this.work.one<{ known: boolean }>(`select is_known_anywhere($1) as known`, [personId]);
    return row?.known ?? false;
  }

  /** The person itself, with its login. */
  async erase(personId: string): Promise<void> {
    await this.work.query(`delete from session where person_id = $1`, [personId]);
    await this.work.query(`delete from api_token where person_id = $1`, [personId]);
    await this.work.query(
      `update person set erased_at = clock_timestamp(), name = '–', email = id || '@erased.invalid', password_hash = null where id = $1 and erased_at is null`,
      [personId],
    );
  }
}
