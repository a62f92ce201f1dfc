import { createHmac, randomBytes } from 'node:crypto';
import { NOTICES, secretsOf } from '../keys.js';

/** What is told to a person for itself, or holds what an e-mail alone may: no webhook tells it. */
const PERSONAL: ReadonlySet<string> = new Set([
  'mandate.given',
  'mandate.proposed',
  'mail.undeliverable',
  'webhook.disabled',
  'webhook.stopped',
  'punch_out.stopped',
]);

/** Kinds of events that a webhook can be told: what people are told. */
export const WEBHOOK_KINDS: readonly string[] = Object.keys(NOTICES).filter((key) => !PERSONAL.has(key) && secretsOf(key).length === 0);

/** The kind of an event that only tries whether a webhook works. */
export const PING = 'ping';
/** So many webhooks the office, or a membership, may have. */
export const MOST_WEBHOOKS = 10;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** How long to wait before each further attempt, in seconds: two days in all. */
const WAITS: readonly number[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];
/** So many attempts an event gets; one that has had more was interrupted each time. */
export const MOST_ATTEMPTS = WAITS.length + 1;
/** So many tests and redeliveries an hour may be asked for by hand. */
export const MOST_ASKED = 10;

/** What came of an attempt. */
export interface Attempt {
  /** of the answer; undefined: there was none */
  readonly status?: number | undefined;
  readonly failure?: string | undefined;
  readonly durationMs: number;
}

/** What becomes of a delivery after an attempt. */
export type AfterAttempt =
  | { readonly state: 'delivered' }
  | { readonly state: 'waiting'; readonly waitSeconds: number }
  | { readonly state: 'failed' };

/** Delivered with any status of success; else tried again after longer and longer, for two days. @param attempts so many were made, this one too */
export function afterAttempt(attempts: number, { status }: Attempt): AfterAttempt {
  if (status !== undefined && status >= 200 && status < 300) return { state: 'delivered' };
  const waitSeconds = WAITS[attempts - 1];
  return waitSeconds === undefined ? { state: 'failed' } : { state: 'waiting', waitSeconds };
}

/** A secret that signs what a webhook is told. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/** The signature of a body at a time: HMAC-SHA256 over `timestamp.body`, so that neither can be changed and no old one be used again. RFC 2104. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`;
}
