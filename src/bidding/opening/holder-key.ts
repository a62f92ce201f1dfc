import { randomBytes, scrypt } from 'node:crypto';
import { DomainError } from '../../values/domain-error.js';
import { KeySealer, newKeyPair, openSecret, openUnder, publicKeyOf, sealUnder } from '../seal/seal.js';
import { isCommitted, type Share } from '../seal/shares.js';

// RFC 7914; about 32 MiB and a tenth of a second for one guess.
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/** A holder's key pair: the public key, and the private one under a passphrase that the holder alone has. Domain §8.4. */
export interface HolderKey {
  readonly id: string;
  readonly personId: string;
  readonly publicKey: Buffer;
  readonly salt: Buffer;
  readonly sealedPrivateKey: Buffer;
}

/** A holder's share of a stage's key as stored: readable with the holder's private key only. */
export interface SealedShare {
  readonly stageId: string;
  readonly number: number;
  readonly sealed: Buffer;
  readonly commitment: Buffer;
}

function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

const boundToHolder = (id: string, personId: string): string => `poolround holder key 1\n${id}\n${personId}\n`;
const boundToShare = (stageId: string, number: number): Buffer => Buffer.from(`poolround share 1\n${stageId}\n${number}\n`);

/** Makes a holder's key pair; only its public half is ever stored in clear. */
export async function newHolderKey(id: string, personId: string, passphrase: string): Promise<HolderKey> {
  const pair = newKeyPair();
  const salt = randomBytes(16);
  const sealedPrivateKey = sealUnder(await keyFrom(passphrase, salt), pair.privateKey, boundToHolder(id, personId));
  pair.privateKey.fill(0);
  return { id, personId, publicKey: pair.publicKey, salt, sealedPrivateKey };
}

/** Seals a share to its holder, who need not be there. */
export function sealShare(stageId: string, share: Share, holderPublicKey: Buffer): Buffer {
  return new KeySealer(holderPublicKey).seal(share.bytes, boundToShare(stageId, share.number));
}

/**
 * Opens a holder's share with its passphrase and holds it against the commitment of when the key was split.
 * @throws DomainError `holder_key.passphrase` when the passphrase is not the holder's, `share.wrong` when the share is
 * not the one that was committed to
 */
export async function openShare(key: HolderKey, passphrase: string, share: SealedShare): Promise<Share> {
  const privateKey = await privateKeyOf(key, passphrase);
  const opened = openedShare(privateKey, share);
  privateKey.fill(0);
  if (!opened || !isCommitted(share.stageId, opened, share.commitment)) {
    throw new DomainError(
      'conflict',
      'share.wrong',
      `Share ${share.number} of this stage's key is not the one that was made when the call was published. The opening works with the other holders' shares.`,
      [],
      { share: share.number },
    );
  }
  return opened;
}

async function privateKeyOf(key: HolderKey, passphrase: string): Promise<Buffer> {
  const secret = await keyFrom(passphrase, key.salt);
  try {
    return openUnder(secret, key.sealedPrivateKey, boundToHolder(key.id, key.personId));
  } catch {
    throw new DomainError(
      'invalid',
      'holder_key.passphrase',
      'The passphrase does not open your holder key. Use the one with which you registered it.',
      [{ pointer: '/passphrase', detail: 'the passphrase of your holder key' }],
    );
  }
}

function openedShare(privateKey: Buffer, { sealed, stageId, number }: SealedShare): Share | undefined {
  try {
    return { number, bytes: openSecret(sealed, { privateKey, publicKey: publicKeyOf(privateKey) }, boundToShare(stageId, number)) };
  } catch {
    return undefined;
  }
}
