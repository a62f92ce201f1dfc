import type { KeyPair } from '../../src/bidding/seal/seal.js';
import type { House } from '../servers/house.js';
import { built } from '../servers/loaded.js';

const { openShare } = await built<typeof import('../../src/bidding/opening/holder-key.js')>('bidding/opening/holder-key');
const { boundTo, openSecret, openUnder } = await built<typeof import('../../src/bidding/seal/seal.js')>('bidding/seal/seal');
const { stageKeyFrom } = await built<typeof import('../../src/bidding/seal/stage-key.js')>('bidding/seal/stage-key');
const { boundToPart } = await built<typeof import('../../src/bidding/envelopes/price-parts.js')>('bidding/envelopes/price-parts');

/** A key sealed to another: the ephemeral public key, a nonce, the key, and its tag. */
const SEALED_KEY_BYTES = 32 + 12 + 32 + 16;

interface ShareRow {
  envelope: 'bids' | 'prices';
  id: string;
  personId: string;
  publicKey: Buffer;
  salt: Buffer;
  sealedPrivateKey: Buffer;
  number: number;
  sealed: Buffer;
  commitment: Buffer;
}

/** The private keys of a stage, as its holders together could make them from a copy of the database. */
export async function holdersKeys(house: House, stageId: string, passphrases: Readonly<Record<string, string>>): Promise<KeyPair[]> {
  const { rows } = await house.database.query<ShareRow>(
    `select s.envelope, h.id, h.person_id as "personId", h.public_key as "publicKey", e.salt, e.sealed_private_key as "sealedPrivateKey", s.number,
       s.sealed_share as sealed, s.commitment
     from (select 'bids' as envelope, * from stage_share union all select 'prices', * from price_share) s
     join holder_key h on h.network_id = s.network_id and h.id = s.holder_key_id
     join holder_secret e on e.network_id = h.network_id and e.holder_key_id = h.id where s.stage_id = $1 order by s.envelope, s.number`,
    [stageId],
  );
  const stage = await house.database.query<{ bids: Buffer; prices: Buffer }>(
    `select public_key as bids, price_public_key as prices from stage where id = $1`,
    [stageId],
  );
  const keys: KeyPair[] = [];
  for (const envelope of ['bids', 'prices'] as const) {
    const name = envelope === 'bids' ? stageId : `${stageId} prices`;
    const shares = [];
    for (const row of rows.filter((each) => each.envelope === envelope)) {
      for (const passphrase of Object.values(passphrases)) {
        const share = await openShare(row, passphrase, { stageId: name, number: row.number, sealed: row.sealed, commitment: row.commitment }).catch(
          () => undefined,
        );
        if (share) shares.push(share);
      }
    }
    const publicKey = stage.rows[0]?.[envelope];
    const key = publicKey && shares.length >= 2 ? stageKeyFrom(publicKey, shares) : undefined;
    if (key) keys.push(key);
  }
  return keys;
}

/**
 * All that somebody with a copy of the database can read: every table's text, and whatever any of these keys opens, tried
 * with every sealed key, every ciphertext and all that they may be bound to, wherever in the database they stand.
 */
export async function everythingReadable(house: House, keys: readonly KeyPair[]): Promise<string> {
  const { texts, blobs } = await dumped(house);
  const bounds = await boundTexts(house);
  const known = new Set(blobs.map((blob) => blob.toString('base64')));
  for (let grown = true; grown; ) {
    grown = false;
    const all = [...known].map((text) => Buffer.from(text, 'base64'));
    for (const found of openedWith(all, keys, bounds)) {
      texts.push(found);
      for (const inner of found.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []) {
        if (known.has(inner)) continue;
        known.add(inner);
        grown = true;
      }
    }
  }
  return texts.join('\n');
}

function openedWith(blobs: readonly Buffer[], keys: readonly KeyPair[], bounds: readonly string[]): string[] {
  const sealedKeys = blobs.filter(({ length }) => length === SEALED_KEY_BYTES);
  return bounds.flatMap((bound) => {
    const contentKeys = sealedKeys.flatMap((sealed) => keys.flatMap((key) => attempt(() => openSecret(sealed, key, Buffer.from(bound)))));
    return contentKeys.flatMap((key) => blobs.flatMap((blob) => attempt(() => openUnder(key, blob, bound).toString('utf8'))));
  });
}

function attempt<Found>(opened: () => Found): Found[] {
  try {
    return [opened()];
  } catch {
    return [];
  }
}

/** Every row of every table as text, and every value that is bytes. */
async function dumped(house: House): Promise<{ texts: string[]; blobs: Buffer[] }> {
  const { rows: tables } = await house.database.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  const texts: string[] = [];
  const blobs: Buffer[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await house.database.query<Record<string, unknown>>(`select * from "${schema}"."${name}"`);
    for (const row of rows) {
      blobs.push(...Object.values(row).filter((value) => Buffer.isBuffer(value)));
      texts.push(JSON.stringify(row, (_, value: unknown) => (Buffer.isBuffer(value) ? '' : value)));
    }
  }
  return { texts, blobs };
}

/** What the bids of the database and their parts are bound to. */
async function boundTexts(house: House): Promise<string[]> {
  const { rows } = await house.database.query<{
    networkId: string;
    callId: string;
    stageId: string;
    membershipId: string;
    bidId: string;
    version: number;
  }>(
    `select b.network_id as "networkId", s.call_id as "callId", b.stage_id as "stageId", b.membership_id as "membershipId", b.id as "bidId", b.version
     from bid b join stage s on s.network_id = b.network_id and s.id = b.stage_id`,
  );
  const places = ['lot 0', 'package 0', 'rebates'] as const;
  return [...new Set(rows.flatMap((bid) => [boundTo(bid).toString(), ...places.map((place) => boundToPart(bid, place))]))];
}
