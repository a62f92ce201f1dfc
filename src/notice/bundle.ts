import { createHash } from 'node:crypto';
import type { WaitingMail } from './mails.js';

type Waits = Pick<WaitingMail, 'networkId' | 'personId' | 'isGathered'>;

/** What goes out as one e-mail: each by itself, but what was gathered for a person by a network together, in its order. */
export function bundlesOf<Mail extends Waits>(waiting: readonly Mail[]): Mail[][] {
  const bundles: Mail[][] = [];
  const gathered = new Map<string, Mail[]>();
  for (const mail of waiting) {
    const reader = `${mail.networkId} ${mail.personId}`;
    const open = mail.isGathered ? gathered.get(reader) : undefined;
    if (open) {
      open.push(mail);
      continue;
    }
    const bundle = [mail];
    if (mail.isGathered) gathered.set(reader, bundle);
    bundles.push(bundle);
  }
  return bundles;
}

/**
 * The local part of an e-mail's Message-ID: the notice's id, of several a hash of all. So a repetition of the same e-mail
 * is recognised as the same, and one with anything added is not taken for it. RFC 5322 3.6.4.
 */
export function messageIdOf(ids: readonly string[]): string {
  const [first = ''] = ids;
  return ids.length === 1 ? first : createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 32);
}
