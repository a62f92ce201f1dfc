import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { present } from '../values/invariant.js';
import type { QuantityOfPosition } from './price-sheet.js';
import type { Party, SignUp } from './sign-up.js';

/** A sign-up with its place: who is bound to which edition of which agreement since when. */
export interface StoredSignUp extends SignUp {
  readonly id: string;
  readonly agreementId: string;
  readonly agreement: string;
  readonly membershipId: string;
  readonly party: string;
  readonly partyName: string;
  readonly documentHash: string;
  readonly committed: readonly QuantityOfPosition[];
  readonly fee: string | null;
  /** Flat, of a year, as it was accepted with the sign-up. */
  readonly yearlyFee: string | null;
  readonly signedBy: string;
  /** ISO, UTC. */
  readonly signedAt: string;
  readonly version: number;
}

interface SignUpRow {
  id: string;
  agreement_id: string;
  agreement_number: string;
  membership_id: string;
  party_code: string;
  party_name: string;
  edition_number: number;
  document_hash: string;
  effective_from: string;
  ends_on: string | null;
  committed: QuantityOfPosition[];
  fee: string | null;
  yearly_fee: string | null;
  signed_by: string;
  signed_at: string;
  version: number;
}

const COLUMNS = `s.id, s.agreement_id, a.number as agreement_number, s.membership_id, s.party_code, s.party_name, e.number as edition_number,
  e.document_hash, s.effective_from::text, s.ends_on::text, s.committed, s.fee, s.yearly_fee, s.signed_by,
  to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as signed_at, s.version`;
const JOINS = `sign_up s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id join edition e on e.network_id = s.network_id and e.id = s.edition_id`;

function toSignUp(row: SignUpRow): StoredSignUp {
  return {
    id: row.id,
    agreementId: row.agreement_id,
    agreement: row.agreement_number,
    membershipId: row.membership_id,
    party: row.party_code,
    partyName: row.party_name,
    edition: row.edition_number,
    documentHash: row.document_hash,
    effectiveFrom: row.effective_from,
    endsOn: row.ends_on,
    committed: row.committed,
    fee: row.fee === null ? null : Decimal.parse(row.fee).toString(),
    yearlyFee: row.yearly_fee === null ? null : Decimal.parse(row.yearly_fee).toString(),
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    version: row.version,
  };
}

/** A party as its membership says. */
export type PartyOfNetwork = Party & { readonly code: string; readonly name: string };

/** What is declared about an agreement. */
export type DeclarationKind = 'sign_up' | 'acceptance' | 'leaving';

/** Sign-ups, and every declaration that was made about them. */
@Injectable()
export class SignUps {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `membership.missing` */
  async party(membershipId: string): Promise<PartyOfNetwork> {
    const row = await this.work.one<PartyOfNetwork>(
      `select m.kind, m.status, m.code, o.name from membership m join organisation o on o.id = m.organisation_id
       where m.network_id = app_network() and m.id = $1`,
      [membershipId],
    );
    if (!row) throw missing('membership');
    return row;
  }

  /** A party's last sign-up to an agreement, its row locked until the transaction ends. */
  async lockLast(agreementId: string, membershipId: string): Promise<StoredSignUp | undefined> {
    const row = await this.work.one<SignUpRow>(
      `select ${COLUMNS} from ${JOINS} where s.network_id = app_network() and s.agreement_id = $1 and s.membership_id = $2
       order by s.effective_from desc, s.id desc limit 1 for update of s`,
      [agreementId, membershipId],
    );
    return row && toSignUp(row);
  }

  /** @throws DomainError `sign_up.missing` */
  async lock(agreementId: string, id: string): Promise<StoredSignUp> {
    const where = 's.network_id = app_network() and s.agreement_id = $1 and s.id = $2';
    const row = await this.work.one<SignUpRow>(`select ${COLUMNS} from ${JOINS} where ${where} for update of s`, [agreementId, id]);
    if (!row) throw missing('sign_up');
    return toSignUp(row);
  }

  /** Visible sign-ups to an agreement by party code, behind `after`, with one row more than `limit` when there are more. */
  async list(agreementId: string, after: readonly string[] | undefined, limit: number): Promise<StoredSignUp[]> {
    const rows = await this.work.query<SignUpRow>(
      `select ${COLUMNS} from ${JOINS} where s.network_id = app_network() and s.agreement_id = $1
         and ($2::text is null or (s.party_code, s.id) > ($2, $3::uuid))
       order by s.party_code, s.id limit $4`,
      [agreementId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return rows.map(toSignUp);
  }

  /** The standing sign-ups of a party to these agreements. */
  async standingOf(membershipId: string, agreementIds: readonly string[]): Promise<ReadonlyMap<string, StoredSignUp>> {
    const rows = await this.work.query<SignUpRow>(
      `select distinct on (s.agreement_id) ${COLUMNS} from ${JOINS}
       where s.network_id = app_network() and s.membership_id = $1 and s.agreement_id = any ($2::uuid[])
       order by s.agreement_id, s.effective_from desc, s.id desc`,
      [membershipId, agreementIds],
    );
    return new Map(rows.map((row) => [row.agreement_id, toSignUp(row)]));
  }

  /** To how many of a round's agreements each membership is signed up. */
  async countByParty(roundId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.work.query<{ membership_id: string; count: number }>(
      `select s.membership_id, count(distinct s.agreement_id)::integer as count
       from sign_up s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id
       where s.network_id = app_network() and a.round_id = $1 group by s.membership_id`,
      [roundId],
    );
    return new Map(rows.map((row) => [row.membership_id, row.count]));
  }

  /** How many members and customers are signed up to each of a round's agreements, by number. */
  async countByAgreement(roundId: string): Promise<{ number: string; supplier: string; members: number; customers: number }[]> {
    return this.work.query(
      `select a.number, m.code as supplier, count(distinct p.id) filter (where p.kind = 'member')::integer as members,
         count(distinct p.id) filter (where p.kind = 'customer')::integer as customers
       from agreement a join membership m on m.network_id = a.network_id and m.id = a.membership_id
       left join sign_up s on s.network_id = a.network_id and s.agreement_id = a.id
       left join membership p on p.network_id = s.network_id and p.id = s.membership_id
       where a.network_id = app_network() and a.round_id = $1 group by a.number, m.code order by a.number`,
      [roundId],
    );
  }

  /** @returns undefined when the same party signed up at the same moment: read again */
  async add(to: {
    readonly agreementId: string;
    readonly supplierId: string;
    readonly editionId: string;
    readonly membershipId: string;
    readonly party: PartyOfNetwork;
    readonly effectiveFrom: string;
    readonly committed: readonly QuantityOfPosition[];
    readonly fee: string | null;
    readonly yearlyFee: string | null;
    readonly personId: string;
  }): Promise<StoredSignUp | undefined> {
    const id = newId<'sign_up'>();
    const added = await this.work.touch(
      `insert into sign_up (network_id, id, agreement_id, supplier_membership_id, edition_id, membership_id, party_code, party_name, effective_from,
         committed, fee, yearly_fee, signed_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
      [
        id,
        to.agreementId,
        to.supplierId,
        to.editionId,
        to.membershipId,
        to.party.code,
        to.party.name,
        to.effectiveFrom,
        JSON.stringify(to.committed),
        to.fee,
        to.yearlyFee,
        to.personId,
      ],
    );
    return added === 0 ? undefined : this.lock(to.agreementId, id);
  }

  /** The party is bound to this edition from now on. */
  async accept(signUp: StoredSignUp, editionId: string, committed: readonly QuantityOfPosition[]): Promise<StoredSignUp> {
    await this.change(signUp.id, 'edition_id = $2, committed = $3', [editionId, JSON.stringify(committed)]);
    return this.lock(signUp.agreementId, signUp.id);
  }

  async end(signUp: StoredSignUp, endsOn: string): Promise<StoredSignUp> {
    await this.change(signUp.id, 'ends_on = $2', [endsOn]);
    return this.lock(signUp.agreementId, signUp.id);
  }

  /** Keeps what was declared, by whom and about which edition. */
  async declare(kind: DeclarationKind, signUp: StoredSignUp, personId: string): Promise<void> {
    await this.work.query(
      `insert into declaration (network_id, sign_up_id, membership_id, edition_id, kind, document_hash, person_id)
       select network_id, id, membership_id, edition_id, $2, $3, $4 from sign_up where network_id = app_network() and id = $1`,
      [signUp.id, kind, signUp.documentHash, personId],
    );
  }

  private async change(id: string, change: string, parameters: readonly unknown[]): Promise<void> {
    const changed = await this.work.touch(`update sign_up set ${change}, version = version + 1 where network_id = app_network() and id = $1`, [
      id,
      ...parameters,
    ]);
    present(changed === 1 ? id : undefined, 'a locked sign-up');
  }
}
