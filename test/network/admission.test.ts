import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aNetwork } from '../servers/a-network.js';
import { aHouse, type House, newestInvitation } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

describe('who may join (Domain §3)', () => {
  test('applications are admitted, refused for a conflict, or wait, in the order of application', async () => {
    const network = await aNetwork(house, { memberCap: 2 });
    const outcomes = [
      await network.apply({ markets: ['Springs 1'], naceClasses: ['22.11'] }),
      await network.apply({ markets: ['SPRINGS 1'] }),
      await network.apply({ naceClasses: ['22.11'] }),
      await network.apply({ naceClasses: ['22.11'], clearedNace: ['22.11'] }),
      await network.apply(),
      await network.apply({ kind: 'customer' }),
      await network.apply({ kind: 'supplier', markets: ['springs 1'] }),
    ];
    expect(outcomes.map(({ status }) => status)).toEqual(['admitted', 'conflict', 'conflict', 'admitted', 'waiting', 'admitted', 'admitted']);
  });

  test('the office learns whom an applicant conflicts with, the applicant never', async () => {
    const network = await aNetwork(house);
    const member = await network.apply({ markets: ['Pumps'], name: 'First Pumps' });
    const applicant = await network.join({ markets: ['pumps'] });
    const seen = await network.office.must(200).get(`${network.path}/memberships/${applicant.id}`);
    expect(seen.body.conflicts).toEqual([{ with: member.code, name: 'First Pumps', ground: 'market', value: 'pumps' }]);
    const own = await applicant.client.must(200).get(`${network.path}/memberships/${applicant.id}`);
    expect(own.body.status).toBe('conflict');
    expect(own.body).not.toHaveProperty('conflicts');
    expect(own.body).not.toHaveProperty('clearedNace');
    expect(JSON.stringify(own.body)).not.toContain('First Pumps');
  });

  test('an applicant sees its own membership and nothing else', async () => {
    const network = await aNetwork(house, { memberCap: 1 });
    const member = await network.join();
    const waiting = await network.join();
    const list = await waiting.client.must(200).get(`${network.path}/memberships`);
    expect(list.body.items.map((each: { code: string }) => each.code)).toEqual([waiting.code]);
    await waiting.client.must(404).get(`${network.path}/memberships/${member.id}`);
    const refused = await waiting.client.must(403).get(`${network.path}/rounds`);
    expect(refused.body.code).toBe('membership.not_admitted');
    await waiting.client.must(403).get(network.path);
    expect((await waiting.client.must(200).get('/networks')).body.items).toEqual([]);
    expect((await member.client.must(200).get('/networks')).body.items).toMatchObject([{ id: network.id }]);
  });

  test('the waiting list moves up when a member leaves', async () => {
    const network = await aNetwork(house, { memberCap: 1 });
    const member = await network.join();
    const first = await network.apply();
    const second = await network.apply();
    await network.office.must(200).post(`${network.path}/memberships/${member.id}/leave`, { reason: 'Notice of 30 June' });
    const statusOf = async (id: string) => (await network.office.must(200).get(`${network.path}/memberships/${id}`)).body.status;
    expect([await statusOf(member.id), await statusOf(first.id), await statusOf(second.id)]).toEqual(['left', 'admitted', 'waiting']);
    await new Promise((resolve) => setTimeout(resolve, 1600));
    await member.client.must(404).get(`${network.path}/memberships/${member.id}`);
  });

  test('the waiting list moves up when the cap is raised', async () => {
    const network = await aNetwork(house, { memberCap: 1 });
    await network.apply();
    const waiting = await network.apply();
    await network.office.must(200).patch(network.path, { memberCap: 2 });
    const seen = await network.office.must(200).get(`${network.path}/memberships/${waiting.id}`);
    expect(seen.body.status).toBe('admitted');
  });

  test('clearing a class lets a refused applicant in', async () => {
    const network = await aNetwork(house);
    await network.apply({ naceClasses: ['22.11'] });
    const refused = await network.apply({ naceClasses: ['22.11'] });
    const changed = await network.office
      .must(200)
      .patch(`${network.path}/memberships/${refused.id}`, { clearedNace: ['22.11'], clearedReason: 'Sells to hospitals only.' });
    expect(changed.body).toMatchObject({ status: 'admitted', conflicts: [], clearedReason: 'Sells to hospitals only.' });
  });

  test('who was refused can be examined again after the competitor has left', async () => {
    const network = await aNetwork(house);
    const member = await network.apply({ markets: ['x'] });
    const refused = await network.apply({ markets: ['x'] });
    await network.office.must(200).post(`${network.path}/memberships/${member.id}/leave`, { reason: 'Closed' });
    const examined = await network.office.must(200).post(`${network.path}/memberships/${refused.id}/reconsider`);
    expect(examined.body.status).toBe('admitted');
  });

  test('many applications at once never exceed the cap', async () => {
    const network = await aNetwork(house, { memberCap: 3 });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => network.apply()));
    expect(outcomes.filter(({ status }) => status === 'admitted')).toHaveLength(3);
    expect(outcomes.filter(({ status }) => status === 'waiting')).toHaveLength(5);
  });
});

describe('memberships', () => {
  test('a number is used once, an organisation takes part once as a kind', async () => {
    const network = await aNetwork(house);
    await network.apply({ code: 'M001', vatId: 'DE 111-111.111' });
    const application = (code: string, vatId: string) => ({
      kind: 'member',
      code,
      organisation: { name: 'Other', country: 'DE', vatId },
      contact: { name: 'P', email: `${code}.${network.id}@x.example` },
    });
    expect((await network.office.must(409).post(`${network.path}/memberships`, application('M001', 'DE2'))).body.code).toBe('membership.code_taken');
    expect((await network.office.must(409).post(`${network.path}/memberships`, application('M002', 'DE111111111'))).body.code).toBe(
      'membership.exists',
    );
    await network.office.must(201).post(`${network.path}/memberships`, { ...application('C001', 'DE111111111'), kind: 'customer' });
  });

  test('change with the version that was seen, or are refused', async () => {
    const network = await aNetwork(house);
    const member = await network.apply({ annualFee: '1250.5' });
    expect(member.body).toMatchObject({ annualFee: '1250.50', version: 1 });
    const path = `${network.path}/memberships/${member.id}`;
    await network.office.with({ 'If-Match': '"1"' }).must(200).patch(path, { annualFee: '2400' });
    const stale = await network.office.with({ 'If-Match': '"1"' }).must(412).patch(path, { annualFee: '1' });
    expect(stale.body).toMatchObject({ code: 'version.stale', present: 2 });
    expect((await network.office.must(200).get(path)).body.annualFee).toBe('2400.00');
  });

  test('are listed in pages, filtered and sorted', async () => {
    const network = await aNetwork(house);
    for (const code of ['A1', 'A2', 'A3']) await network.apply({ code });
    await network.apply({ code: 'S1', kind: 'supplier' });
    const first = await network.office.must(200).get(`${network.path}/memberships?kind=member&limit=2&sort=-code`);
    expect(first.body.items.map((each: { code: string }) => each.code)).toEqual(['A3', 'A2']);
    const second = await network.office.must(200).get(`${network.path}/memberships?kind=member&limit=2&sort=-code&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ code: 'A1' }], next: null });
    const applied = await network.office.must(200).get(`${network.path}/memberships?sort=appliedNo&limit=1&kind=member`);
    const next = await network.office.must(200).get(`${network.path}/memberships?sort=appliedNo&limit=1&kind=member&cursor=${applied.body.next}`);
    expect(next.body.items[0].code).toBe('A2');
    expect((await network.office.must(422).get(`${network.path}/memberships?sort=fee`)).body.code).toBe('page.sort');
    expect((await network.office.must(422).get(`${network.path}/memberships?cursor=x`)).body.code).toBe('page.cursor');
  });

  test('a member sees a supplier’s name, but no other member and no supplier’s address', async () => {
    const network = await aNetwork(house);
    const other = await network.apply();
    const supplier = await network.apply({ kind: 'supplier', name: 'Steel Ltd' });
    const member = await network.join();
    const list = await member.client.must(200).get(`${network.path}/memberships`);
    expect(list.body.items.map((each: { code: string }) => each.code).sort()).toEqual([member.code, supplier.code].sort());
    const seen = await member.client.must(200).get(`${network.path}/memberships/${supplier.id}`);
    expect(seen.body.organisation).toEqual({ name: 'Steel Ltd' });
    await member.client.must(404).get(`${network.path}/memberships/${other.id}`);
    await member.client.must(404).get(`${network.path}/memberships/${supplier.id}/sites`);
    await member.client.must(404).get(`${network.path}/memberships/${other.id}/people`);
  });

  test('an organisation that takes part in two networks is renamed in one without changing, or showing, the other', async () => {
    const [here, there] = [await aNetwork(house), await aNetwork(house)];
    const mine = await here.join({ kind: 'supplier', vatId: 'DE812345678', name: 'Stahl Nord GmbH' });
    const theirs = await there.join({ kind: 'supplier', vatId: 'DE812345678', name: 'Stahl Nord' });
    const path = (network: typeof here, id: string) => `${network.path}/memberships/${id}`;
    const read = async (network: typeof here, id: string) => (await network.office.must(200).get(path(network, id))).body;
    expect((await read(there, theirs.id)).organisation.name).toBe('Stahl Nord');
    await there.office
      .with({ 'If-Match': '"1"' })
      .must(200)
      .patch(path(there, theirs.id), { organisation: { name: 'Something else' } });
    expect((await read(there, theirs.id)).organisation.name).toBe('Something else');
    expect((await read(here, mine.id)).organisation.name).toBe('Stahl Nord GmbH');
    // The database too: an office's scope reaches no other network's row.
    const { rows } = await house.database.query(`select organisation_id from membership where id = $1`, [mine.id]);
    const touched = await house.work.as({ networkId: there.id, side: 'office' }, () =>
      house.work.touch(`update organisation set name = 'By SQL' where id = $1`, [rows[0].organisation_id]),
    );
    expect(touched).toBe(0);
  });

  test('of another network do not exist', async () => {
    const [here, there] = [await aNetwork(house), await aNetwork(house)];
    const member = await there.join();
    await here.office.must(404).get(`${here.path}/memberships/${member.id}`);
    await here.office.must(404).get(`${there.path}/memberships`);
    await member.client.must(404).get(here.path);
  });
});

describe('networks', () => {
  const found = (over: object) => ({
    slug: 'wrong',
    name: 'N',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    locale: 'de',
    memberCap: 9,
    office: { name: 'O', email: 'o@n.example' },
    ...over,
  });

  test.each([
    ['timeZone', '+01:00', 'input.invalid'],
    ['timeZone', 'Europe/Hagen', 'network.time_zone'],
    ['currency', 'EUX', 'input.invalid'],
    ['dominancePercent', '0', 'input.invalid'],
    ['pPercent', '100.1', 'input.invalid'],
    ['minContributors', 2, 'input.invalid'],
    ['name', 'Two\nlines', 'input.invalid'],
    ['slug', 'Upper', 'input.invalid'],
    ['office', { name: 'O', email: 'no address' }, 'input.invalid'],
  ])('are not founded with %s %j: %s', async (field, value, code) => {
    const refused = await house
      .operator()
      .must(422)
      .post('/networks', found({ [field]: value }));
    expect(refused.body.code).toBe(code);
    expect(refused.body.errors[0].pointer).toContain(`/${field}`);
  });

  test('are founded by the operator only, each slug once', async () => {
    const network = await aNetwork(house);
    await network.office.must(401).post('/networks', found({}));
    const { body } = await network.office.must(200).get(network.path);
    expect(
      (
        await house
          .operator()
          .must(409)
          .post('/networks', found({ slug: body.slug }))
      ).body.code,
    ).toBe('network.slug_taken');
  });

  test('change their rules with the version that was seen', async () => {
    const network = await aNetwork(house);
    const changed = await network.office.with({ 'If-Match': '"1"' }).must(200).patch(network.path, { standstillDays: 0, pPercent: 12.5 });
    expect(changed.body).toMatchObject({ standstillDays: 0, pPercent: '12.5', version: 2 });
    await network.office.with({ 'If-Match': '"1"' }).must(412).patch(network.path, { standstillDays: 5 });
  });
});

describe('people', () => {
  test('a person with the same e-mail gets a further mandate, no second login', async () => {
    const network = await aNetwork(house);
    const member = await network.join({ email: `both@${network.id}.example` });
    const customer = await network.apply({ kind: 'customer', email: `BOTH@${network.id}.example` });
    await new Promise((resolve) => setTimeout(resolve, 1600));
    const me = await member.client.must(200).get('/me');
    expect(me.body.mandates.map((mandate: { membership: string }) => mandate.membership)).toEqual(
      [member.code, member.code, customer.code, customer.code].sort(),
    );
    await member.client.with({ 'Acting-For': customer.code }).must(200).get(`${network.path}/memberships/${customer.id}`);
    await member.client.with({ 'Acting-For': member.code }).must(404).get(`${network.path}/memberships/${customer.id}`);
  });

  test('a supplier has bidders and signatories, no buyer', async () => {
    const network = await aNetwork(house);
    const supplier = await network.apply({ kind: 'supplier' });
    const people = `${network.path}/memberships/${supplier.id}/people`;
    const listed = await network.office.must(200).get(people);
    expect(listed.body.items[0].mandates.map((mandate: { role: string }) => mandate.role)).toEqual(['bidder', 'signatory']);
    const refused = await network.office.must(422).post(people, { name: 'Q', email: `q@${network.id}.example`, roles: ['buyer'] });
    expect(refused.body.code).toBe('mandate.role');
  });

  test('an auditor reads what the office reads, and changes nothing', async () => {
    const network = await aNetwork(house);
    const email = `auditor@${network.id}.example`;
    await network.office.must(201).post(`${network.path}/office-people`, { name: 'Auditor', email, role: 'auditor' });
    const auditor = await house.accept(email);
    const member = await network.apply();
    await auditor.must(200).get(`${network.path}/memberships/${member.id}`);
    expect((await auditor.must(403).post(`${network.path}/memberships`, {})).body.code).toBe('access.role');
    await auditor.must(403).patch(network.path, { memberCap: 1 });
  });

  test('who has a second colleague cannot appoint another office person or auditor alone: a second address would be both pairs of eyes', async () => {
    const network = await aNetwork(house);
    const second = await network.appoint('office', `second@${network.id}.example`);
    const people = `${network.path}/office-people`;
    for (const role of ['office', 'auditor']) {
      const email = `my-other-${role}@${network.id}.example`;
      const { body } = await network.office.must(201).post(people, { name: 'My other self', email, role });
      expect(body.items).toEqual([]);
      expect(body.proposals).toMatchObject([{ email, role, proposedBy: 'Rosa Office', allowedActions: ['drop'] }]);
      expect(await newestInvitation(house.mailDir, email)).toBeUndefined();
      const confirm = `${network.path}/mandate-proposals/${body.proposals[0].id}/confirm`;
      expect((await network.office.must(403).post(confirm)).body.code).toBe('mandate_proposal.same_person');
      expect((await second.must(200).get(people)).body.proposals).toMatchObject([{ email, allowedActions: ['confirm', 'drop'] }]);
      await second.must(204).delete(`${network.path}/mandate-proposals/${body.proposals[0].id}`);
      expect((await second.must(404).post(confirm)).body.code).toBe('mandate_proposal.missing');
    }
  });

  test('an office person is invited once a colleague has confirmed it, and only then acts', async () => {
    const network = await aNetwork(house);
    const second = await network.appoint('office', `second@${network.id}.example`);
    const email = `third@${network.id}.example`;
    const { body } = await network.office.must(201).post(`${network.path}/office-people`, { name: 'Third', email, role: 'office' });
    const confirmed = await second.must(200).post(`${network.path}/mandate-proposals/${body.proposals[0].id}/confirm`);
    expect(confirmed.body).toMatchObject({ items: [{ email, mandates: [{ role: 'office' }] }], proposals: [] });
    const third = await house.accept(email);
    await third.must(200).get(`${network.path}/office-people`);
  });

  test('ending the colleague’s mandate does not make the first alone again: then the operator confirms', async () => {
    const network = await aNetwork(house);
    await network.appoint('office', `second@${network.id}.example`);
    const people = `${network.path}/office-people`;
    const { items } = (await network.office.must(200).get(people)).body;
    const second = items.find(({ name }: { name: string }) => name === 'The office');
    await network.office.must(204).delete(`${network.path}/mandates/${second.mandates[0].id}`);
    const email = `third@${network.id}.example`;
    const { body } = await network.office.must(201).post(people, { name: 'Third', email, role: 'office' });
    expect(body.items).toEqual([]);
    const confirm = `/installation${network.path}/mandate-proposals/${body.proposals[0].id}/confirm`;
    await network.office.must(401).post(confirm);
    await house.operator().must(204).post(confirm);
    await house.accept(email);
  });

  test('a mandate ends at once, but never the last office person’s', async () => {
    const network = await aNetwork(house);
    const { body } = await network.office.must(200).get(`${network.path}/office-people`);
    const [rosa] = body.items;
    expect((await network.office.must(409).delete(`${network.path}/mandates/${rosa.mandates[0].id}`)).body.code).toBe('mandate.last_office');
    const added = await network.office
      .must(201)
      .post(`${network.path}/office-people`, { name: 'Second', email: `second@${network.id}.example`, role: 'office' });
    await network.office.must(204).delete(`${network.path}/mandates/${added.body.items[0].mandates[0].id}`);
    await network.office.must(404).delete(`${network.path}/mandates/${added.body.items[0].mandates[0].id}`);
  });
});

describe('sites', () => {
  test('are added by the member itself, each name once, case ignored', async () => {
    const network = await aNetwork(house);
    const member = await network.join();
    const sites = `${network.path}/memberships/${member.id}/sites`;
    const site = await member.client.must(201).post(sites, { name: 'Werk 2', postcode: '45127', city: 'Essen' });
    expect(site.body).toMatchObject({ name: 'Werk 2', country: 'DE' });
    expect((await network.office.must(409).post(sites, { name: 'WERK 2', postcode: '1', city: '' })).body.code).toBe('site.name_taken');
    expect((await member.client.must(200).get(sites)).body.items).toHaveLength(1);
    const other = await network.join();
    await other.client.must(404).post(sites, { name: 'Mine', postcode: '1' });
  });
});
