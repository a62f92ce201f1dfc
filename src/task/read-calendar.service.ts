import { Inject, Injectable } from '@nestjs/common';
import { CalendarTokens } from '../access/calendar-tokens.service.js';
import { publicUrl, SETTINGS, type Settings } from '../platform/settings.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import { calendarName, type DatedTask, datedTasks } from './calendar.js';
import { icalendarOf } from './icalendar.js';
import { ListTasks } from './list-tasks.service.js';

interface Revision {
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: string;
}

/** Gives a person's deadlines in a network to its calendar. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly tokens: CalendarTokens,
    private readonly tasks: ListTasks,
    private readonly work: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The calendar of all sides of the token's person, as `text/calendar`. @throws DomainError `calendar.missing` */
  async read(networkId: string, token: string): Promise<string> {
    const reader = await this.tokens.find(networkId, token);
    const dated: DatedTask[] = [];
    for (const by of reader.mandates) dated.push(...datedTasks(await this.tasks.list(by), by, reader.language));
    const revisions = await this.revisions(networkId, reader.personId, dated);
    const portal = publicUrl(this.settings);
    const entries = dated.map(({ place, description, ...entry }) => {
      const url = `${portal}${place}`;
      const { sequence, changedAt } = present(revisions.get(entry.uid), 'the revision of an entry that was just recorded');
      // Not every program shows an entry's address by itself.
      return { ...entry, sequence, changedAt, url, description: [description, url].filter(Boolean).join('\n') };
    });
    return icalendarOf({ name: calendarName(reader.network, reader.language), entries, remindHours: reader.remindHours });
  }

  /** What each entry said last is kept, so that a calendar learns that it has moved. Writes only what is new or has moved. */
  private async revisions(networkId: string, personId: string, dated: readonly DatedTask[]): Promise<Map<string, Revision>> {
    const uids = dated.map(({ uid }) => uid);
    const rows = await this.work.asService(networkId, async () => {
      await this.work.query(
        `insert into calendar_entry (network_id, person_id, uid, deadline)
         select $1, $2, t.uid, t.deadline from unnest($3::text[], $4::timestamptz[]) as t (uid, deadline)
         where not exists (select from calendar_entry e where e.network_id = $1 and e.person_id = $2 and e.uid = t.uid and e.deadline = t.deadline)
         order by t.uid
         on conflict (network_id, person_id, uid) do update
           set deadline = excluded.deadline, sequence = calendar_entry.sequence + 1, changed_at = clock_timestamp()
           where calendar_entry.deadline <> excluded.deadline`,
        [networkId, personId, uids, dated.map(({ deadline }) => deadline)],
      );
      return this.work.query<Revision>(
        `select uid, sequence, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
         from calendar_entry where network_id = $1 and person_id = $2 and uid = any ($3)`,
        [networkId, personId, uids],
      );
    });
    return new Map(rows.map((row) => [row.uid, row]));
  }
}
