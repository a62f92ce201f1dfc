import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';

/** A payment that the bank has sent back. */
export interface PaymentReturn {
  readonly id: string;
  readonly membershipId: string;
  readonly party: string;
  readonly amount: string;
  readonly returnedOn: string;
  readonly reason: string;
  readonly recorderId: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly confirmation: { readonly name: string; readonly at: string } | null;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
export const RETURNED = `payment_return r join payment d on d.network_id = r.network_id and d.run_id = r.run_id and d.membership_id = r.membership_id and d.file = r.file`;
export const RETURN = `jsonb_build_object('id', r.id, 'membershipId', r.membership_id, 'party', d.party_code, 'amount', round(d.amount, 2)::text,
    'returnedOn', r.returned_on, 'reason', r.reason, 'recorderId', r.recorded_by, 'recordedBy', name_here(r.network_id, r.recorded_by), 'recordedAt', ${iso('r.recorded_at')},
    'confirmation', case when r.confirmed_at is not null then jsonb_build_object('name', name_here(r.network_id, r.confirmed_by), 'at', ${iso('r.confirmed_at')}) end)`;

/** Payments that the bank has sent back. */
@Injectable()
export class PaymentReturns {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `payment_return.missing` */
  async find(runId: string, number: number, id: string): Promise<PaymentReturn> {
    const row = await this.work.one<{ found: PaymentReturn }>(
      `select ${RETURN} as found from ${RETURNED} where r.network_id = app_network() and r.run_id = $1 and r.file = $2 and r.id = $3`,
      [runId, number, id],
    );
    if (!row) throw missing('payment_return');
    return row.found;
  }

  /** @returns its id, or undefined where no payment to this party stands in the file */
  async record(runId: string, number: number, back: { party: string; returnedOn: string; reason: string }, by: string): Promise<string | undefined> {
    const id = newId<'payment return'>();
    const recorded = await this.work.touch(
      `insert into payment_return (network_id, id, run_id, membership_id, file, returned_on, reason, recorded_by)
       select network_id, $3, run_id, membership_id, file, $5, $6, $7 from payment
       where network_id = app_network() and run_id = $1 and file = $2 and party_code = $4 and voided_at is null
       on conflict (network_id, run_id, membership_id, file) do nothing`,
      [runId, number, id, back.party, back.returnedOn, back.reason, by],
    );
    return recorded === 0 ? undefined : id;
  }

  /** A second person says so too: the party is to be paid again. */
  async confirm(runId: string, number: number, { id, membershipId }: PaymentReturn, by: string): Promise<void> {
    await this.work.query(
      `update payment_return set confirmed_by = $2, confirmed_at = clock_timestamp() where network_id = app_network() and id = $1`,
      [id, by],
    );
    await this.work.query(
      `update payment set voided_at = clock_timestamp() where network_id = app_network() and run_id = $1 and file = $2 and membership_id = $3`,
      [runId, number, membershipId],
    );
  }

  /** One that nobody has confirmed. */
  async drop(id: string): Promise<void> {
    await this.work.query(`delete from payment_return where network_id = app_network() and id = $1`, [id]);
  }
}
