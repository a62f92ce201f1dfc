import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../platform/language.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError, missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { tokenHash } from './callers.js';
import { type HeldMandate, type Mandate, mandatesOf } from './mandate.js';
import { OpenSession } from './open-session.js';
import type { Caller } from './routes.js';

const MOST_CALENDARS = 10;
const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `id, name, remind_hours as "remindHours", ${iso('made_at')} as "madeAt", ${iso('read_at')} as "readAt"`;

/** An address at which one's own deadlines can be subscribed to, without its secret. */
export interface CalendarToken {
  readonly id: string;
  readonly name: string;
  /** How long before a deadline the calendar shall remind; null: not at all. */
  readonly remindHours: number | null;
  readonly madeAt: string;
  /** When a calendar last fetched it, to the hour; null: never. */
  readonly readAt: string | null;
}

/** Whose deadlines a calendar shows: the person's sides in the network, and how it is spoken to. */
export interface CalendarReader {
  readonly personId: string;
  readonly network: string;
  readonly language: Language;
  readonly remindHours: number | null;
  /** Only sides that take part; none once every mandate has ended. */
  readonly mandates: readonly Mandate[];
}

interface ReaderRow extends Omit<CalendarReader, 'mandates'> {
  readonly held: readonly HeldMandate[];
}

/** Tokens that read the calendar of one's own deadlines in a network, and nothing else: hashed, revocable. */
@Injectable()
export class CalendarTokens {
  constructor(
    private readonly work: UnitOfWork,
    private readonly session: OpenSession,
  ) {}

  /**
   * Makes one for whoever is signed in; its secret is in this answer only.
   * @throws DomainError `calendar.by_token`, `calendar.too_many`, `access.signed_out` when the session has ended meanwhile
   */
  make({ networkId }: Mandate, caller: Caller, name: string, remindHours: number | null): Promise<CalendarToken & { token: string }> {
    // Else whoever found a token could make a calendar that outlives it.
    if (caller.by === 'token')
      throw new DomainError('forbidden', 'calendar.by_token', 'A token cannot make calendars. Sign in with your password for that.');
    const token = randomBytes(32).toString('base64url');
    return this.work.asService(networkId, async () => {
      await this.session.lock(caller);
      const made = await this.work.one<CalendarToken>(
        `insert into calendar_token (network_id, id, token_hash, person_id, name, remind_hours) select $1, $2, $3, $4, $5, $6
         where (select count(*) from calendar_token where network_id = $1 and person_id = $4) < ${MOST_CALENDARS} returning ${COLUMNS}`,
        [networkId, newId<'calendar'>(), tokenHash(token), caller.personId, name, remindHours],
      );
      if (!made) throw new DomainError('conflict', 'calendar.too_many', `You have ${MOST_CALENDARS} calendars already. End one first.`);
      return { ...made, token };
    });
  }

  /** One's own in a network, the newest first. */
  list(by: Mandate): Promise<CalendarToken[]> {
    return this.work.as(by, () =>
      this.work.query<CalendarToken>(`select ${COLUMNS} from calendar_token where network_id = $1 and person_id = $2 order by id desc`, [
        by.networkId,
        by.personId,
      ]),
    );
  }

  /** Ends one at once. @throws DomainError `calendar.missing` */
  async end(by: Mandate, calendarId: string): Promise<void> {
    await this.work.as(by, async () => {
      const ended = await this.work.touch(`delete from calendar_token where network_id = $1 and id = $2 and person_id = $3`, [
        by.networkId,
        calendarId,
        by.personId,
      ]);
      if (ended === 0) throw missing('calendar');
    });
  }

  /**
   * Who may read with a token, and notes that it was read.
   * @throws DomainError `calendar.missing` when it is wrong or ended, or its person acts for nobody here any more
   */
  async find(networkId: string, token: string): Promise<CalendarReader> {
    const row = await this.work.asService(networkId, async () => {
      const found = await this.work.one<ReaderRow>(READER, [networkId, tokenHash(token)]);
      await this.work.query(
        `update calendar_token set read_at = date_trunc('hour', clock_timestamp())
         where network_id = $1 and token_hash = $2 and read_at is distinct from date_trunc('hour', clock_timestamp())`,
        [networkId, tokenHash(token)],
      );
      return found;
    });
    if (!row) throw missing('calendar');
    const { held, ...reader } = row;
    const mandates = mandatesOf(networkId, row.personId, held).filter(({ side }) => side !== 'applicant');
    if (mandates.length === 0) throw missing('calendar');
    return { ...reader, mandates };
  }
}

const READER = `select c.person_id as "personId", c.remind_hours as "remindHours", n.name as network, p.locale as language,
    (select coalesce(jsonb_agg(jsonb_build_object('role', d.role, 'membershipId', d.membership_id, 'organisationId', m.organisation_id,
        'code', m.code, 'kind', m.kind, 'status', m.status) order by d.role = 'office' desc, m.code, d.role), '[]')
      from mandate d left join membership m on m.network_id = d.network_id and m.id = d.membership_id
      where d.network_id = c.network_id and d.person_id = c.person_id and d.ended_at is null) as held
  from calendar_token c join network n on n.id = c.network_id join person p on p.id = c.person_id and p.erased_at is null
  where c.network_id = $1 and c.token_hash = $2`;
