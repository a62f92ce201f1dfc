import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../platform/secrets.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Values such as an invitation's token, which stand encrypted (AES-256-GCM) in the database until they are e-mailed. */
@Injectable()
export class NoticeSecrets {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.key('notice secrets');
  }

  /** The value as it may be stored. */
  hidden(value: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv, { authTagLength: TAG_BYTES });
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws Error when it was not hidden with this installation's key */
  shown(stored: unknown): string {
    const bytes = Buffer.from(typeof stored === 'string' ? stored : '', 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
