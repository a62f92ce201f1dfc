import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Letter } from './letter.js';
import type { Attachment } from './mail-attachments.js';

/** An e-mail ready to go; its id is the notice's, so that a repetition is recognised as the same message. */
export interface OutgoingMail extends Letter {
  readonly messageId: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly attachments: readonly Attachment[];
}

/** How an attempt ended. `refused`: for good. `unreachable`: nothing can be sent at present. */
export type Delivery = { readonly state: 'sent' } | { readonly state: 'refused' | 'delayed' | 'unreachable'; readonly reason: string };

/** Takes e-mails to where they go. */
export interface MailTransport {
  deliver(mail: OutgoingMail): Promise<Delivery>;
  close(): void;
}

/** Injection token of the transport that the settings choose. */
export const MAIL_TRANSPORT = Symbol('mail transport');

const SENT: Delivery = { state: 'sent' };

/** What nodemailer is told; quoted-printable, so that a stored message can be read without tools. */
function optionsOf({ messageId, attachments, ...mail }: OutgoingMail): SendMailOptions {
  return {
    ...mail,
    attachments: attachments.map((attachment) => ({ ...attachment })),
    messageId: `<${messageId}>`,
    textEncoding: 'quoted-printable',
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * Writes each message as `<Message-ID>.eml` into a folder: whole or not at all (a temporary file, renamed), and a
 * repetition replaces the same file.
 */
export class MailFolder implements MailTransport {
  private readonly composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string) {}

  async deliver(mail: OutgoingMail): Promise<Delivery> {
    const { message } = await this.composer.sendMail(optionsOf(mail));
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${mail.messageId}.eml`);
    const handle = await open(`${file}.part`, 'w', 0o600);
    try {
      // With `buffer: true` the message is no stream.
      await handle.writeFile(message as Buffer);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.part`, file);
    return SENT;
  }

  close(): void {
    this.composer.close();
  }
}

const CONNECTIONS = 3;
const CONNECTING_MS = 10_000;
const SILENCE_MS = 30_000;
/** SMTP commands whose 5xx answer is about this one message, not about the whole connection. RFC 5321 §4.3.2 */
const ABOUT_THE_MESSAGE = new Set(['RCPT TO', 'DATA']);

/** Sends through an SMTP server, over a few connections that are kept. */
export class SmtpServer implements MailTransport {
  private readonly transport;

  constructor(url: string) {
    this.transport = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: CONNECTING_MS,
      greetingTimeout: CONNECTING_MS,
      socketTimeout: SILENCE_MS,
      dnsTimeout: CONNECTING_MS,
    });
  }

  async deliver(mail: OutgoingMail): Promise<Delivery> {
    try {
      await this.transport.sendMail(optionsOf(mail));
      return SENT;
    } catch (error) {
      return failureOf(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** What an SMTP error means for the message. The reason carries no address: it may be logged. */
export function failureOf(error: unknown): Delivery {
  const { code, responseCode, command } = fieldsOf(error);
  const reason = [code, command, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown';
  const isAboutTheMessage = command !== undefined && ABOUT_THE_MESSAGE.has(command);
  if (responseCode === undefined) return { state: code === 'EENVELOPE' ? 'refused' : 'unreachable', reason };
  if (!isAboutTheMessage) return { state: 'unreachable', reason };
  return { state: responseCode >= 500 ? 'refused' : 'delayed', reason };
}

function fieldsOf(error: unknown): { code?: string; responseCode?: number; command?: string } {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('responseCode' in error && typeof error.responseCode === 'number' ? { responseCode: error.responseCode } : {}),
    ...('command' in error && typeof error.command === 'string' ? { command: error.command } : {}),
  };
}
