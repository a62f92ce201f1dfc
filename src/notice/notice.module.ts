import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { MAIL_TRANSPORT, MailFolder, type MailTransport, SmtpServer } from './mail-transport.js';
import { Mailing } from './mailing.js';
import { Mails } from './mails.js';
import { NoticeSecrets } from './notice-secrets.js';
import { Notices } from './notices.js';

const transport = {
  provide: MAIL_TRANSPORT,
  inject: [SETTINGS],
  useFactory: ({ SMTP_URL, MAIL_DIR }: Settings): MailTransport => (SMTP_URL ? new SmtpServer(SMTP_URL) : new MailFolder(MAIL_DIR)),
};

/** Messages to people, in the portal and by e-mail. Other rooms tell them something through `Notices`. */
@Global()
@Module({
  providers: [transport, NoticeSecrets, Mails, Mailing, Notices],
  exports: [Notices],
})
export class NoticeModule {}
