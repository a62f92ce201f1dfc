import { BINDING_DAYS } from '../settlement/call-off-request/competition.js';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import type { Facts } from './task.js';

const iso = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** The end of a day in the network's zone. */
const endOf = (day: string): string => iso(`((${day}) + 1)::timestamp at time zone n.time_zone`);

/** A bid for a lot whose category has a criterion by which it was not assessed. */
const UNASSESSED = `exists (select from call c join criterion k on k.network_id = c.network_id and k.call_id = c.id
    join stage s on s.network_id = c.network_id and s.call_id = c.id and (s.state = 'opened' or s.technical_opened_at is not null)
    join bid b on b.network_id = s.network_id and b.stage_id = s.id and b.state in ('sealed', 'opened')
    join bid_lot o on o.network_id = b.network_id and o.bid_id = b.id
    join lot t on t.network_id = o.network_id and t.id = o.lot_id and t.category_id = k.category_id
    where c.network_id = r.network_id and c.round_id = r.id and not exists (select from assessment a where a.network_id = r.network_id
      and a.round_id = r.id and a.membership_id = b.membership_id and a.category_id = k.category_id and a.criterion = k.code))`;

/** The caller holds a share of the key and has not released it. */
const holdsUnreleased = (key: 'stage' | 'price'): string =>
  `exists (select from ${key}_share h where h.network_id = s.network_id and h.stage_id = s.id and h.person_id = $1)
      and not exists (select from ${key}_release l where l.network_id = s.network_id and l.stage_id = s.id and l.person_id = $1)`;

const STAGES = `select coalesce(json_agg(json_build_object('number', s.number, 'kind', s.kind, 'state', s.state, 'deadline', ${iso('stage_deadline(s)')},
    'isSeated', s.kind = 'auction' and exists (select from auction_bidder a where a.network_id = s.network_id and a.stage_id = s.id and a.membership_id = $2),
    'hasBid', exists (select from bid b where b.network_id = s.network_id and b.stage_id = s.id and b.membership_id = $2 and b.state = 'sealed'),
    'isToRelease', case when s.technical_opened_at is null then ${holdsUnreleased('stage')} else ${holdsUnreleased('price')} and not ${UNASSESSED} end) order by s.number), '[]')
  from stage s where s.network_id = r.network_id and s.round_id = r.id`;

const freeLines = (which: string): string =>
  `select count(*)::integer from free_line f where f.network_id = r.network_id and f.round_id = r.id and ${which}`;

const ROUNDS = `select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'phase', r.phase, 'collectingDeadline', ${iso('r.collecting_deadline')},
    'hasVoted', exists (select from ballot b where b.network_id = r.network_id and b.round_id = r.id and b.membership_id = $2),
    'hasAnswered', exists (select from submission s where s.network_id = r.network_id and s.round_id = r.id and s.membership_id = $2),
    'unconfirmedLines', case when r.phase = 'pooling' then (select count(*)::integer from requirement q where q.network_id = r.network_id
      and q.round_id = r.id and q.membership_id = $2 and q.confirmed_at is null and q.withdrawn_at is null) else 0 end,
    'freeLinesToConfirm', (${freeLines(`f.membership_id = $2 and f.state in ('asked', 'matched')`)}),
    'freeLinesToMatch', (${freeLines(`f.state = 'stated'`)}),
    'isPooled', r.pooled_at is not null, 'areTotalsPublished', r.totals_published_at is not null,
    'call', (select c.state from call c where c.network_id = r.network_id and c.round_id = r.id),
    'isAdmissible', exists (select from call c join invitation_to_bid i on i.network_id = c.network_id and i.call_id = c.id
      where c.network_id = r.network_id and c.round_id = r.id and i.membership_id = $2 and i.state = 'invited'),
    'hasDeclined', exists (select from call c join invitation_reaction e on e.network_id = c.network_id and e.call_id = c.id
      where c.network_id = r.network_id and c.round_id = r.id and e.membership_id = $2 and e.statement = 'declined'),
    'unansweredQuestions', (select count(*)::integer from call c join question q on q.network_id = c.network_id and q.call_id = c.id
      where c.network_id = r.network_id and c.round_id = r.id and q.withdrawn_at is null and not exists (select from question_answer w
        where w.network_id = q.network_id and w.question_id = q.id)),
    'waitingRequests', (select count(*)::integer from call c join admission_request q on q.network_id = c.network_id and q.call_id = c.id and q.state = 'waiting'
      join stage s on s.network_id = c.network_id and s.call_id = c.id and s.number = 1
      where c.network_id = r.network_id and c.round_id = r.id and (s.state = 'draft' or (s.state = 'open' and s.deadline > clock_timestamp()))),
    'stages', (${STAGES}),
    'lacksAssessment', case when r.phase = 'evaluating' then ${UNASSESSED} else false end,
    'clarifyBy', (select ${iso('min(c.answer_by)')} from clarification c where c.network_id = r.network_id and c.round_id = r.id and c.membership_id = $2
      and c.answer_by > clock_timestamp() and not exists (select from clarification_answer w where w.network_id = c.network_id and w.clarification_id = c.id)),
    'clarified', (select count(*)::integer from clarification c where c.network_id = r.network_id and c.round_id = r.id
      and (c.answer_by <= clock_timestamp() or exists (select from clarification_answer w where w.network_id = c.network_id and w.clarification_id = c.id))
      and not exists (select from clarification l where l.network_id = c.network_id and l.lot_id = c.lot_id and l.membership_id = c.membership_id and l.id > c.id)
      and not exists (select from low_bid_explanation x where x.network_id = c.network_id and x.clarification_id = c.id
        and x.recorded_at > coalesce((select w.answered_at from clarification_answer w where w.network_id = c.network_id and w.clarification_id = c.id), c.answer_by))),
    'decision', (select json_build_object('state', d.state, 'isOwn', d.proposed_by = $1) from award_decision d
      where d.network_id = r.network_id and d.round_id = r.id and d.state in ('proposed', 'confirmed')),
    'openComplaints', (select count(*)::integer from complaint c where c.network_id = r.network_id and c.round_id = r.id and c.resolved_at is null)
  ) order by r.made_at), '[]') from round r where r.network_id = n.id and r.phase not in ('concluded', 'cancelled')`;

/** The period before the present one in the network's zone, if the agreement ran in it and not all of its days were reported. */
const REPORT_BY = `(select ${endOf(`(q.starts + interval '1 month' - interval '1 day')::date`)}
    from (select date_trunc(coalesce(y.rhythm, 'quarter'), clock_timestamp() at time zone n.time_zone) as starts,
        make_interval(months => case y.rhythm when 'month' then 1 else 3 end) as long
      from (select (select h.rhythm from report_rhythm h where h.network_id = a.network_id and h.agreement_id = a.id) as rhythm) y) q
    where a.state = 'open' and a.membership_id = $2 and a.term_from < q.starts and least(a.term_to, a.ends_on) >= q.starts - q.long
      and not is_reported_whole(a.network_id, a.id, greatest((q.starts - q.long)::date, a.term_from), least((q.starts - interval '1 day')::date, a.term_to, a.ends_on))
      and not exists (select from volume_report v where v.network_id = a.network_id and v.agreement_id = a.id
        and v.period is null and v.received_at >= q.starts at time zone n.time_zone))`;

/** Half a year before the notice period begins to count; when that has begun, until the end of the term. Domain §13. */
const RENEW_BY = `(select ${endOf('case when d.decide_by >= d.today then d.decide_by else a.term_to end')}
    from (select (a.term_to - make_interval(months => a.notice_months))::date as decide_by, (clock_timestamp() at time zone n.time_zone)::date as today) d
    where a.state = 'open' and a.ends_on is null and a.term_to >= d.today and d.today >= (d.decide_by - interval '6 months')::date
      and not exists (select from renewal_decision v where v.network_id = a.network_id and v.agreement_id = a.id and v.term_to = a.term_to)
      and not exists (select from round_origin o where o.network_id = a.network_id and o.agreement_id = a.id and o.term_to = a.term_to))`;

const AGREEMENTS = `select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'roundId', a.round_id, 'state', a.state,
    'isOpenToCustomers', a.open_to_customers,
    'edition', (select json_build_object('number', e.number, 'state', e.state, 'acceptBy', ${endOf('e.accept_by')}) from edition e
      where e.network_id = a.network_id and e.agreement_id = a.id order by e.number desc limit 1),
    'boundTo', (select e.number from sign_up s join edition e on e.network_id = s.network_id and e.id = s.edition_id
      where s.network_id = a.network_id and s.agreement_id = a.id and s.membership_id = $2 and s.ends_on is null),
    'isInSignUp', coalesce(r.phase = 'sign_up', false), 'signUpDeadline', ${iso('r.sign_up_deadline')}, 'reportBy', ${REPORT_BY},
    'clearBy', (select ${iso('min(g.answer_by)')} from disagreement g where g.network_id = a.network_id and g.agreement_id = a.id and g.state in ('open', 'answered')
      and ((g.turn = 'party' and g.membership_id = $2) or (g.turn = 'supplier' and g.supplier_id = $2))),
    'hasReportToCorrect', exists (select from disagreement g where g.network_id = a.network_id and g.agreement_id = a.id and g.supplier_id = $2
      and g.turn = 'supplier' and g.state in ('agreed', 'decided')),
    'disagreementsToDecide', (select count(*)::integer from disagreement g where g.network_id = a.network_id and g.agreement_id = a.id and g.turn = 'office'),
    'answerBy', (select ${iso('min(t.answer_by)')} from request_turn t where t.network_id = a.network_id and t.agreement_id = a.id and t.supplier_id = $2
      and t.state = 'asked' and t.answer_by > clock_timestamp()),
    'requestBidBy', (select ${iso('min(q.bids_until)')} from request_turn t join call_off_request q on q.network_id = t.network_id and q.id = t.request_id
      where t.network_id = a.network_id and t.agreement_id = a.id and t.supplier_id = $2 and t.state = 'invited' and q.bids_until > clock_timestamp()
        and not exists (select from request_bid b where b.network_id = t.network_id and b.request_id = t.request_id and b.supplier_id = $2 and b.state = 'sealed')),
    'chooseBy', (select ${iso(`min(q.bids_until + ${BINDING_DAYS} * interval '1 day')`)} from call_off_request q
      join panel_seat s on s.network_id = q.network_id and s.panel_id = q.panel_id and s.rank = 1
      where q.network_id = a.network_id and s.agreement_id = a.id and q.membership_id = $2 and q.state = 'opened'
        and q.bids_until + ${BINDING_DAYS} * interval '1 day' > clock_timestamp()),
    'ordersBy', (select ${iso('min(w.answer_by)')} from order_to_answer w where w.network_id = a.network_id and w.agreement_id = a.id and w.supplier_id = $2),
    'hasChangedOrder', exists (select from call_off_order w where w.network_id = a.network_id and w.agreement_id = a.id and w.membership_id = $2 and w.is_change_unseen),
    'returnedOrder', (select w.id from call_off_order w join order_movement v on v.network_id = w.network_id and v.order_id = w.id and v.kind = 'return'
      and v.answer is null and v.reversed_at is null where w.network_id = a.network_id and w.agreement_id = a.id and w.supplier_id = $2 order by v.recorded_at limit 1),
    'hasProposedAdjustment', exists (select from price_adjustment p where p.network_id = a.network_id and p.agreement_id = a.id and p.state = 'proposed'),
    'hasProposedTermination', exists (select from termination p where p.network_id = a.network_id and p.agreement_id = a.id and p.state = 'proposed' and p.proposed_by <> $1),
    'endsBy', case when a.ends_on >= (clock_timestamp() at time zone n.time_zone)::date then ${endOf('a.ends_on')} end,
    'renewBy', ${RENEW_BY}) order by a.number), '[]')
  from agreement a left join round r on r.network_id = a.network_id and r.id = a.round_id where a.network_id = n.id`;

/** What says what is asked of somebody, in one statement under that one's row-level security. */
@Injectable()
export class TaskFacts {
  constructor(private readonly work: UnitOfWork) {}

  /** The facts of all running rounds and agreements as the caller may see them. */
  async of({ personId, membershipId }: Mandate): Promise<Facts> {
    const row = await this.work.one<Facts>(
      `select n.slug, (select count(*)::integer from prequalification_answer a
           join prequalification_question q on q.network_id = a.network_id and q.id = a.question_id and q.retired_at is null
           join membership m on m.network_id = a.network_id and m.id = a.membership_id and m.status = 'admitted'
           where a.network_id = n.id and a.state = 'unchecked' and (a.expires_on is null or a.expires_on >= (clock_timestamp() at time zone n.time_zone)::date)) as "uncheckedAnswers",
         coalesce((select p.lacking from prequalified p where p.network_id = n.id and p.membership_id = $2), 0) as "lackingAnswers",
         (select ${endOf('min(a.expires_on)')} from prequalification_answer a
           join prequalification_question q on q.network_id = a.network_id and q.id = a.question_id and q.retired_at is null
           where a.network_id = n.id and a.membership_id = $2 and a.state <> 'refused'
             and a.expires_on - (clock_timestamp() at time zone n.time_zone)::date between 0 and 60) as "certificateUntil",
         (select count(*)::integer from webhook w where w.network_id = n.id and w.membership_id is not distinct from $2::uuid and w.stopped_at is not null) as "stoppedWebhooks",
         (select count(*)::integer from punch_out_access p where p.network_id = n.id and p.membership_id = $2 and p.stopped_at is not null
           and p.expires_at > clock_timestamp()) as "stoppedPunchOuts", (${ROUNDS}) as rounds, (${AGREEMENTS}) as agreements,
         exists (select from holder_key k where k.network_id = n.id and k.person_id = $1 and k.replaced_at is null) as "hasHolderKey"
       from network n where n.id = app_network()`,
      [personId, membershipId ?? null],
    );
    return present(row, 'the network of the running transaction');
  }
}
