import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aNetwork } from '../servers/a-network.js';
import { aHouse, type House, newestInvitation, signIn, until } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const NEW_PASSWORD = 'another long password';

/** A further link that was under way when the person accepted its first one. */
async function anotherLink(email: string, networkId: string): Promise<string> {
  const link = randomBytes(32).toString('base64url');
  await house.database.query(
    `insert into invitation (token_hash, person_id, network_id, expires_at) select $1, id, $3, now() + interval '1 day' from person where email = $2`,
    [createHash('sha256').update(link).digest(), email, networkId],
  );
  return link;
}

const asToken = (token: string) => house.client().with({ authorization: `Bearer ${token}` });

test('a new password ends sessions, API tokens, calendars and the other invitations, all at once', async () => {
  const network = await aNetwork(house);
  const { email, client } = await network.join();
  const elsewhere = await signIn(house.url, email);
  const { body: made } = await client.must(201).post('/tokens', { name: 'ERP', scope: 'write' });
  await asToken(made.token).must(200).get('/me');
  const { body: calendar } = await client.must(201).post(`${network.path}/calendars`, { name: 'Outlook' });
  const [first, second] = [await anotherLink(email, network.id), await anotherLink(email, network.id)];

  await house.client().must(200).post(`/invitations/${first}/accept`, { password: NEW_PASSWORD });

  await client.must(401).get('/me');
  await elsewhere.must(401).get('/me');
  await asToken(made.token).must(401).get('/me');
  expect((await fetch(`${house.url}${calendar.path}`)).status).toBe(404);
  const late = await house.client().post(`/invitations/${second}/accept`, { password: 'whatever else is strong' });
  expect([late.status, late.body.code]).toEqual([404, 'invitation.invalid']);
  await house.client().must(201).post('/sessions', { email, password: NEW_PASSWORD });
});

test('a weak password leaves everything as it was', async () => {
  const network = await aNetwork(house);
  const { email, client } = await network.join();
  const link = await anotherLink(email, network.id);
  const weak = await house.client().post(`/invitations/${link}/accept`, { password: 'aaaaaaaaaaaa' });
  expect([weak.status, weak.body.code]).toEqual([422, 'password.weak']);
  await client.must(200).get('/me');
  await house.client().must(200).post(`/invitations/${link}/accept`, { password: NEW_PASSWORD });
});

test('whoever two networks invite sets one password, with the one link or the other', async () => {
  const email = 'both@networks.example';
  const [one, other] = [await aNetwork(house), await aNetwork(house)];
  await one.apply({ email });
  const first = await until('the first link', () => newestInvitation(house.mailDir, email));
  await other.apply({ email });
  const second = await until('the second link', async () => {
    const newest = await newestInvitation(house.mailDir, email);
    return newest === first ? undefined : newest;
  });
  const answers = await Promise.all([first, second].map((link) => house.client().post(`/invitations/${link}/accept`, { password: NEW_PASSWORD })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  const client = house.client();
  await client.must(201).post('/sessions', { email, password: NEW_PASSWORD });
  expect((await client.must(200).get('/me')).body.mandates.map(({ networkId }: { networkId: string }) => networkId).sort()).toEqual(
    [one.id, one.id, other.id, other.id].sort(),
  );
});

test('no API token is made with a session that a new password has just ended', async () => {
  const network = await aNetwork(house);
  const { email, client } = await network.join();
  const link = await anotherLink(email, network.id);
  const tries = Array.from({ length: 12 }, (_, index) => client.post('/tokens', { name: `token ${index}`, scope: 'write' }));
  const [, ...made] = await Promise.all([house.client().must(200).post(`/invitations/${link}/accept`, { password: NEW_PASSWORD }), ...tries]);
  for (const { status, body } of made) {
    expect([201, 401]).toContain(status);
    if (status === 201) await asToken(body.token).must(401).get('/me');
  }
});
