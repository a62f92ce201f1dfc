import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { ServiceSigner } from '../../audit/service-signer.js';
import { isSignedBy } from '../../audit/signature.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { type Receipt, statementOf } from './receipt.js';
import { Stages } from '../stage/stages.js';
import type { SignedReceipt } from './submit-bid.service.js';

/** A receipt, and what its document says besides. */
export interface ReceiptWithNames {
  readonly receipt: SignedReceipt;
  readonly round: string;
  readonly stage: number;
  readonly network: string;
  readonly supplier: string;
  readonly timeZone: string;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly callVersion: number | null;
  readonly receivedAt: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly network: string;
  readonly timeZone: string;
  readonly supplier: string;
}

/** Gives a bidder the receipt of its own bid again, as long as the bid is kept. Domain §8.2. */
@Injectable()
export class ReadReceipt {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly signer: ServiceSigner,
  ) {}

  /** The receipt of the bid that counts, or else of the last one. @throws DomainError `stage.missing`, `bid.missing` */
  async mine(by: Mandate, roundId: string, stageId: string): Promise<ReceiptWithNames> {
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    const keys = await this.signer.keys();
    return this.work.as(by, async () => {
      const { round, number } = await this.stages.read(roundId, stageId);
      const row = await this.work.one<Row>(
        `select b.id, b.version, b.call_version as "callVersion", (extract(epoch from b.received_at) * 1000000)::bigint::text as "receivedAt", b.hash, b.signature,
           n.name as network, n.time_zone as "timeZone", o.name as supplier
         from bid b join network n on n.id = b.network_id join membership m on m.network_id = b.network_id and m.id = b.membership_id
         join organisation o on o.id = m.organisation_id
         where b.network_id = app_network() and b.stage_id = $1 and b.membership_id = $2
         order by b.state in ('sealed', 'opened', 'unreadable', 'excluded') desc, b.version desc limit 1`,
        [stageId, membershipId],
      );
      if (!row) throw missing('bid');
      const { id: bidId, version, callVersion, hash, signature, network, timeZone, supplier } = row;
      const receivedAt = instant(BigInt(row.receivedAt));
      const receipt: Receipt = { networkId: by.networkId, stageId, bidId, membershipId, version, callVersion, receivedAt, hash };
      const key = keys.find(({ publicKey }) => isSignedBy(publicKey, statementOf(receipt), signature));
      return { receipt: { ...receipt, signature, keyId: key?.id ?? this.signer.keyId }, round, stage: number, network, supplier, timeZone };
    });
  }
}
