import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Money } from '../../values/money.js';
import type { Before, PartyAccount } from './party-account.js';

/** What an agreement year gives a party, as decimals; `settled` by the released runs before. */
export interface ShareYear {
  readonly year: number;
  readonly turnover: string;
  readonly tierBonus: string;
  readonly turnoverBonus: string;
  readonly settled: string;
}

/** A party's share of a run. */
export interface BonusShare {
  readonly runId: string;
  readonly membershipId: string;
  readonly party: string;
  readonly name: string;
  readonly difference: string;
  readonly before: string;
  readonly payable: string;
  readonly after: string;
  readonly years: readonly ShareYear[];
  /** whether its organisation has said to which account it is paid */
  readonly hasAccount: boolean;
  /** the payment file that pays it */
  readonly file: number | null;
}

/** What the supplier owes of a run. */
export interface BonusDebt {
  readonly runId: string;
  readonly difference: string;
  readonly before: string;
  readonly due: string;
  readonly after: string;
}

const amount = (column: string): string => `round(${column}, $2)::text`;

/** Parties' shares of bonus runs and what suppliers owe of them. */
@Injectable()
export class BonusShares {
  constructor(private readonly work: UnitOfWork) {}

  /** What the released runs of an agreement leave for the next: by the parties' present codes, and the supplier's credit. */
  async before(agreementId: string, currency: string): Promise<Before & { readonly supplier: Money }> {
    const settled = await this.work.query<{ party: string; year: number; amount: string }>(
      `select m.code as party, y.year, sum(y.tier_bonus + y.turnover_bonus - y.settled)::text as amount
       from bonus_run r join bonus_share_year y on y.network_id = r.network_id and y.run_id = r.id
         join membership m on m.network_id = y.network_id and m.id = y.membership_id
       where r.network_id = app_network() and r.agreement_id = $1 and r.state = 'released' group by m.code, y.year`,
      [agreementId],
    );
    const balances = await this.work.query<{ party: string; amount: string }>(
      `select distinct on (m.code) m.code as party, s.after::text as amount
       from bonus_run r join bonus_share s on s.network_id = r.network_id and s.run_id = r.id
         join membership m on m.network_id = s.network_id and m.id = s.membership_id
       where r.network_id = app_network() and r.agreement_id = $1 and r.state = 'released' order by m.code, r.number desc`,
      [agreementId],
    );
    const supplier = await this.work.one<{ amount: string }>(
      `select d.after::text as amount from bonus_run r join bonus_debt d on d.network_id = r.network_id and d.run_id = r.id
       where r.network_id = app_network() and r.agreement_id = $1 and r.state = 'released' order by r.number desc limit 1`,
      [agreementId],
    );
    const money = (text: string): Money => Money.parse(text, currency);
    return {
      settled: settled.map((row) => ({ ...row, amount: money(row.amount) })),
      balances: new Map(balances.map(({ party, amount: owed }) => [party, money(owed)] as const).filter(([, owed]) => !owed.isZero)),
      supplier: money(supplier?.amount ?? '0'),
    };
  }

  /** Replaces what a run gives: the parties' shares, and over all of them what the supplier owes. */
  async record(runId: string, supplierId: string, accounts: readonly PartyAccount[], supplierBefore: Money): Promise<void> {
    await this.work.query(`delete from bonus_share where network_id = app_network() and run_id = $1`, [runId]);
    await this.work.query(`delete from bonus_debt where network_id = app_network() and run_id = $1`, [runId]);
    const json = JSON.stringify(accounts);
    await this.work.query(
      `insert into bonus_share (network_id, run_id, membership_id, party_code, difference, before)
       select m.network_id, $1, m.id, a.party, a.difference, a.before
       from jsonb_to_recordset($2::jsonb) as a (party text, difference numeric, before numeric)
         join membership m on m.network_id = app_network() and m.code = a.party`,
      [runId, json],
    );
    await this.work.query(
      `insert into bonus_share_year (network_id, run_id, membership_id, year, turnover, tier_bonus, turnover_bonus, settled)
       select m.network_id, $1, m.id, y.year, y.turnover, y."tierBonus", y."turnoverBonus", y.settled
       from jsonb_to_recordset($2::jsonb) as a (party text, years jsonb)
         join membership m on m.network_id = app_network() and m.code = a.party
         cross join jsonb_to_recordset(a.years) as y (year integer, turnover numeric, "tierBonus" numeric, "turnoverBonus" numeric, settled numeric)`,
      [runId, json],
    );
    await this.work.query(
      `insert into bonus_debt (network_id, run_id, supplier_id, difference, before)
       select app_network(), $1, $2, coalesce(sum(difference), 0), $3 from bonus_share where network_id = app_network() and run_id = $1`,
      [runId, supplierId, supplierBefore.toString()],
    );
  }

  /** The shares of runs that the running transaction's side sees, by party's code. @param digits decimals of the currency */
  of(runIds: readonly string[], digits: number): Promise<BonusShare[]> {
    return this.work.query<BonusShare>(
      `select s.run_id as "runId", s.membership_id as "membershipId", s.party_code as party, o.name, ${amount('s.difference')} as difference,
         ${amount('s.before')} as before, ${amount('s.payable')} as payable, ${amount('s.after')} as after,
         (select jsonb_agg(jsonb_build_object('year', y.year, 'turnover', ${amount('y.turnover')}, 'tierBonus', ${amount('y.tier_bonus')},
             'turnoverBonus', ${amount('y.turnover_bonus')}, 'settled', ${amount('y.settled')}) order by y.year)
           from bonus_share_year y where y.network_id = s.network_id and y.run_id = s.run_id and y.membership_id = s.membership_id) as years,
         exists (select from bank_account b where b.network_id = s.network_id and b.membership_id = s.membership_id) as "hasAccount",
         (select p.file from payment p where p.network_id = s.network_id and p.run_id = s.run_id and p.membership_id = s.membership_id and p.voided_at is null) as file
       from bonus_share s join membership m on m.network_id = s.network_id and m.id = s.membership_id join organisation o on o.id = m.organisation_id
       where s.network_id = app_network() and s.run_id = any ($1::uuid[]) order by s.party_code collate "C"`,
      [runIds, digits],
    );
  }

  /** What suppliers owe of runs, as far as the running transaction's side sees it. @param digits decimals of the currency */
  debts(runIds: readonly string[], digits: number): Promise<BonusDebt[]> {
    return this.work.query<BonusDebt>(
      `select d.run_id as "runId", ${amount('d.difference')} as difference, ${amount('d.before')} as before, ${amount('d.due')} as due, ${amount('d.after')} as after
       from bonus_debt d where d.network_id = app_network() and d.run_id = any ($1::uuid[])`,
      [runIds, digits],
    );
  }
}
