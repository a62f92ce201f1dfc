import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { STANDS } from '../volume-reports.js';
import type { KeptInvoice, KeptMismatch, ReportedItem } from './kept-invoice.js';

/** An invoice that was handed in as evidence. */
export interface EvidenceRow {
  readonly id: string;
  readonly agreementId: string;
  readonly supplierId: string;
  readonly membershipId: string;
  /** the party's code */
  readonly party: string;
  readonly handedInBy: 'party' | 'supplier';
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly fileName: string;
  /** SHA-256, hexadecimal */
  readonly contentHash: string;
  readonly sizeBytes: number;
  readonly content: KeptInvoice;
  readonly mismatches: readonly KeptMismatch[];
  readonly receivedAt: string;
}

/** One that is to be kept. */
export type NewEvidence = Omit<EvidenceRow, 'party' | 'contentHash' | 'sizeBytes' | 'receivedAt'> & { readonly hash: Buffer; readonly bytes: Buffer };

const evidence = (
  content: string,
): string => `select e.id, e.agreement_id as "agreementId", e.supplier_id as "supplierId", e.membership_id as "membershipId",
    (select m.code from membership m where m.network_id = e.network_id and m.id = e.membership_id) as party,
    e.handed_in_by as "handedInBy", e.period, e.period_from::text as "from", e.period_to::text as "to", e.file_name as "fileName",
    encode(e.content_hash, 'hex') as "contentHash", e.size_bytes as "sizeBytes", ${content} as content, e.mismatches,
    to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "receivedAt"
  from invoice_evidence e where e.network_id = app_network() and e.agreement_id = $1`;
const EVIDENCE = evidence('e.content');
/** Lines are many, and lists do not show them. */
const LISTED = evidence(`e.content || '{"lines": []}'`);

/** Invoices as evidence, and what was reported where they say what was bought. */
@Injectable()
export class Invoices {
  constructor(private readonly work: UnitOfWork) {}

  /** A party's or supplier's own, for the office all; the latest first, without their lines. @param own the party's or supplier's membership; null: all */
  of(agreementId: string, own: string | null, limit: number): Promise<EvidenceRow[]> {
    return this.work.query(
      `${LISTED} and ($2::uuid is null or $2 in (e.membership_id, e.supplier_id)) order by e.received_at desc, e.id desc limit $3`,
      [agreementId, own, limit],
    );
  }

  /** @param own as for `of` @throws DomainError `invoice.missing` */
  async find(agreementId: string, own: string | null, id: string): Promise<EvidenceRow> {
    const [found] = await this.work.query<EvidenceRow>(`${EVIDENCE} and ($2::uuid is null or $2 in (e.membership_id, e.supplier_id)) and e.id = $3`, [
      agreementId,
      own,
      id,
    ]);
    if (!found) throw missing('invoice');
    return found;
  }

  /** How many other files were handed in for a party and period. */
  async countOthers(agreementId: string, membershipId: string, period: string, hash: Buffer): Promise<number> {
    const row = await this.work.one<{ others: number }>(
      `select count(*)::integer as others from invoice_evidence
       where network_id = app_network() and agreement_id = $1 and membership_id = $2 and period = $3 and content_hash <> $4`,
      [agreementId, membershipId, period, hash],
    );
    return row?.others ?? 0;
  }

  /** @returns the one that was kept before, where the same file was handed in for the party and period already */
  async add(evidence: NewEvidence): Promise<string> {
    const row = await this.work.one<{ id: string }>(
      `insert into invoice_evidence (network_id, id, agreement_id, supplier_id, membership_id, handed_in_by, period, period_from, period_to, file_name,
         content_hash, size_bytes, bytes, content, mismatches)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
      [
        evidence.id,
        evidence.agreementId,
        evidence.supplierId,
        evidence.membershipId,
        evidence.handedInBy,
        evidence.period,
        evidence.from,
        evidence.to,
        evidence.fileName,
        evidence.hash,
        evidence.bytes.length,
        evidence.bytes,
        JSON.stringify(evidence.content),
        JSON.stringify(evidence.mismatches),
      ],
    );
    return row?.id ?? (await this.same(evidence));
  }

  /** A statement of its own: only that sees what was handed in while the insertion waited for it. */
  private async same({ agreementId, membershipId, period, hash }: NewEvidence): Promise<string> {
    const row = await this.work.one<{ id: string }>(
      `select id from invoice_evidence where network_id = app_network() and agreement_id = $1 and membership_id = $2 and period = $3 and content_hash = $4`,
      [agreementId, membershipId, period, hash],
    );
    return present(row, 'the same invoice').id;
  }

  /** The file as it came. */
  async bytes(id: string): Promise<Buffer> {
    const row = await this.work.one<{ bytes: Buffer }>(`select bytes from invoice_evidence where network_id = app_network() and id = $1`, [id]);
    if (!row) throw missing('invoice');
    return row.bytes;
  }

  /** What counts for a party in a period, by item and the party's order number. */
  reported({ agreementId, membershipId, from, to }: Pick<EvidenceRow, 'agreementId' | 'membershipId' | 'from' | 'to'>): Promise<ReportedItem[]> {
    return this.work.query(
      `select p.item_id as "itemId", coalesce(l.order_reference, '') as "order", trim_scale(sum(l.quantity))::text as quantity,
         case when count(*) = count(l.net_amount) then trim_scale(sum(l.net_amount))::text end as net
       from reported_line l join lot_position p on p.network_id = l.network_id and p.id = l.position_id
       where l.network_id = app_network() and l.agreement_id = $1 and l.membership_id = $2 and l.bought_on between $3 and $4 and ${STANDS}
       group by 1, 2`,
      [agreementId, membershipId, from, to],
    );
  }

  /** The VAT numbers of an agreement's supplier and of a party, as far as they are known. */
  async vatIds(supplierId: string, membershipId: string): Promise<{ supplier: string | null; party: string | null }> {
    const rows = await this.work.query<{ id: string; vat: string | null }>(
      `select m.id, o.vat_id as vat from membership m join organisation o on o.id = m.organisation_id
       where m.network_id = app_network() and m.id in ($1, $2)`,
      [supplierId, membershipId],
    );
    const vatOf = (wanted: string): string | null => rows.find(({ id }) => id === wanted)?.vat ?? null;
    return { supplier: vatOf(supplierId), party: vatOf(membershipId) };
  }
}
