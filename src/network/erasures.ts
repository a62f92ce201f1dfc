import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { OpenDuties, type OpenDuty } from './open-duties.js';

/** What is known of a person, where it goes, and what stays without its name. In the running transaction's network, or in all. */
@Injectable()
export class Erasures {
  constructor(
    private readonly work: UnitOfWork,
    duties: OpenDuties,
  ) {
    duties.register((personId) => this.dutiesOf(personId));
  }

  /** The person of this e-mail address, unless it is erased. */
  async personOf(email: string): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(`select id from person where lower(email) = lower($1) and erased_at is null`, [email]);
    return row?.id;
  }

  /** Whether the person has, or had, a mandate and is not erased. */
  async isKnown(personId: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from mandate d join person p on p.id = d.person_id where d.person_id = $1 and p.erased_at is null limit 1`,
      [personId],
    );
    return row !== undefined;
  }

  /** Whether the person may still act for anybody. */
  async isActive(personId: string): Promise<boolean> {
    return (await this.work.one(`select 1 from mandate where person_id = $1 and ended_at is null limit 1`, [personId])) !== undefined;
  }

  /** So that of two last office persons only one is erased. */
  async lockNetworksOf(personId: string): Promise<void> {
    await this.work.query(
      `select id from network where id in (select network_id from mandate where person_id = $1 and ended_at is null) order by id for update`,
      [personId],
    );
  }

  async endMandates(personId: string): Promise<void> {
    await this.work.query(`update mandate set ended_at = clock_timestamp() where person_id = $1 and ended_at is null`, [personId]);
  }

  /** In the log of every network that knew the person. */
  async record(personId: string, by: 'person' | 'operator'): Promise<void> {
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, body)
       select distinct network_id, 'person.erased', person_id, jsonb_build_object('by', $2::text) from mandate where person_id = $1`,
      [personId, by],
    );
  }

  /** All that tells in one network who the person was. */
  async eraseIn(networkId: string, personId: string): Promise<void> {
    const place = [networkId, personId];
    await this.work.query(`delete from pseudonym_key where network_id = $1 and person_id = $2`, place);
    await this.work.query(
      `delete from mail m using notice n where m.network_id = $1 and n.network_id = $1 and n.id = m.id
         and (n.person_id = $2 or (n.key = 'mail.undeliverable' and n.subject_id = $2))`,
      place,
    );
    await this.work.query(
      `delete from notice where network_id = $1 and (person_id = $2 or (key = 'mail.undeliverable' and subject_id = $2))`,
      place,
    );
    await this.work.query(`delete from idempotency where network_id = $1 and person_id = $2`, place);
  }

  /** The person itself; triggers take away its notices, what ties it to its pseudonyms, and its holder's secret. */
  async erase(personId: string): Promise<void> {
    await this.work.query(`delete from session where person_id = $1`, [personId]);
    await this.work.query(`delete from api_token where person_id = $1`, [personId]);
    await this.work.query(`delete from invitation where person_id = $1`, [personId]);
    await this.work.query(`delete from idempotency where person_id = $1`, [personId]);
    await this.work.query(`delete from mandate_proposal where lower(email) = (select lower(email) from person where id = $1)`, [personId]);
    await this.work.query(
      `update person set erased_at = clock_timestamp(), name = '–', email = id || '@erased.invalid', password_hash = null where id = $1 and erased_at is null`,
      [personId],
    );
  }

  private async dutiesOf(personId: string): Promise<OpenDuty[]> {
    const found = await this.work.one<{ last: boolean; proposed: boolean }>(
      `select exists (select from mandate d where d.person_id = $1 and d.role = 'office' and d.ended_at is null and not exists
           (select from mandate o where o.network_id = d.network_id and o.role = 'office' and o.ended_at is null and o.person_id <> $1)) as last,
         exists (select from mandate_proposal where proposed_by = $1) as proposed`,
      [personId],
    );
    return [...(found?.last ? (['last_office'] as const) : []), ...(found?.proposed ? (['proposed_mandate'] as const) : [])];
  }
}
