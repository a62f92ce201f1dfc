import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '../values/domain-error.js';

const MOST_CHARACTERS = 200;
const LEAST_CHARACTERS = 10;

/** @throws DomainError `password.weak` when it is too short, too long, or one character only */
export function assertStrong(password: string): void {
  const isStrong = password.length >= LEAST_CHARACTERS && password.length <= MOST_CHARACTERS && new Set(password).size > 3;
  if (!isStrong)
    throw new DomainError(
      'invalid',
      'password.weak',
      `Choose a password of ${LEAST_CHARACTERS} to ${MOST_CHARACTERS} characters, with more than three different ones.`,
      [{ pointer: '/password', detail: 'too weak' }],
    );
}

/** argon2id (RFC 9106), salted. @param memoryKib work memory a hash takes */
export function hashPassword(password: string, memoryKib: number): Promise<string> {
  return hash(password, { algorithm: 2, memoryCost: memoryKib, timeCost: 2, parallelism: 1 });
}

/** A hash nobody has the password of, so that an unknown e-mail takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/** Whether the password fits; takes as long where there is none. */
export async function isPassword(password: string, stored: string | null | undefined, memoryKib: number): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID(), memoryKib);
  const fits = await verify(stored ?? (await decoy), password.slice(0, MOST_CHARACTERS)).catch(() => false);
  return fits && stored !== null && stored !== undefined;
}
