import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';
import { invariant } from '../../values/invariant.js';
import type { Envelope } from '../envelopes/envelope.js';
import type { Release } from '../stage/stage.js';
import type { StoredShare } from './stage-key.js';

/** A holder of a share of a stage's key. */
export interface ShareHolder extends Release {
  readonly name: string;
  /** As whom it released, or else as what it could; null: it has no mandate any more. */
  readonly side: 'office' | 'auditor' | null;
  readonly releasedAt: Instant | undefined;
}

/** Where each of a stage's keys and its shares stand. */
const STORED = {
  bids: { publicKey: 'public_key', share: 'stage_share', release: 'stage_release', holders: 'stage_holders' },
  prices: { publicKey: 'price_public_key', share: 'price_share', release: 'price_release', holders: 'price_holders' },
} as const satisfies Record<Envelope, object>;

const micros = (column: string): string => `microseconds(${column})::text`;

/** The keys of stages: the public half, the private one only in shares, and who released them. */
@Injectable()
export class StageShares {
  constructor(private readonly work: UnitOfWork) {}

  /** Gives a draft a key: the public half, and the private one only in shares. */
  async giveKey(stageId: string, envelope: Envelope, publicKey: Buffer, shares: readonly StoredShare[]): Promise<void> {
    const { publicKey: column, share: table } = STORED[envelope];
    await this.work.query(`update stage set ${column} = $2 where network_id = app_network() and id = $1`, [stageId, publicKey]);
    for (const share of shares) {
      await this.work.query(
        `insert into ${table} (network_id, stage_id, number, person_id, holder_key_id, sealed_share, commitment)
         values (app_network(), $1, $2, $3, $4, $5, $6)`,
        [stageId, share.number, share.personId, share.holderKeyId, share.sealedShare, share.commitment],
      );
    }
  }

  /** Who has released a key so far. */
  async releases(stageId: string, envelope: Envelope): Promise<(Release & { readonly name: string; readonly at: string })[]> {
    return this.work.query(
      `select l.person_id as "personId", l.office as "isOffice", name_here(l.network_id, l.person_id) as name,
         ${micros('l.released_at')} as at from ${STORED[envelope].release} l
       where l.network_id = app_network() and l.stage_id = $1 order by l.released_at`,
      [stageId],
    );
  }

  /** Who holds a share of a key, and when each released; for office and auditor, nobody for others. */
  async holders(stageId: string, envelope: Envelope): Promise<ShareHolder[]> {
    const rows = await this.work.query<{ person_id: string; name: string; side: ShareHolder['side']; released_us: string | null }>(
      `select * from ${STORED[envelope].holders}($1)`,
      [stageId],
    );
    return rows.map(({ person_id: personId, name, side, released_us: released }) => ({
      personId,
      name,
      side,
      isOffice: side === 'office',
      releasedAt: released === null ? undefined : instant(BigInt(released)),
    }));
  }

  /** A further release also makes an opening hopeful again that failed before. */
  async addRelease(stageId: string, envelope: Envelope, shareNumber: number, by: Release, sealedShare: Buffer): Promise<void> {
    const added = await this.work.touch(
      `insert into ${STORED[envelope].release} (network_id, stage_id, number, person_id, office, share) values (app_network(), $1, $2, $3, $4, $5)
       on conflict (network_id, stage_id, person_id) do nothing`,
      [stageId, shareNumber, by.personId, by.isOffice, sealedShare],
    );
    invariant(added <= 1, 'one release a person');
    await this.work.query(`update stage set opening_fault = null where network_id = app_network() and id = $1 and opening_fault is not null`, [
      stageId,
    ]);
  }

  /** The released shares, as the service keeps them until the opening. */
  released(stageId: string, envelope: Envelope): Promise<{ number: number; personId: string; share: Buffer; commitment: Buffer }[]> {
    const { release, share } = STORED[envelope];
    return this.work.query(
      `select l.number, l.person_id as "personId", l.share, s.commitment from ${release} l
       join ${share} s on s.network_id = l.network_id and s.stage_id = l.stage_id and s.number = l.number
       where l.network_id = app_network() and l.stage_id = $1 and l.share is not null order by l.released_at`,
      [stageId],
    );
  }

  /** The shares that opened are forgotten. */
  async forget(stageId: string, envelope: Envelope): Promise<void> {
    await this.work.query(`update ${STORED[envelope].release} set share = null where network_id = app_network() and stage_id = $1`, [stageId]);
  }

  /** The table of shares, for who looks one up with its holder's key. */
  static tableOf(envelope: Envelope): string {
    return STORED[envelope].share;
  }
}
