import { Injectable } from '@nestjs/common';
import { invariant } from '../values/invariant.js';
import type { NoticeKey } from './keys.js';
import type { WaitingMail } from './mails.js';

/** A file that goes with an e-mail. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** What an e-mail is about, and in which language its reader reads. */
export type Attached = Pick<WaitingMail, 'networkId' | 'params' | 'locale'>;

/** Gives the files of an e-mail, within its transaction; each time the same bytes, since an e-mail may be sent again. */
type Provider = (mail: Attached) => Promise<readonly Attachment[]>;

/** Which notices go out with files. Rooms say what those are when the e-mail is written, so that nothing is stored twice. */
@Injectable()
export class MailAttachments {
  private readonly providers = new Map<string, Provider>();

  /** Says what goes with the e-mails of a notice; one provider a notice. */
  on(key: NoticeKey, provider: Provider): void {
    invariant(!this.providers.has(key), `two providers of attachments for ${key}`);
    this.providers.set(key, provider);
  }

  /** The files of an e-mail, none for most. */
  async of(mail: Attached & Pick<WaitingMail, 'key'>): Promise<readonly Attachment[]> {
    return (await this.providers.get(mail.key)?.(mail)) ?? [];
  }
}
