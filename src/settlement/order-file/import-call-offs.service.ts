import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { fileNameOf } from '../../demand/file/demand-file.js';
import { spool } from '../../demand/file/spool.js';
import { Notices } from '../../notice/notices.js';
import { nowWithBody } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Refusal, refusalOf, wantedOf } from '../allowance.js';
import { Maxima } from '../exhaustion/maxima.js';
import { AtMaximum } from '../at-maximum.js';
import { SettledAgreements } from '../settled-agreements.js';
import type { OrderFault } from './order-fault.js';
import { againstStanding, checkOrders, type ReadFile } from './order-file.js';
import { OrderFiles, type CommittedFile, type OrderPlace } from './order-files.js';
import type { OrderLine } from './order-line.js';
import { MOST_ORDER_BYTES, readOrderFile } from './read-order-file.js';

/** What became of an order file. */
export type OrderFileOutcome =
  | { readonly outcome: 'faulty'; readonly lines: number; readonly faults: readonly OrderFault[] }
  | { readonly outcome: 'checked' | 'committed' | 'unchanged'; readonly lines: number; readonly toPlace: number };

/** Why no line of a file is called off; plain, since it is kept with an idempotency key. */
interface Refused {
  readonly refusal: Refusal;
  readonly item: string;
}

interface TakenFile extends Pick<CommittedFile, 'fileName'> {
  readonly read: ReadFile;
  readonly hash: Buffer;
}

/** Takes over the orders that a party exported from its ERP: all of a file or none. Domain §5, §14. */
@Injectable()
export class ImportCallOffs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly files: OrderFiles,
    private readonly maximum: AtMaximum,
    private readonly maxima: Maxima,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Checks the file as a whole; nothing is recorded unless it is to be committed and has no fault. Committing comes one after
   * the other with all call-offs under the agreement; the same file again changes nothing. A check does not look at the
   * maximum: for nothing it would tell what others called off (Domain §6.3).
   * @param body the file's bytes, streamed
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `import.file_name`, `order_file.too_many_lines`, `call_off.quota`,
   *   `call_off.maximum`, `call_off.too_many`, and as `spool` and `openTable`
   */
  async take(by: Mandate, agreementId: string, fileName: string, body: Readable, isToCommit: boolean): Promise<OrderFileOutcome> {
    const { membershipId, membershipCode: code } = by;
    if (membershipId === undefined || code === undefined || (by.side !== 'member' && by.side !== 'customer')) throw missing('agreement');
    const name = fileNameOf(fileName);
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const spooled = await spool(body, MOST_ORDER_BYTES);
    nowWithBody(spooled.hash);
    try {
      const file: TakenFile = { fileName: name, read: await readOrderFile(spooled.source), hash: spooled.hash };
      if (!isToCommit) return await this.work.asService(by.networkId, () => this.check({ agreementId, membershipId, code }, file));
      // Only the service sees what all parties together have called off.
      const committed = await this.work.as({ ...by, side: 'service' }, () => this.commit(by, { agreementId, membershipId, code }, file));
      // Thrown only now: the counted refusals must outlast the error.
      if ('refusal' in committed) throw refusalOf(committed.refusal, committed.item);
      return committed;
    } finally {
      await spooled.discard();
    }
  }

  /** The files last committed: a party's own. @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string): Promise<CommittedFile[]> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return this.files.list(agreementId);
    });
  }

  private async check({ agreementId, ...party }: Ordered, file: TakenFile): Promise<OrderFileOutcome> {
    const place = { ...party, agreed: await this.agreements.find(agreementId) };
    const before = await this.files.byHash(agreementId, party.membershipId, file.hash);
    if (before) return { outcome: 'unchanged', lines: before.lines, toPlace: 0 };
    const { lines, faults, toPlace } = await this.looked(place, file.read);
    if (faults.length > 0) return { outcome: 'faulty', lines: file.read.rows.length, faults };
    return { outcome: 'checked', lines: lines.length, toPlace: toPlace.length };
  }

  private async commit(by: Mandate, { agreementId, ...party }: Ordered, file: TakenFile): Promise<OrderFileOutcome | Refused> {
    const place = { ...party, agreed: await this.agreements.lock(agreementId, null) };
    const before = await this.files.byHash(agreementId, party.membershipId, file.hash);
    if (before) return { outcome: 'unchanged', lines: before.lines, toPlace: 0 };
    const { lines, faults, toPlace } = await this.looked(place, file.read);
    if (faults.length > 0) return { outcome: 'faulty', lines: file.read.rows.length, faults };
    const refused = await this.refused(place, toPlace);
    if (refused) return refused;
    await this.record(by, place, file, { lines, toPlace });
    return { outcome: 'committed', lines: lines.length, toPlace: toPlace.length };
  }

  /** Whether quotas and maxima have room for all lines together; what was tried is counted. */
  private async refused({ agreed, membershipId }: OrderPlace, toPlace: readonly OrderLine[]): Promise<Refused | undefined> {
    const wanted = wantedOf(toPlace.map(({ position, quantity }) => ({ position, quantity: Decimal.parse(quantity) })));
    const refused = await this.maximum.refusals(agreed.id, membershipId, wanted);
    const line = toPlace.find(({ position }) => refused.has(position.id));
    const refusal = line && refused.get(line.position.id);
    return refusal && { refusal, item: line.position.item };
  }

  private async looked(
    place: OrderPlace,
    read: ReadFile,
  ): Promise<{ lines: readonly OrderLine[]; faults: readonly OrderFault[]; toPlace: readonly OrderLine[] }> {
    const { lines, faults } = checkOrders(read, place.agreed, await this.files.orderer(place));
    if (!read.columns) return { lines, faults, toPlace: [] };
    const standing = await this.files.standing(
      place,
      lines.map(({ reference }) => reference),
    );
    const against = againstStanding(read.columns, lines, standing);
    const all = [...faults, ...against.faults].sort((a, b) => a.row - b.row);
    return { lines, faults: all, toPlace: against.toPlace };
  }

  private async record(
    by: Mandate,
    place: OrderPlace,
    { fileName, hash }: TakenFile,
    { lines, toPlace }: { lines: readonly OrderLine[]; toPlace: readonly OrderLine[] },
  ): Promise<void> {
    const { agreed, membershipId } = place;
    const id = newId<'call-off file'>();
    await this.files.add(place, { id, fileName, lines: lines.length, placed: toPlace.length }, hash, by.personId);
    if (toPlace.length > 0) {
      await this.files.place(place, toPlace);
      await this.maxima.tell(agreed.id, null);
    }
    const entry = { agreementId: agreed.id, contentHash: hash.toString('hex'), lines: lines.length, placed: toPlace.length };
    await this.audit.record('call_off_file.committed', id, { ...entry, by: this.audit.pseudonym(by.personId) }, { membershipId });
    if (toPlace.length === 0) return;
    const params = { agreement: agreed.number, agreementId: agreed.id, count: toPlace.length.toString() };
    await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder', 'signatory'] }, 'call_off.imported', params, agreed.id);
  }
}

interface Ordered {
  readonly agreementId: string;
  readonly membershipId: string;
  readonly code: string;
}
