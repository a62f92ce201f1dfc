import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LINK = /\/invitations?\/([A-Za-z0-9_-]{16,})/;

/** The text of a message's body, its transfer encoding undone. RFC 2045. */
export function bodyText(message: string): string {
  const parts = message.split(/\r?\n\r?\n/);
  const encodings = [...message.matchAll(/^content-transfer-encoding:\s*(\S+)/gim)].map((match) => match[1]?.toLowerCase());
  const body = parts.slice(1).join('\n\n');
  if (encodings.includes('quoted-printable'))
    return body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (encodings.includes('base64'))
    return parts
      .slice(1)
      .map((part) => Buffer.from(part, 'base64').toString('latin1'))
      .join('\n');
  return body;
}

/** The address a message went to, in lower case. */
export function recipientOf(message: string): string {
  const head = message.split(/\r?\n\r?\n/)[0] ?? '';
  const to = /^to:\s*((?:.|\r?\n[ \t])*)/im.exec(head)?.[1] ?? '';
  return (/<([^>]+)>/.exec(to)?.[1] ?? to).trim().toLowerCase();
}

/** The folder into which the service's file transport puts its e-mails; here one finds one's invitation. */
export class Mailbox {
  private readonly read = new Set<string>();
  private readonly invitedBefore = new Set<string>();
  private readonly invitations = new Map<string, string>();
  private reading: Promise<void> | undefined;

  constructor(private readonly folder: string) {}

  /** Takes note of the invitations that are there already: whom an earlier replay invited. */
  async noteOld(): Promise<void> {
    await this.look();
    for (const address of this.invitations.keys()) this.invitedBefore.add(address);
  }

  /** Whether this address had been invited before. */
  knew(address: string): boolean {
    return this.invitedBefore.has(address.toLowerCase());
  }

  /**
   * The token in the invitation that was sent to this address; waits for it.
   * @returns `undefined` when none came in time
   */
  async invitationOf(address: string, withinMs = 60_000): Promise<string | undefined> {
    const givenUpAt = performance.now() + withinMs;
    for (;;) {
      await this.look();
      const token = this.invitations.get(address.toLowerCase());
      if (token !== undefined || performance.now() > givenUpAt) return token;
      await sleep(150);
    }
  }

  private look(): Promise<void> {
    // Many wait at once; one of them looks for all.
    this.reading ??= this.readNew().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readNew(): Promise<void> {
    for (const file of await this.messages()) {
      if (this.read.has(file)) continue;
      this.read.add(file);
      const message = await readFile(join(this.folder, file), 'latin1');
      const token = LINK.exec(bodyText(message))?.[1];
      if (token !== undefined) this.invitations.set(recipientOf(message), token);
    }
  }

  private async messages(): Promise<string[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files.filter((file) => file.endsWith('.eml')).sort();
  }
}
