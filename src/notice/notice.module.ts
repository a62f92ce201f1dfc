import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { Inbox } from './inbox.js';
import { MailAttachments } from './mail-attachments.js';
import { MAIL_TRANSPORT, MailFolder, type MailTransport, SmtpServer } from './mail-transport.js';
import { Mailing } from './mailing.js';
import { Mails } from './mails.js';
import { MessageSettings } from './message-settings.js';
import { MessageSettingsController } from './message-settings.controller.js';
import { NoticeController } from './notice.controller.js';
import { NoticeSecrets } from './notice-secrets.js';
import { Notices } from './notices.js';
import { KeepWebhooks } from './webhook/keep-webhooks.service.js';
import { SendWebhooks } from './webhook/send-webhooks.js';
import { WebhookRetention } from './webhook/webhook-retention.js';
import { Webhooks } from './webhook/webhooks.js';
import { WebhooksController } from './webhook/webhooks.controller.js';
import { Retention } from './retention.js';

const transport = {
  provide: MAIL_TRANSPORT,
  inject: [SETTINGS],
  useFactory: ({ SMTP_URL, MAIL_DIR }: Settings): MailTransport => (SMTP_URL ? new SmtpServer(SMTP_URL) : new MailFolder(MAIL_DIR)),
};

/** Messages to people, in the portal and by e-mail. Other rooms tell them something through `Notices`. */
@Global()
@Module({
  controllers: [NoticeController, MessageSettingsController, WebhooksController],
  providers: [
    transport,
    NoticeSecrets,
    MailAttachments,
    Mails,
    Mailing,
    Notices,
    Inbox,
    Retention,
    MessageSettings,
    KeepWebhooks,
    SendWebhooks,
    WebhookRetention,
    Webhooks,
  ],
  exports: [Notices, MailAttachments],
})
export class NoticeModule {}
