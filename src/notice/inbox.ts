import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import type { Language } from '../platform/language.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { NOTICES, secretsOf } from './keys.js';
import { type Reader, rendered } from './render.js';

/** A notice as its reader sees it in the portal. */
export interface ReadNotice {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly body: string;
  /** Path in the portal; null where the link is in the e-mail only. */
  readonly place: string | null;
  readonly subjectId: string | null;
  readonly madeAt: string;
  readonly readAt: string | null;
}

interface Row {
  id: string;
  key: string;
  params: Record<string, unknown>;
  subject_id: string | null;
  made_at: string;
  read_at: string | null;
  locale: Language;
  time_zone: string;
  network: string;
  slug: string;
}

const COLUMNS = `n.id, n.key, n.params, n.subject_id, p.locale, w.time_zone, w.name as network, w.slug,
  to_char(n.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as made_at, to_char(n.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as read_at`;
const READER = `join network w on w.id = n.network_id join person p on p.id = n.person_id`;

/** Those that only their e-mail can be acted upon, such as an invitation: whoever reads them here has done so. */
const IN_MAIL_ONLY = Object.keys(NOTICES).filter((key) => secretsOf(key).length > 0);

/** One's own notices in a network. */
@Injectable()
export class Inbox {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The newest first.
   * @param language as the request asks for it; without, the person's own
   */
  list(by: Mandate, language: Language | undefined, unreadOnly: boolean, before: string | undefined, most: number): Promise<ReadNotice[]> {
    return this.work.as(by, async () => {
      const rows = await this.work.query<Row>(
        `select ${COLUMNS} from notice n ${READER} where n.network_id = $1 and n.person_id = $2 and (not $3 or (n.read_at is null and n.key <> all($6))) and ($4::uuid is null or n.id < $4)
         order by n.id desc limit $5`,
        [by.networkId, by.personId, unreadOnly, before ?? null, most, IN_MAIL_ONLY],
      );
      return rows.map((row) => toNotice(row, language));
    });
  }

  /** Marks all up to this one as read: those that came after it have not been seen. @returns how many were unread */
  readUpTo(by: Mandate, noticeId: string): Promise<number> {
    return this.work.as(by, () =>
      this.work.touch(`update notice set read_at = clock_timestamp() where network_id = $1 and person_id = $2 and id <= $3 and read_at is null`, [
        by.networkId,
        by.personId,
        noticeId,
      ]),
    );
  }

  /** Marks a notice as read; the first time counts. @throws DomainError `notice.missing` */
  read(by: Mandate, language: Language | undefined, noticeId: string): Promise<ReadNotice> {
    return this.work.as(by, async () => {
      await this.work.query(
        `update notice set read_at = clock_timestamp() where network_id = $1 and id = $2 and person_id = $3 and read_at is null`,
        [by.networkId, noticeId, by.personId],
      );
      const row = await this.work.one<Row>(`select ${COLUMNS} from notice n ${READER} where n.network_id = $1 and n.id = $2 and n.person_id = $3`, [
        by.networkId,
        noticeId,
        by.personId,
      ]);
      if (!row) throw missing('notice');
      return toNotice(row, language);
    });
  }
}

function toNotice(row: Row, language: Language = row.locale): ReadNotice {
  const reader: Reader = { locale: language, zone: row.time_zone, network: row.network, networkSlug: row.slug };
  const words = rendered(row.key, row.params, reader) ?? { subject: row.key, body: '', place: null };
  const place = secretsOf(row.key).length > 0 ? null : words.place;
  return {
    id: row.id,
    key: row.key,
    subject: words.subject,
    body: words.body,
    place,
    subjectId: row.subject_id,
    madeAt: row.made_at,
    readAt: row.read_at,
  };
}
