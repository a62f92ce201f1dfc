import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Memberships } from '../network/memberships.js';
import { Networks } from '../network/networks.js';
import { Notices } from '../notice/notices.js';
import { afterOf, assertVersion, type PageQuery } from '../platform/http.js';
import { keysetOf } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { newId } from '../values/id.js';
import { deadlineOf, isoOf } from '../values/instant.js';
import { phasesOf } from './action.js';
import { type Meeting, MEETING_SORTS, type MeetingOfRound, Meetings } from './meetings.js';
import { assertPhase } from './phase.js';
import type { Round } from './round.js';
import { Rounds } from './rounds.js';

/** A meeting as the office enters it. */
export interface MeetingPlan {
  readonly title: string;
  /** as people write it, in the network's zone or absolute */
  readonly startsAt: string;
  readonly place: string;
  readonly minutes?: string | undefined;
}

/** Schedules the meetings of the heads of purchasing and keeps their minutes. Domain §2. */
@Injectable()
export class HoldMeeting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly meetings: Meetings,
    private readonly memberships: Memberships,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  list(by: Mandate, roundId: string): Promise<Meeting[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.meetings.of(roundId);
    });
  }

  /** The meetings of one or all rounds, the latest first unless sorted otherwise; one row more than `page.limit` when there is a next page. */
  listAll(by: Mandate, roundId: string | undefined, page: PageQuery): Promise<MeetingOfRound[]> {
    const keyset = keysetOf(page.sort ?? '-startsAt', MEETING_SORTS, 'm.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, () => this.meetings.list(roundId, keyset, page.limit));
  }

  /**
   * Schedules a meeting; the members' heads of purchasing are told.
   * @throws DomainError `round.phase`, `deadline.unreadable|skipped|repeated`
   */
  schedule(by: Mandate, roundId: string, plan: MeetingPlan): Promise<Meeting> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, ...phasesOf('scheduleMeeting'));
      const { timeZone } = await this.networks.current();
      const meeting: Meeting = { ...plan, id: newId<'meeting'>(), startsAt: deadlineOf(plan.startsAt, timeZone), version: 1 };
      await this.meetings.add(roundId, meeting);
      await this.audit.record('meeting.scheduled', meeting.id, { by: this.audit.pseudonym(by.personId), roundId, at: isoOf(meeting.startsAt) });
      await this.tell(round, meeting);
      return meeting;
    });
  }

  /**
   * Changes a meeting or keeps its minutes, also after the round; a new time or place is told.
   * @param seen the version that the caller saw
   * @throws DomainError `meeting.missing`, `version.stale`, `deadline.unreadable|skipped|repeated`
   */
  change(
    by: Mandate,
    roundId: string,
    id: string,
    seen: number | undefined,
    changes: { readonly [Field in keyof MeetingPlan]?: string | undefined },
  ): Promise<Meeting> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      const before = await this.meetings.lock(roundId, id);
      assertVersion(seen, before.version);
      const { timeZone } = await this.networks.current();
      const after: Meeting = {
        id,
        title: changes.title ?? before.title,
        startsAt: changes.startsAt === undefined ? before.startsAt : deadlineOf(changes.startsAt, timeZone),
        place: changes.place ?? before.place,
        minutes: changes.minutes ?? before.minutes,
        version: before.version + 1,
      };
      await this.meetings.record(after);
      await this.audit.record('meeting.changed', id, { by: this.audit.pseudonym(by.personId), fields: Object.keys(changes) });
      if (after.startsAt !== before.startsAt || after.place !== before.place) await this.tell(round, after);
      return after;
    });
  }

  private async tell({ id, title }: Round, { startsAt, place }: Meeting): Promise<void> {
    const memberships = await this.memberships.admitted('member');
    const params = { round: title, roundId: id, meetingAt: isoOf(startsAt), location: place };
    await this.notices.tell({ memberships, roles: ['buyer'] }, 'meeting.scheduled', params, id);
  }
}
