import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import type { Candidate, ChosenSeat, PanelChoice, PanelRule, PanelTies } from './panel.js';

/** A supplier's seat as it is shown. */
export interface Seat {
  readonly agreementId: string;
  /** its number */
  readonly agreement: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly rank: number;
  readonly sharePercent: string | null;
}

/** A lot's suppliers under one rule, with the seats that the running transaction's side sees. */
export interface Panel {
  readonly id: string;
  readonly roundId: string;
  readonly lotId: string;
  readonly lot: string;
  readonly category: string;
  readonly region: string;
  readonly rule: PanelRule;
  readonly answerHours: number;
  readonly leastPriceWeight: number;
  readonly tiesBy: PanelTies;
  readonly version: number;
  /** by rank */
  readonly seats: readonly Seat[];
}

/** A supplier of a lot, as the office chooses. */
export interface NamedCandidate extends Candidate {
  readonly lotId: string;
  readonly agreement: string;
  readonly supplierName: string;
  readonly isDrafted: boolean;
}

/** A lot that was awarded to several suppliers. */
export interface SharedLot {
  readonly lotId: string;
  readonly lot: string;
  readonly category: string;
  readonly region: string;
}

const SEATS = `(select coalesce(jsonb_agg(jsonb_build_object('agreementId', a.id, 'agreement', a.number, 'supplierId', m.id, 'supplier', m.code,
    'supplierName', o.name, 'rank', s.rank, 'sharePercent', trim_scale(s.share_percent)::text) order by s.rank), '[]')
  from panel_seat s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id
    join membership m on m.network_id = s.network_id and m.id = s.supplier_id join organisation o on o.id = m.organisation_id
  where s.network_id = p.network_id and s.panel_id = p.id)`;
const PANEL = `select p.id, p.round_id as "roundId", p.lot_id as "lotId", l.title as lot, c.code as category, l.region, p.rule, p.answer_hours as "answerHours",
    p.least_price_weight as "leastPriceWeight", p.ties_by as "tiesBy", p.version, ${SEATS} as seats
  from panel p join lot l on l.network_id = p.network_id and l.id = p.lot_id join category c on c.network_id = l.network_id and c.id = l.category_id
  where p.network_id = app_network()`;

/** The panels of lots with several suppliers. */
@Injectable()
export class Panels {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `panel.missing` */
  async find(id: string): Promise<Panel> {
    return this.one(`${PANEL} and p.id = $1`, id);
  }

  /** Locked until the transaction ends: requests to it come one after the other. @throws DomainError `panel.missing` */
  async lock(id: string): Promise<Panel> {
    await this.work.query(`select 1 from panel where network_id = app_network() and id = $1 for no key update`, [id]);
    return this.find(id);
  }

  /** A round's, by lot number. */
  ofRound(roundId: string): Promise<Panel[]> {
    return this.work.query(`${PANEL} and p.round_id = $1 order by l.number`, [roundId]);
  }

  /** Those that an agreement has a seat in, by lot number. */
  ofAgreement(agreementId: string): Promise<Panel[]> {
    return this.work.query(
      `${PANEL} and exists (select from panel_seat s where s.network_id = p.network_id and s.panel_id = p.id and s.agreement_id = $1) order by l.number`,
      [agreementId],
    );
  }

  /** Whether call-offs of a position under an agreement go through a panel. */
  async holds(agreementId: string, positionId: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from panel_seat s join panel p on p.network_id = s.network_id and p.id = s.panel_id
         join lot_position l on l.network_id = p.network_id and l.lot_id = p.lot_id
       where s.network_id = app_network() and s.agreement_id = $1 and l.id = $2`,
      [agreementId, positionId],
    );
    return row !== undefined;
  }

  /** The positions whose call-offs under an agreement go through a panel. */
  async held(agreementId: string): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ id: string }>(
      `select l.id from panel_seat s join panel p on p.network_id = s.network_id and p.id = s.panel_id
         join lot_position l on l.network_id = p.network_id and l.lot_id = p.lot_id where s.network_id = app_network() and s.agreement_id = $1`,
      [agreementId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The ids of a lot's positions. */
  async positionsOf(lotId: string): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ id: string }>(`select id from lot_position where network_id = app_network() and lot_id = $1`, [lotId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** A round's lots that several suppliers with an agreement were awarded, by number. For the office. */
  sharedLots(roundId: string): Promise<SharedLot[]> {
    return this.work.query(
      `select l.id as "lotId", l.title as lot, c.code as category, l.region from lot l join category c on c.network_id = l.network_id and c.id = l.category_id
       where l.network_id = app_network() and l.round_id = $1 and (select count(*) from award w join agreement a on a.network_id = w.network_id
         and a.round_id = w.round_id and a.membership_id = w.membership_id where w.network_id = l.network_id and w.lot_id = l.id) > 1 order by l.number`,
      [roundId],
    );
  }

  /** The suppliers of a round's lots, by lot and code. For the office; `lotId` null: of all lots. */
  async candidates(roundId: string, lotId: string | null): Promise<NamedCandidate[]> {
    const rows = await this.work.query<Omit<NamedCandidate, 'awardedPercent'> & { awarded: string | null }>(
      `select w.lot_id as "lotId", a.id as "agreementId", a.number as agreement, a.state = 'drafted' as "isDrafted", m.id as "supplierId", m.code as supplier,
         o.name as "supplierName", e.rank as "evaluationRank",
         case when not exists (select from lot_position p left join shown_position shown on shown.network_id = p.network_id and shown.id = p.id
           where p.network_id = w.network_id and p.lot_id = w.lot_id and shown.total is distinct from p.total) then trim_scale(w.share_percent)::text end as awarded
       from award w join agreement a on a.network_id = w.network_id and a.round_id = w.round_id and a.membership_id = w.membership_id
       join membership m on m.network_id = w.network_id and m.id = w.membership_id join organisation o on o.id = m.organisation_id
       left join award_decision d on d.network_id = w.network_id and d.round_id = w.round_id and d.state = 'confirmed'
       left join award_scenario sc on sc.network_id = d.network_id and sc.id = d.scenario_id
       left join evaluation e on e.network_id = w.network_id and e.stage_id = sc.stage_id and e.lot_id = w.lot_id and e.membership_id = w.membership_id
       where w.network_id = app_network() and w.round_id = $1 and ($2::uuid is null or w.lot_id = $2) order by w.lot_id, m.code`,
      [roundId, lotId],
    );
    return rows.map(({ awarded, ...row }) => ({ ...row, awardedPercent: awarded === null ? null : Decimal.parse(awarded) }));
  }

  /** Locks agreements in one order, so that none is issued meanwhile. @returns whether all are drafts */
  async lockDrafts(agreementIds: readonly string[]): Promise<boolean> {
    const rows = await this.work.query<{ state: string }>(
      `select state from agreement where network_id = app_network() and id = any ($1::uuid[]) order by id for update`,
      [agreementIds],
    );
    return rows.every(({ state }) => state === 'drafted');
  }

  /** Writes a lot's panel, in place of the one before. */
  async record(id: string, roundId: string, lotId: string, choice: PanelChoice, seats: readonly ChosenSeat[], by: string): Promise<void> {
    const row = await this.work.one<{ id: string }>(
      `insert into panel (network_id, id, round_id, lot_id, rule, answer_hours, least_price_weight, ties_by, made_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, 'receipt', $7)
       on conflict (network_id, lot_id) do update set rule = $4, answer_hours = $5, least_price_weight = $6, ties_by = 'receipt', made_by = $7, version = panel.version + 1 returning id`,
      [id, roundId, lotId, choice.rule, choice.answerHours, choice.leastPriceWeight, by],
    );
    await this.work.query(`delete from panel_seat where network_id = app_network() and panel_id = $1`, [row?.id]);
    await this.work.query(
      `insert into panel_seat (network_id, panel_id, agreement_id, supplier_id, rank, share_percent)
       select app_network(), $1, * from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::numeric[])`,
      [
        row?.id,
        seats.map(({ agreementId }) => agreementId),
        seats.map(({ supplierId }) => supplierId),
        seats.map(({ rank }) => rank),
        seats.map(({ sharePercent }) => sharePercent?.toString() ?? null),
      ],
    );
  }

  async remove(lotId: string): Promise<void> {
    await this.work.query(`delete from panel where network_id = app_network() and lot_id = $1`, [lotId]);
  }

  /** Brings what the drafted editions of these agreements say of panels up to date. */
  async writeTerms(agreementIds: readonly string[]): Promise<void> {
    await this.work.query(
      `update edition e set content = case when said.panels is null then e.content - 'panels' else jsonb_set(e.content, '{panels}', said.panels) end
       from (select a.id, (select jsonb_agg(jsonb_build_object('lotId', p.lot_id, 'rule', p.rule, 'answerHours', p.answer_hours,
             'leastPriceWeight', p.least_price_weight, 'rank', s.rank, 'sharePercent', trim_scale(s.share_percent)::text,
             'suppliers', (select count(*) from panel_seat o where o.network_id = s.network_id and o.panel_id = s.panel_id))
             || case when p.rule = 'mini_competition' and p.ties_by <> 'rank' then jsonb_build_object('tiesBy', p.ties_by) else '{}' end order by p.lot_id)
           from panel_seat s join panel p on p.network_id = s.network_id and p.id = s.panel_id where s.network_id = a.network_id and s.agreement_id = a.id) as panels
         from agreement a where a.network_id = app_network() and a.id = any ($1::uuid[])) said
       where e.network_id = app_network() and e.agreement_id = said.id and e.state = 'drafted'`,
      [agreementIds],
    );
    await this.work.query(`update agreement set version = version + 1 where network_id = app_network() and id = any ($1::uuid[])`, [agreementIds]);
  }

  private async one(sql: string, id: string): Promise<Panel> {
    const panel = await this.work.one<Panel>(sql, [id]);
    if (!panel) throw missing('panel');
    return panel;
  }
}
