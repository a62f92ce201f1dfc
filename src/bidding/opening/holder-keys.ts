import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Envelope, keyName } from '../envelopes/envelope.js';
import type { HolderKey, SealedShare } from './holder-key.js';
import { StageShares } from '../seal/stage-shares.js';

/** Holders' keys; the private half only under the holder's own passphrase. */
@Injectable()
export class HolderKeys {
  constructor(private readonly work: UnitOfWork) {}

  /** Registers a key; the person's earlier one stays only for the shares that were sealed to it. */
  async add(key: HolderKey): Promise<void> {
    await this.work.query(
      `update holder_key set replaced_at = clock_timestamp() where network_id = app_network() and person_id = $1 and replaced_at is null`,
      [key.personId],
    );
    await this.work.query(`insert into holder_key (network_id, id, person_id, public_key) values (app_network(), $1, $2, $3)`, [
      key.id,
      key.personId,
      key.publicKey,
    ]);
    await this.work.query(
      `insert into holder_secret (network_id, holder_key_id, person_id, salt, sealed_private_key) values (app_network(), $1, $2, $3, $4)`,
      [key.id, key.personId, key.salt, key.sealedPrivateKey],
    );
  }

  /** The share of a stage's key that a person holds, with the key to which it is sealed. */
  async shareOf(stageId: string, personId: string, envelope: Envelope): Promise<{ key: HolderKey; share: SealedShare } | undefined> {
    const row = await this.work.one<HolderKey & { number: number; sealed: Buffer; commitment: Buffer }>(
      `select h.id, h.person_id as "personId", h.public_key as "publicKey", e.salt, e.sealed_private_key as "sealedPrivateKey",
         s.number, s.sealed_share as sealed, s.commitment
       from ${StageShares.tableOf(envelope)} s join holder_key h on h.network_id = s.network_id and h.id = s.holder_key_id
       join holder_secret e on e.network_id = h.network_id and e.holder_key_id = h.id
       where s.network_id = app_network() and s.stage_id = $1 and s.person_id = $2`,
      [stageId, personId],
    );
    if (!row) return undefined;
    const { number, sealed, commitment, ...key } = row;
    return { key, share: { stageId: keyName(stageId, envelope), number, sealed, commitment } };
  }
}
