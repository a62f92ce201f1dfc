import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, isoOf } from '../../values/instant.js';
import { receiptStatement } from './request-bid-seal.js';

/** A sealed bid as it is kept. */
export interface SealedRequestBid {
  readonly id: string;
  readonly requestId: string;
  readonly agreementId: string;
  readonly supplierId: string;
  readonly number: number;
  readonly sealed: Buffer;
  readonly hash: Buffer;
}

/** A bid that is handed in. */
export interface NewRequestBid extends SealedRequestBid {
  /** the party */
  readonly membershipId: string;
  readonly signature: Buffer;
  readonly keyId: string;
  readonly personId: string;
  readonly receivedAt: Instant;
}

/** What its bidder can read of a bid: that it is there. */
export interface KeptReceipt {
  readonly bidId: string;
  readonly number: number;
  /** ISO 8601, UTC */
  readonly receivedAt: string;
  readonly hash: string;
  /** what is signed */
  readonly statement: ReturnType<typeof receiptStatement>;
  readonly signature: string;
  readonly keyId: string;
}

/** What an opened bid says. */
export interface RequestBidContent {
  readonly unitPrice: string;
  readonly deliveryDays: number;
  readonly note: string | null;
}

/** Suppliers' bids for requests. */
@Injectable()
export class RequestBids {
  constructor(private readonly work: UnitOfWork) {}

  /** How many bids a supplier has handed in for a request, those that stand no longer included. */
  async count(requestId: string, supplierId: string): Promise<number> {
    const row = await this.work.one<{ bids: number }>(
      `select coalesce(max(number), 0) as bids from request_bid where network_id = app_network() and request_id = $1 and supplier_id = $2`,
      [requestId, supplierId],
    );
    return row?.bids ?? 0;
  }

  /** Takes the place of the supplier's bid before. */
  async add(bid: NewRequestBid): Promise<void> {
    await this.end(bid.requestId, bid.supplierId, 'replaced');
    await this.work.query(
      `insert into request_bid (network_id, id, request_id, membership_id, agreement_id, supplier_id, number, state, sealed, hash, signature, key_id, handed_in_by, received_at)
       values (app_network(), $1, $2, $3, $4, $5, $6, 'sealed', $7, $8, $9, $10, $11, $12)`,
      [
        bid.id,
        bid.requestId,
        bid.membershipId,
        bid.agreementId,
        bid.supplierId,
        bid.number,
        bid.sealed,
        bid.hash,
        bid.signature,
        bid.keyId,
        bid.personId,
        isoOf(bid.receivedAt),
      ],
    );
  }

  /** The supplier's bid stands no longer. @returns the id of the one that stood */
  async end(requestId: string, supplierId: string, state: 'replaced' | 'withdrawn'): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(
      `update request_bid set state = $3, sealed = null where network_id = app_network() and request_id = $1 and supplier_id = $2 and state = 'sealed' returning id`,
      [requestId, supplierId, state],
    );
    return row?.id;
  }

  /** Nobody is to read the bids of a request that was taken back: what they said is destroyed. */
  async destroy(requestId: string): Promise<void> {
    await this.work.query(
      `update request_bid set state = 'unopened', sealed = null where network_id = app_network() and request_id = $1 and state = 'sealed'`,
      [requestId],
    );
  }

  /** The receipt of the supplier's bid that stands. */
  async receipt(requestId: string, supplierId: string): Promise<KeptReceipt | undefined> {
    const row = await this.work.one<Omit<KeptReceipt, 'statement'> & { networkId: string }>(
      `select network_id as "networkId", id as "bidId", number, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "receivedAt", encode(hash, 'hex') as hash,
         encode(signature, 'hex') as signature, key_id as "keyId"
       from request_bid where network_id = app_network() and request_id = $1 and supplier_id = $2 and state in ('sealed', 'opened', 'unreadable', 'destroyed')`,
      [requestId, supplierId],
    );
    if (!row) return undefined;
    const { networkId, ...receipt } = row;
    const { bidId, number, receivedAt, hash } = receipt;
    return { ...receipt, statement: receiptStatement({ networkId, requestId, bidId, supplierId, number }, receivedAt, Buffer.from(hash, 'hex')) };
  }

  /** The sealed bids of a request, by supplier. */
  sealed(requestId: string): Promise<SealedRequestBid[]> {
    return this.work.query(
      `select id, request_id as "requestId", agreement_id as "agreementId", supplier_id as "supplierId", number, sealed, hash
       from request_bid where network_id = app_network() and request_id = $1 and state = 'sealed' order by supplier_id`,
      [requestId],
    );
  }

  /** Writes what bids say, in one statement; without content a bid did not open. */
  async open(bids: readonly { readonly id: string; readonly content: RequestBidContent | undefined }[]): Promise<void> {
    const rows = bids.map(({ id, content }) => ({ id, state: content ? 'opened' : 'unreadable', ...content }));
    await this.work.query(
      `update request_bid b set state = o.state, unit_price = o."unitPrice", delivery_days = o."deliveryDays", note = o.note
       from jsonb_to_recordset($1::jsonb) as o (id uuid, state text, "unitPrice" numeric, "deliveryDays" integer, note text)
       where b.network_id = app_network() and b.id = o.id`,
      [JSON.stringify(rows)],
    );
  }
}
