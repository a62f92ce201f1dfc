import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { fileNameOf } from '../../demand/file/demand-file.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Agreed, inForce } from '../agreed.js';
import { KnownToReport } from '../report/known-to-report.js';
import { periodNamed, type ReportPeriod } from '../report/period.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type Invoice, mismatchesOf } from './invoice.js';
import { type EvidenceRow, Invoices } from './invoices.js';
import { type Compared, comparedWith, keptMismatch, keptOf } from './kept-invoice.js';
import { readInvoice } from './read-invoice.js';

/** Of a party in a period. */
const MOST_INVOICES = 200;
/** Of an invoice: with more it is in question anyway. */
const MOST_MISMATCHES = 500;

/** What is said of an invoice that is handed in. */
export interface HandedInInvoice {
  readonly fileName: string;
  readonly period: string;
  /** whose it is, where the supplier hands it in */
  readonly party: string | undefined;
}

/** An invoice beside what was reported. */
export interface Evidence {
  readonly row: EvidenceRow;
  readonly compared: Compared;
}

/** Keeps an XRechnung of the party or its supplier as evidence of what was bought in a period. Domain §14; decision 16. */
@Injectable()
export class HandInInvoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly things: KnownToReport,
    private readonly invoices: Invoices,
    private readonly audit: Audit,
  ) {}

  /**
   * The same file for the same party and period is kept once.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `invoice.unreadable`, `invoice.party`, `invoice.somebody_else`,
   *   `invoice.period`, `invoice.too_many`, `import.file_name`
   */
  async handIn(by: Mandate, agreementId: string, given: HandedInInvoice, bytes: Buffer): Promise<Evidence> {
    const fileName = fileNameOf(given.fileName);
    const period = periodNamed(given.period);
    if (!period)
      throw new DomainError(
        'invalid',
        'invoice.period',
        `“${given.period}” is no period. Name a month such as 2027-03 or a quarter such as 2027-Q1.`,
      );
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const invoice = readInvoice(bytes.toString('utf8'));
    return this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.find(agreementId);
      assertInTerm(period, agreed);
      const membershipId = partyOf(by, agreed, given.party);
      await this.assertTheirs(agreed, membershipId, invoice);
      const hash = createHash('sha256').update(bytes).digest();
      await this.assertRoom(agreementId, membershipId, period.name, hash);
      const id = newId<'invoice'>();
      const kept = await this.invoices.add({
        id,
        agreementId,
        supplierId: agreed.supplierId,
        membershipId,
        handedInBy: by.side === 'supplier' ? 'supplier' : 'party',
        period: period.name,
        from: period.from,
        to: period.to,
        fileName,
        hash,
        bytes,
        content: keptOf(invoice),
        mismatches: mismatchesOf(invoice).slice(0, MOST_MISMATCHES).map(keptMismatch),
      });
      if (kept === id)
        await this.audit.record('invoice.handed_in', id, { agreementId, period: period.name, sha256: hash.toString('hex') }, { membershipId });
      return this.beside(agreed, period, await this.invoices.find(agreementId, membershipId, kept));
    });
  }

  /** @throws DomainError `agreement.missing`, `agreement.not_open`, `invoice.missing` */
  find(by: Mandate, agreementId: string, id: string): Promise<Evidence> {
    return this.seen(by, agreementId, async () => {
      const row = await this.invoices.find(agreementId, by.membershipId ?? null, id);
      return this.beside(await this.agreements.find(agreementId), { ...row, name: row.period, rhythm: 'quarter' }, row);
    });
  }

  /** The latest ones: a party's or supplier's own, for the office all. @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string, limit: number): Promise<EvidenceRow[]> {
    return this.seen(by, agreementId, () => this.invoices.of(agreementId, by.membershipId ?? null, limit));
  }

  /** The file as it came. @throws DomainError `agreement.missing`, `invoice.missing` */
  file(by: Mandate, agreementId: string, id: string): Promise<{ row: EvidenceRow; bytes: Buffer }> {
    return this.seen(by, agreementId, async () => {
      const row = await this.invoices.find(agreementId, by.membershipId ?? null, id);
      return { row, bytes: await this.invoices.bytes(id) };
    });
  }

  /** Reads as the service, which alone sees the parties' codes; only the caller's own are asked for. */
  private async seen<T>(by: Mandate, agreementId: string, read: () => Promise<T>): Promise<T> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    return this.work.as({ ...by, side: 'service' }, read);
  }

  private async beside(agreed: Agreed, period: ReportPeriod, row: EvidenceRow): Promise<Evidence> {
    const { items, itemNumbers } = await this.things.of(agreed, period);
    return { row, compared: comparedWith(row.content, await this.invoices.reported(row), items, itemNumbers) };
  }

  private async assertRoom(agreementId: string, membershipId: string, period: string, hash: Buffer): Promise<void> {
    if ((await this.invoices.countOthers(agreementId, membershipId, period, hash)) < MOST_INVOICES) return;
    throw new DomainError(
      'conflict',
      'invoice.too_many',
      `For a party and period at most ${MOST_INVOICES} invoices are kept; nothing was kept. Hand in those that are in question.`,
    );
  }

  private async assertTheirs({ supplierId, currency }: Agreed, membershipId: string, invoice: Invoice): Promise<void> {
    const vat = await this.invoices.vatIds(supplierId, membershipId);
    const isOther = (known: string | null, stated: string): boolean => known !== null && stated !== '' && vatKey(known) !== vatKey(stated);
    if (isOther(vat.supplier, invoice.sellerVat) || isOther(vat.party, invoice.buyerVat))
      throw new DomainError(
        'conflict',
        'invoice.somebody_else',
        "The invoice's VAT numbers are not those of this supplier and this party; nothing was kept.",
      );
    if (invoice.currency !== currency)
      throw new DomainError('conflict', 'invoice.currency', `The agreement is in ${currency}, the invoice in another currency.`);
  }
}

/** Nothing is bought under an agreement before or after its term; else there were room for invoices without end. */
function assertInTerm({ name, from, to }: ReportPeriod, agreed: Agreed): void {
  const { termTo } = inForce(agreed);
  if (to >= agreed.termFrom && from <= termTo) return;
  const message = `${name} lies outside the agreement's term, ${agreed.termFrom} to ${termTo}.`;
  throw new DomainError('invalid', 'invoice.period', message, [{ pointer: '/query/period', detail: message }]);
}

function partyOf({ side, membershipId }: Mandate, { parties, supplierId }: Agreed, code: string | undefined): string {
  if (side === 'member' || side === 'customer') {
    const own = parties.find((party) => party.membershipId === membershipId);
    if (own) return own.membershipId;
    throw new DomainError('conflict', 'invoice.party', 'Only who has signed up to the agreement hands in invoices.');
  }
  if (side !== 'supplier' || membershipId !== supplierId) throw missing('agreement');
  const named = parties.find((party) => party.code === code);
  if (named) return named.membershipId;
  throw new DomainError('invalid', 'invoice.party', 'Name the party that has signed up whose invoice it is.', [
    { pointer: '/query/party', detail: 'the code of a party that has signed up' },
  ]);
}

function vatKey(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}
