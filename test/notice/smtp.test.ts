import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { Notices } from '../../src/notice/notices.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aNetworkRow, aPersonRow } from '../servers/network-row.js';

interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** A real SMTP server on localhost, whose answers a test can choose. */
class Postman {
  readonly received: Received[] = [];
  /** What it answers to a recipient, if not “ok”. */
  refusing: { readonly address: string; readonly code: number } | undefined;
  /** What happens while a message's last byte is being answered. */
  onMessage: (() => Promise<void>) | undefined;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 300,
    onRcptTo: ({ address }, _session, done) => {
      if (this.refusing?.address !== address) return done();
      return done(Object.assign(new Error('not now'), { responseCode: this.refusing.code }));
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
      });
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo)
          this.received.push({ to: address, messageId: /^Message-ID: <(.+)>/im.exec(text)?.[1] ?? '', text });
        void this.answer(done);
      });
    },
  });

  private async answer(done: () => void): Promise<void> {
    await this.onMessage?.();
    done();
  }

  async open(port = 0): Promise<number> {
    await new Promise<void>((resolve) => {
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

let house: House;
let notices: Notices;
let postman: Postman;
let port: number;
let counter = 0;

beforeAll(async () => {
  postman = new Postman();
  port = await postman.open();
  house = await aHouse({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'NIRO <office@niro.example>' });
  notices = await house.part<Notices>('notice/notices', 'Notices');
});
afterAll(async () => {
  await house.close();
  await postman.close();
});
beforeEach(() => {
  postman.refusing = undefined;
  postman.onMessage = undefined;
});

async function told(count = 1): Promise<{ networkId: string; emails: string[] }> {
  counter += 1;
  const networkId = await aNetworkRow(house.database);
  const emails = Array.from({ length: count }, (_, n) => `p${counter}-${n}@example.org`);
  const persons: string[] = [];
  for (const email of emails) persons.push(await aPersonRow(house.database, { name: `Petra ${email}`, email }));
  await house.work.asService(networkId, () => notices.tell({ persons }, 'round.concluded', { round: 'Strom', roundId: networkId }));
  return { networkId, emails };
}

const mailsOf = (networkId: string) =>
  house.database
    .query<{ id: string; state: string; attempts: number; failure: string | null; waits: boolean }>(
      `select id, state, attempts, failure, next_at > now() as waits from mail where network_id = $1`,
      [networkId],
    )
    .then(({ rows }) => rows);
const allIn = (networkId: string, state: string) =>
  until(`mails ${state}`, async () => {
    const mails = await mailsOf(networkId);
    return mails.length > 0 && mails.every((mail) => mail.state === state) ? mails : undefined;
  });
const receivedBy = (email: string): Received[] => postman.received.filter(({ to }) => to === email);

describe('over SMTP', () => {
  test('each e-mail arrives once, from the configured sender, named by its notice', async () => {
    const { networkId, emails } = await told(60);
    const mails = await allIn(networkId, 'sent');
    expect(mails).toHaveLength(60);
    for (const email of emails) expect(receivedBy(email)).toHaveLength(1);
    const ids = new Set(mails.map(({ id }) => `${id}@127.0.0.1`));
    expect(receivedBy(emails[0] ?? '').every(({ messageId }) => ids.has(messageId))).toBe(true);
    expect(receivedBy(emails[0] ?? '')[0]?.text).toMatch(/^From: NIRO <office@niro\.example>/m);
  });

  test('a recipient that the server refuses for good has failed, and the office is told whom', async () => {
    counter += 1;
    const networkId = await aNetworkRow(house.database);
    await aPersonRow(house.database, { name: 'Office', email: `office${counter}@example.org` }, { networkId, role: 'office' });
    const email = `nobody${counter}@example.org`;
    postman.refusing = { address: email, code: 550 };
    const personId = await aPersonRow(house.database, { name: 'Nora Nobody', email });
    await house.work.asService(networkId, () => notices.tell({ persons: [personId] }, 'round.concluded', { round: 'Strom', roundId: networkId }));
    const mails = await until('a failed and a sent mail', async () => {
      const all = await mailsOf(networkId);
      return all.length === 2 && all.some(({ state }) => state === 'sent') ? all : undefined;
    });
    expect(mails.find(({ state }) => state === 'failed')?.failure).toContain('550');
    expect(receivedBy(`office${counter}@example.org`)[0]?.text).toContain('Nora Nobody');
  });

  test('a recipient that is refused for now is tried again, later', async () => {
    counter += 1;
    const email = `p${counter + 1}-0@example.org`;
    postman.refusing = { address: email, code: 451 };
    const { networkId } = await told();
    const [waiting] = await until('an attempt', async () => {
      const mails = await mailsOf(networkId);
      return mails[0]?.attempts === 1 ? mails : undefined;
    });
    expect(waiting).toMatchObject({ state: 'waiting', waits: true });
    postman.refusing = undefined;
    await house.database.query(`update mail set next_at = now() where network_id = $1`, [networkId]);
    await allIn(networkId, 'sent');
    expect(receivedBy(email)).toHaveLength(1);
  });

  test('a server that is away costs no e-mail: all are sent when it is back', async () => {
    await postman.close();
    const { networkId, emails } = await told(12);
    const waiting = await until('attempts', async () => {
      const mails = await mailsOf(networkId);
      return mails.every(({ attempts }) => attempts === 1) ? mails : undefined;
    });
    expect(waiting.every(({ state, waits }) => state === 'waiting' && waits)).toBe(true);
    const before = postman;
    postman = new Postman();
    before.onMessage = undefined;
    await postman.open(port);
    await house.database.query(`update mail set next_at = now() where network_id = $1`, [networkId]);
    await allIn(networkId, 'sent');
    for (const email of emails) expect(receivedBy(email)).toHaveLength(1);
  });

  test('whoever loses the database in the middle sends again, under the same Message-ID', async () => {
    postman.onMessage = async () => {
      postman.onMessage = undefined;
      await house.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      );
    };
    const { networkId, emails } = await told();
    const [mail] = await allIn(networkId, 'sent');
    const received = receivedBy(emails[0] ?? '');
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ messageId }) => messageId))).toEqual(new Set([`${mail?.id}@127.0.0.1`]));
  });
});
