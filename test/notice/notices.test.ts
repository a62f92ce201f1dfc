import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Notices } from '../../src/notice/notices.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aNetworkRow, aMembershipRow, aPersonRow } from '../servers/network-row.js';
import { aNetwork } from '../servers/a-network.js';

let house: House;
let notices: Notices;

beforeAll(async () => {
  house = await aHouse();
  notices = await house.part<Notices>('notice/notices', 'Notices');
});
afterAll(() => house.close());

const ROUND = { round: 'Büromöbel 2027 – größer & besser', roundId: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11' };
const inNetwork = <T>(networkId: string, work: () => Promise<T>): Promise<T> => house.work.asService(networkId, work);

interface Stored {
  id: string;
  name: string;
  state: string;
}

const mailsOf = (networkId: string): Promise<Stored[]> =>
  house.database
    .query<Stored>(`select m.id, p.name, m.state from mail m join person p on p.id = m.person_id where m.network_id = $1 order by p.name, m.id`, [
      networkId,
    ])
    .then(({ rows }) => rows);
const sentOf = (networkId: string, count: number): Promise<Stored[]> =>
  until(`${count} sent mails`, async () => {
    const mails = await mailsOf(networkId);
    return mails.length === count && mails.every(({ state }) => state === 'sent') ? mails : undefined;
  });
const letter = async (id: string): Promise<string> => {
  const [file] = (await readdir(house.mailDir)).filter((name) => name.startsWith(id));
  return readFile(join(house.mailDir, file ?? 'none'), 'utf8');
};
const unfolded = (mail: string): string =>
  Buffer.from(
    mail.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

describe('telling people', () => {
  test("reaches the office, or those with a role for a membership, each in its language and the network's time", async () => {
    const networkId = await aNetworkRow(house.database);
    const { membershipId } = await aMembershipRow(house.database, networkId, 'M1');
    await aPersonRow(house.database, { name: 'A Office', email: 'a@example.org', locale: 'en' }, { networkId, role: 'office' });
    await aPersonRow(house.database, { name: 'B Buyer', email: 'b@example.org' }, { networkId, role: 'buyer', membershipId });
    await aPersonRow(house.database, { name: 'C Signatory', email: 'c@example.org' }, { networkId, role: 'signatory', membershipId });
    await inNetwork(networkId, () =>
      notices.tell(
        { memberships: [membershipId], roles: ['buyer'] },
        'collecting.opened',
        { ...ROUND, deadline: '2027-05-14T08:00:00Z' },
        ROUND.roundId,
      ),
    );
    await inNetwork(networkId, () => notices.tell({ office: true }, 'complaint.filed', ROUND));
    const mails = await sentOf(networkId, 2);
    expect(mails.map(({ name }) => name)).toEqual(['A Office', 'B Buyer']);
    const german = await letter(mails[1]?.id ?? '');
    expect(german).toMatch(/^To: B Buyer <b@example\.org>/m);
    expect(german).toContain(`Message-ID: <${mails[1]?.id}@127.0.0.1>`);
    expect(unfolded(german)).toContain('Bitte melden Sie Ihre Bedarfe bis Fr., 14.05.2027, 10:00 MESZ');
    expect(unfolded(german)).toContain(`/rounds/${ROUND.roundId}/requirements`);
    expect(unfolded(await letter(mails[0]?.id ?? ''))).toContain('A complaint about the round “Büromöbel 2027 – größer & besser” was filed.');
  });

  test('by a member, who may not see the mandates of the office, reaches the office all the same', async () => {
    const networkId = await aNetworkRow(house.database);
    const { membershipId, organisationId } = await aMembershipRow(house.database, networkId, 'M1');
    const office = await aPersonRow(house.database, { name: 'Office', email: 'o@example.org' }, { networkId, role: 'office' });
    const personId = await aPersonRow(house.database, { name: 'Buyer', email: 'y@example.org' }, { networkId, role: 'buyer', membershipId });
    const seen = await house.work.as({ networkId, personId, organisationId, side: 'member' }, async () => {
      await notices.tell({ office: true }, 'complaint.filed', ROUND);
      return house.work.query(`select from mandate where person_id = $1`, [office]);
    });
    expect(seen).toEqual([]);
    expect((await sentOf(networkId, 1)).map(({ name }) => name)).toEqual(['Office']);
  });

  test('is undone with its transaction', async () => {
    const networkId = await aNetworkRow(house.database);
    await aPersonRow(house.database, { name: 'Office', email: 'o2@example.org' }, { networkId, role: 'office' });
    await expect(
      inNetwork(networkId, async () => {
        await notices.tell({ office: true }, 'complaint.filed', ROUND);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await mailsOf(networkId)).toEqual([]);
  });

  test('2,000 people by one SQL statement, and one by `tell`, sends one e-mail each', async () => {
    const networkId = await aNetworkRow(house.database);
    await house.database.query(
      `insert into person (id, name, email) select md5('many' || n)::uuid, 'Person ' || n, 'many-' || n || '@example.org' from generate_series(1, 2001) n`,
    );
    await inNetwork(networkId, async () => {
      await house.work.query(
        `insert into notice (network_id, person_id, key, params) select $1, md5('many' || n)::uuid, 'collecting.closed', jsonb_build_object('round', 'Strom', 'roundId', new_id()) from generate_series(1, 2000) n`,
        [networkId],
      );
      await house.work.query(`select tell($1, md5('many2001')::uuid, 'round.concluded', '{"round": "Strom", "roundId": "r"}', null)`, [networkId]);
      notices.nudge();
    });
    await until('2,001 sent', async () => ((await mailsOf(networkId)).filter(({ state }) => state === 'sent').length === 2001 ? true : undefined));
    const files = new Set(await readdir(house.mailDir));
    expect((await mailsOf(networkId)).filter(({ id }) => !files.has(`${id}@127.0.0.1.eml`))).toEqual([]);
    expect([...files].filter((name) => !name.endsWith('.eml'))).toEqual([]);
  });

  test('somebody who was erased leaves no notice and no e-mail, in any network, and gets none', async () => {
    const networks = [await aNetworkRow(house.database), await aNetworkRow(house.database)];
    const gone = await aPersonRow(house.database, { name: 'Gone', email: 'gone@example.org' });
    const tell = (networkId: string): Promise<void> => inNetwork(networkId, () => notices.tell({ persons: [gone] }, 'round.concluded', ROUND));
    for (const networkId of networks) await tell(networkId);
    await inNetwork(networks[0] ?? '', () => house.work.query(`update person set erased_at = now() where id = $1`, [gone]));
    for (const table of ['notice', 'mail'])
      expect((await house.database.query(`select from ${table} where person_id = $1`, [gone])).rowCount).toBe(0);
    await tell(networks[0] ?? '');
    await until('dropped', async () => ((await mailsOf(networks[0] ?? ''))[0]?.state === 'dropped' ? true : undefined));
  });
});

describe('a person who wants messages gathered each morning', () => {
  const tellRound = (networkId: string, personId: string, key: 'round.concluded' | 'sign_up.opened' | 'collecting.reminder'): Promise<void> => {
    const more = { deadline: '2027-05-14T08:00:00Z', daysLeft: '1' };
    return inNetwork(networkId, () => notices.tell({ persons: [personId] }, key, { ...ROUND, ...more }));
  };
  const waitingOf = async (networkId: string): Promise<{ id: string; at: string }[]> => {
    const { rows } = await house.database.query(
      `select id, to_char(next_at at time zone 'Europe/Berlin', 'HH24:MI:SS.US') as at from mail
       where network_id = $1 and state = 'waiting' and is_gathered and next_at between now() and now() + interval '25 hours' order by id`,
      [networkId],
    );
    return rows;
  };

  test('gets them as one e-mail at 7:00 of the network, and a reminder at once', async () => {
    const networkId = await aNetworkRow(house.database);
    const personId = await aPersonRow(house.database, { name: 'Calm', email: 'calm@example.org' });
    await house.database.query(`update person set mail_rhythm = 'each_morning' where id = $1`, [personId]);
    await tellRound(networkId, personId, 'round.concluded');
    await tellRound(networkId, personId, 'sign_up.opened');
    await tellRound(networkId, personId, 'collecting.reminder');
    const waiting = await until('two that wait', async () => ((await waitingOf(networkId)).length === 2 ? waitingOf(networkId) : undefined));
    expect(waiting.map(({ at }) => at)).toEqual(['07:00:00.000000', '07:00:00.000000']);
    await until('the reminder sent', async () =>
      (await mailsOf(networkId)).filter(({ state }) => state === 'sent').length === 1 ? true : undefined,
    );
    await inNetwork(networkId, async () => {
      await house.work.query(`update mail set next_at = clock_timestamp() where network_id = $1 and state = 'waiting'`, [networkId]);
      notices.nudge();
    });
    await sentOf(networkId, 3);
    const ids = waiting.map(({ id }) => id);
    const files = await readdir(house.mailDir);
    expect(files.filter((name) => ids.some((id) => name.startsWith(id)))).toEqual([]);
    const gathered: string[] = [];
    for (const name of files) {
      const mail = await readFile(join(house.mailDir, name), 'utf8');
      if (mail.includes('To: Calm ') && mail.includes('Subject: 2 Nachrichten von Netzwerk Ruhr')) gathered.push(unfolded(mail));
    }
    expect(gathered).toHaveLength(1);
    expect(gathered[0]).toContain('abgeschlossen');
    expect(gathered[0]).toContain(`/rounds/${ROUND.roundId}/report`);
    expect(gathered[0]).toContain(`/rounds/${ROUND.roundId}/agreements`);
  });

  test('who no longer wants it gets what waits at once', async () => {
    const network = await aNetwork(house);
    const { client } = await network.join();
    const { personId } = (await client.must(200).get('/me')).body;
    expect((await client.must(200).get('/me/messages')).body).toEqual({ language: 'en', rhythm: 'at_once' });
    const wishes = { language: 'de', rhythm: 'each_morning' };
    expect((await client.must(200).put('/me/messages', wishes)).body).toEqual(wishes);
    expect((await client.must(200).get('/me/messages')).body).toEqual(wishes);
    await tellRound(network.id, personId, 'round.concluded');
    const [waiting] = await until('one that waits', async () => ((await waitingOf(network.id)).length === 1 ? waitingOf(network.id) : undefined));
    await client.must(200).put('/me/messages', { language: 'de', rhythm: 'at_once' });
    const id = waiting?.id ?? '';
    await until('it is sent', async () => ((await mailsOf(network.id)).some((mail) => mail.id === id && mail.state === 'sent') ? true : undefined));
    expect(unfolded(await letter(id))).toContain('abgeschlossen');
  });

  test.each([[{ language: 'fr', rhythm: 'at_once' }], [{ language: 'de', rhythm: 'weekly' }], [{ language: 'de' }]])(
    'is told when a wish is none: %j',
    async (wish) => {
      const network = await aNetwork(house);
      await network.office.must(422).put('/me/messages', wish);
      expect((await network.office.must(200).get('/me/messages')).body.rhythm).toBe('at_once');
    },
  );
});

describe('an invitation', () => {
  test('keeps its token encrypted until it is e-mailed, and no longer', async () => {
    const networkId = await aNetworkRow(house.database);
    const personId = await aPersonRow(house.database, { name: 'New', email: 'new@example.org' });
    const token = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const during = await inNetwork(networkId, async () => {
      await notices.tell({ persons: [personId] }, 'invitation', { token, days: '30' });
      return house.work.query<{ params: Record<string, string> }>(`select params from notice where person_id = $1`, [personId]);
    });
    expect(JSON.stringify(during)).not.toContain(token);
    expect(during[0]?.params['token']).toMatch(/^[A-Za-z0-9_-]+$/);
    const [mail] = await sentOf(networkId, 1);
    expect(unfolded(await letter(mail?.id ?? ''))).toContain(`/invitations/${token}`);
    const { rows } = await house.database.query(`select params from notice where person_id = $1`, [personId]);
    expect(rows[0].params).toEqual({ days: '30' });
  });
});

describe('one’s own notices', () => {
  test('are listed in the language that is asked for, or else in one’s own, newest first, page by page; read once; nobody else’s', async () => {
    const network = await aNetwork(house);
    const { id: membershipId, client } = await network.join();
    const tell = (round: string): Promise<void> =>
      inNetwork(network.id, () => notices.tell({ memberships: [membershipId] }, 'round.concluded', { round, roundId: ROUND.roundId }, ROUND.roundId));
    for (const round of ['One', 'Two', 'Three']) await tell(round);
    const path = `${network.path}/notices`;
    const first = await client.must(200).get(`${path}?limit=2`);
    expect(first.body.items.map((notice: { subject: string }) => notice.subject)).toEqual(['Three: concluded', 'Two: concluded']);
    expect(first.body.items[0]).toMatchObject({ key: 'round.concluded', subjectId: ROUND.roundId, readAt: null });
    const german = await client.with({ 'accept-language': 'fr, de-AT;q=0.9, en;q=0.5' }).get(`${path}?limit=1`);
    expect(german.body.items[0].subject).toBe('Three: abgeschlossen');
    const rest = await client.must(200).get(`${path}?limit=50&cursor=${first.body.next}`);
    expect(rest.body.items[0].subject).toBe('One: concluded');
    const { id } = first.body.items[0];
    const read = await client.must(200).post(`${path}/${id}/read`);
    expect(read.body.readAt).not.toBeNull();
    expect((await client.must(200).post(`${path}/${id}/read`)).body.readAt).toBe(read.body.readAt);
    const unread = await client.must(200).get(`${path}?unread=true`);
    expect(unread.body.items.map((notice: { subject: string }) => notice.subject)).toEqual(['Two: concluded', 'One: concluded']);
    const newest = unread.body.items[0].id;
    await tell('Four');
    // Two and One, and the invitation with which the person began.
    expect((await client.must(200).post(`${path}/read`, { upTo: newest })).body).toEqual({ read: 3 });
    const left = await client.must(200).get(`${path}?unread=true`);
    expect(left.body.items.map((notice: { subject: string }) => notice.subject)).toEqual(['Four: concluded']);
    expect((await network.office.must(404).post(`${path}/${id}/read`)).body.code).toBe('notice.missing');
    expect((await network.office.must(200).get(path)).body.items.filter((notice: { key: string }) => notice.key === 'round.concluded')).toEqual([]);
    expect((await client.must(422).get(`${path}?cursor=x`)).body.code).toBe('page.cursor');
  });
});
