import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import { type House, until } from '../servers/house.js';
import { anOrder, linesOf, WORKS } from './order.js';
import { line, order } from './order-line.js';
import { dayFromNow, today } from '../days.js';

let house: House;
let open: OpenAgreement;
let orders: string;
beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
  orders = `${open.agreement}/orders`;
});
afterAll(() => house?.close());

const withMaximum = () => anOpenAgreement(house, (positionId) => ({ maximumQuantities: [{ positionId, quantity: '1000' }] }));
const keysOf = async (client: OpenAgreement['winner']['client']) =>
  (await client.must(200).get(`${open.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);

describe('an order of several lines (Domain §14, decision 14)', () => {
  test('is placed as one, each line a call-off with its price, and told to the supplier', async () => {
    const { member, winner } = open;
    const placed = (await member.client.must(201).post(orders, anOrder('B1', { remark: 'Gate 3' }))).body;
    // 10 kg at 10.00 and 5 pieces at 10.00
    expect(placed).toMatchObject({ reference: 'B1', state: 'waiting', total: '150.00', currency: 'EUR', remark: 'Gate 3', deliverTo: WORKS });
    expect(placed.lines).toMatchObject([
      { line: 1, reference: 'B1/1', item: 'W-1', region: '58', unit: 'KGM', quantity: '10', unitPrice: '10', per: '1', amount: '100.00' },
      { line: 2, reference: 'B1/2', item: 'W-2', unit: 'C62', amount: '50.00', state: 'waiting', open: '5' },
    ]);
    expect(placed.allowedActions).toEqual(['cancel']);
    const seen = (await winner.client.must(200).get(`${orders}/${placed.id}`)).body;
    expect(seen).toMatchObject({ party: member.code, reference: 'B1', allowedActions: ['answer', 'deliver'] });
    expect(await keysOf(winner.client)).toContain('order.placed');
    const callOffs = (await winner.client.must(200).get(`${open.agreement}/call-offs`)).body.items;
    expect(callOffs.map(({ reference }: { reference: string }) => reference).sort()).toEqual(['B1/1', 'B1/2']);
  });

  test('again with its reference is the same order; another one with it is refused, also at the same time', async () => {
    const { member } = open;
    const wanted = anOrder('B2', { lines: linesOf('3') });
    const answers = await Promise.all([1, 2, 3].map(() => member.client.must(201).post(orders, wanted)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const other = await member.client.post(orders, { ...wanted, remark: 'Another one' });
    expect([other.status, other.body.code]).toEqual([409, 'order.reference_taken']);
  });

  test('that cannot be accepted whole changes nothing, and says which lines', async () => {
    const { member } = open;
    const lines = [...linesOf('3'), { category: 'WELD', item: 'X-9', quantity: '1' }];
    const refused = await member.client.post(orders, anOrder('B3', { lines }));
    expect([refused.status, refused.body.code]).toEqual([409, 'order.lines']);
    expect(refused.body.errors).toMatchObject([{ pointer: '/lines/1/item', code: 'call_off.lot_not_awarded' }]);
    const elsewhere = await member.client.post(orders, anOrder('B3', { deliverTo: { ...WORKS, postcode: '10115' } }));
    expect(elsewhere.body.errors).toHaveLength(2);
    const callOffs = (await member.client.must(200).get(`${open.agreement}/call-offs`)).body.items;
    expect(callOffs.filter(({ reference }: { reference: string }) => reference.startsWith('B3'))).toEqual([]);
  });

  test('is its party’s and the supplier’s alone', async () => {
    const { member, customer, winner, loser, network } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B4', { lines: linesOf('3') }))).body;
    expect((await customer.client.get(`${orders}/${id}`)).body.code).toBe('order.missing');
    expect((await customer.client.must(200).get(orders)).body.items).toEqual([]);
    expect((await loser.client.get(`${orders}/${id}`)).status).toBe(404);
    expect((await winner.client.must(200).get(`${orders}?limit=50`)).body.items.map((one: { id: string }) => one.id)).toContain(id);
    expect((await network.office.must(200).get(`${orders}/${id}`)).body.allowedActions).toEqual(['cancel']);
    // Its supplier declines; cancelling is not its.
    expect((await winner.client.post(`${orders}/${id}/cancel`, { reason: 'No.' })).body.code).toBe('order.missing');
  });

  test('is answered line by line: confirmed, moved, declined; what is declined counts nowhere', async () => {
    const { agreement, member, winner, customer } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B5'))).body;
    const answer = (lines: readonly object[], client = winner.client) => client.post(`${orders}/${id}/answers`, { lines });
    expect((await answer([{ line: 1, answer: 'declined', reason: 'No.' }], member.client)).status).toBe(403);
    const answered = await answer([
      { line: 1, answer: 'confirmed', deliverOn: '2027-06-10' },
      { line: 2, answer: 'declined', reason: 'No longer made.' },
    ]);
    expect(answered.body).toMatchObject({
      state: 'moved',
      isChangeUnseen: true,
      lines: [
        { state: 'moved', deliverOn: '2027-06-10', isDeclinable: false },
        { state: 'declined', because: 'No longer made.', open: '0' },
      ],
    });
    // The same again changes nothing; a confirmed line is binding.
    expect((await answer([{ line: 1, answer: 'confirmed', deliverOn: '2027-06-10' }])).body).toEqual(answered.body);
    expect((await answer([{ line: 1, answer: 'declined', reason: 'Sold out.' }])).body.code).toBe('order.answer');
    expect((await keysOf(member.client)).filter((key: string) => key.startsWith('order.'))).toEqual(['order.changed']);
    expect((await member.client.must(201).post(`${orders}/${id}/acknowledgements`)).body.isChangeUnseen).toBe(false);
    expect((await customer.client.post(`${orders}/${id}/acknowledgements`)).body.code).toBe('order.missing');
    const ofW2 = (await winner.client.must(200).get(`${agreement}/differences`)).body.items.find(
      (one: { item: string; party: string }) => one.item === 'W-2' && one.party === member.code,
    );
    // B1's 5 pieces, not B5's.
    expect(ofW2.calledOff).toBe('5');
  });

  test('of the largest size is declined as a whole, each line with a long reason; the log keeps which lines, and a checksum', async () => {
    const { member, winner } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B11', { lines: linesOf(...Array<string>(500).fill('1')) }))).body;
    const lines = Array.from({ length: 500 }, (_, at) => ({ line: at + 1, answer: 'declined', reason: `${'No longer made. '.repeat(60)}${at}` }));
    expect((await winner.client.post(`${orders}/${id}/answers`, { lines })).body.state).toBe('declined');
    const { rows } = await house.database.query(`select body from audit_entry where kind = 'order.answered' and subject_id = $1`, [id]);
    const sha256 = createHash('sha256')
      .update(JSON.stringify(lines.map(({ line: number, reason }) => [number, reason])))
      .digest('hex');
    expect([rows[0].body.lines.length, rows[0].body.lines[0], rows[0].body.reasonsSha256]).toEqual([500, { line: 1, answer: 'declined' }, sha256]);
  });

  test('is not declined once the supplier has reported it as bought', async () => {
    const { agreement, member, winner } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B12'))).body;
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines: [line('B12/2', member.code, { item: 'W-2', quantity: '5' })] });
    const declined = await winner.client.post(`${orders}/${id}/answers`, { lines: [{ line: 2, answer: 'declined', reason: 'Sold out.' }] });
    expect([declined.status, declined.body.code]).toEqual([409, 'order.answer']);
    const seen = (await winner.client.must(200).get(`${orders}/${id}`)).body.lines.map((one: { isDeclinable: boolean }) => one.isDeclinable);
    expect(seen).toEqual([true, false]);
  });

  test('is not delivered before the network’s day on which it was placed', async () => {
    const { member, winner } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B13'))).body;
    // 00:30 on 2 June in Berlin is still 1 June in UTC.
    await house.database.query(`update call_off_order set placed_at = '2026-06-01T22:30:00Z' where id = $1`, [id]);
    const deliver = (on: string) => winner.client.post(`${orders}/${id}/deliveries`, { reference: 'LS-9', on, lines: [{ line: 1, quantity: '1' }] });
    expect((await deliver('2026-06-01')).body.code).toBe('order.moved_later');
    expect((await deliver('2026-06-02')).status).toBe(201);
  });

  test('is cancelled whole while every line can be', async () => {
    const { agreement, member, winner } = open;
    const [first, second] = [
      (await member.client.must(201).post(orders, anOrder('B6'))).body,
      (await member.client.must(201).post(orders, anOrder('B7'))).body,
    ];
    const cancel = (id: string) => member.client.post(`${orders}/${id}/cancel`, { reason: 'Ordered twice.' });
    expect((await cancel(first.id)).body).toMatchObject({ state: 'cancelled', allowedActions: [] });
    expect((await cancel(first.id)).status).toBe(200);
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines: [line('B7/2', member.code, { item: 'W-2', quantity: '5' })] });
    expect((await cancel(second.id)).body.code).toBe('call_off.reported');
    // Line 1 alone still can.
    const { callOffId } = second.lines[0];
    expect((await member.client.post(`${agreement}/call-offs/${callOffId}/cancel`, { reason: 'Not needed.' })).status).toBe(200);
    expect((await member.client.must(200).get(`${orders}/${second.id}`)).body.lines).toMatchObject([{ state: 'cancelled' }, { state: 'waiting' }]);
  });

  test('of two that only fit singly exactly one is accepted, and each position of the refused one has been tried', async () => {
    const limited = await withMaximum();
    const place = (client: OpenAgreement['member']['client'], reference: string, ...quantities: string[]) =>
      client.post(`${limited.agreement}/orders`, anOrder(reference, { lines: linesOf(...quantities) }));
    const answers = await Promise.all([place(limited.member.client, 'M1', '300', '300'), place(limited.customer.client, 'C1', '300', '300')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body;
    expect(refused.errors.map((one: { pointer: string; code: string }) => [one.pointer, one.code])).toEqual([
      ['/lines/0/quantity', 'call_off.maximum'],
      ['/lines/1/quantity', 'call_off.maximum'],
    ]);
    const loser = answers[0]?.status === 409 ? limited.member : limited.customer;
    // An order that is sure to fail for another reason does not look at the maximum at all.
    const sure = anOrder('S1', { lines: [...linesOf('500'), { category: 'WELD', item: 'X-9', quantity: '1' }] });
    expect((await loser.client.post(`${limited.agreement}/orders`, sure)).body.errors).toHaveLength(1);
    for (const reference of ['L2', 'L3']) expect((await place(loser.client, reference, '600')).body.errors[0].code).toBe('call_off.maximum');
    expect((await place(loser.client, 'L4', '1')).body.errors[0].code).toBe('call_off.too_many');
    const single = await loser.client.post(`${limited.agreement}/call-offs`, order('L5', { quantity: '1' }));
    expect(single.body.code).toBe('call_off.too_many');
  });

  test('declined, leaves its room at the maximum, and is no try of its party’s', async () => {
    const limited = await withMaximum();
    const path = `${limited.agreement}/orders`;
    for (const reference of ['D1', 'D2', 'D3', 'D4']) {
      const { id } = (await limited.member.client.must(201).post(path, anOrder(reference, { lines: linesOf('900') }))).body;
      await limited.winner.client.must(201).post(`${path}/${id}/answers`, { lines: [{ line: 1, answer: 'declined', reason: 'Sold out.' }] });
    }
    expect((await limited.customer.client.must(201).post(path, anOrder('C1', { lines: linesOf('1000') }))).body.state).toBe('waiting');
  });

  test('not answered in time, the supplier is reminded of it once', async () => {
    const { member, winner } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B8', { lines: linesOf('3') }))).body;
    await house.database.query(`update call_off_order set answer_by = clock_timestamp() - interval '1 minute' where id = $1`, [id]);
    const reminders = async () => (await keysOf(winner.client)).filter((key: string) => key === 'order.unanswered').length;
    await until('the reminder', async () => ((await reminders()) > 0 ? true : undefined));
    const { rows } = await house.database.query(`select count(*)::integer as told from notice where key = 'order.unanswered' and subject_id = $1`, [
      id,
    ]);
    expect(rows[0]).toEqual({ told: 1 });
  });

  test('goes to the supplier once, as PDF in its language, UBL and openTRANS; who may see it reads it in each form', async () => {
    const { member, customer, winner, agreement } = open;
    const placed = (await member.client.must(201).post(orders, anOrder('B9'))).body;
    await member.client.must(201).post(orders, anOrder('B9'));
    const mail = await until('the e-mail', async () => {
      const { rows } = await house.database.query(
        `select n.id, m.state from notice n join mail m on m.network_id = n.network_id and m.id = n.id where n.key = 'order.placed' and n.subject_id = $1`,
        [placed.id],
      );
      return rows.length > 0 && rows.every(({ state }) => state === 'sent') ? rows : undefined;
    });
    expect(mail).toHaveLength(1);
    const letter = await readFile(join(house.mailDir, `${mail[0]?.id}@127.0.0.1.eml`), 'utf8');
    const names = [...letter.matchAll(/filename=("?)([^"\r\n]+)\1/g)].map(([, , name]) => name);
    expect(names).toEqual([
      expect.stringMatching(/-B9-(de|en)\.pdf$/),
      expect.stringMatching(/-B9-ubl\.xml$/),
      expect.stringMatching(/-B9-opentrans\.xml$/),
    ]);
    expect(letter).toContain('Content-Type: application/pdf');
    const document = (client: OpenAgreement['member']['client'], query: string) => client.get(`${agreement}/orders/${placed.id}/document?${query}`);
    for (const { client } of [member, winner]) {
      expect((await document(client, 'language=en')).headers.get('content-type')).toBe('application/pdf');
      expect((await document(client, 'format=ubl')).body).toContain('<cbc:ID>B9</cbc:ID>');
      expect((await document(client, 'format=opentrans')).body).toContain('<ORDER_ID>B9</ORDER_ID>');
    }
    expect((await document(customer.client, 'format=ubl')).body.code).toBe('order.missing');
  });

  test('is delivered in parts, received and returned, never more than there is', async () => {
    const { agreement, member, winner, customer } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B10'))).body;
    const today = dayFromNow(0);
    const note = (client: OpenAgreement['member']['client'], what: string, reference: string, lines: readonly object[], on = today) =>
      client.post(`${orders}/${id}/${what}`, { reference, on, lines });
    const states = async () => (await winner.client.must(200).get(`${orders}/${id}`)).body.lines.map((one: { state: string }) => one.state);
    expect((await note(winner.client, 'deliveries', 'LS-1', [{ line: 1, quantity: '4' }])).status).toBe(201);
    expect(await states()).toEqual(['partly_delivered', 'waiting']);
    // The same delivery note again changes nothing, another one with its number is refused.
    expect((await note(winner.client, 'deliveries', 'LS-1', [{ line: 1, quantity: '4' }])).body.items).toHaveLength(1);
    expect((await note(winner.client, 'deliveries', 'LS-1', [{ line: 1, quantity: '5' }])).body.code).toBe('order.movement_taken');
    expect((await note(winner.client, 'deliveries', 'LS-2', [{ line: 1, quantity: '6.000001' }])).body.code).toBe('order.moved_too_much');
    expect((await note(winner.client, 'deliveries', 'LS-2', [{ line: 1, quantity: '6' }], '2099-01-01')).body.code).toBe('order.moved_later');
    expect((await note(member.client, 'deliveries', 'LS-2', [{ line: 1, quantity: '6' }])).status).toBe(403);
    expect((await note(customer.client, 'receipts', 'WE-1', [{ line: 1, quantity: '1' }])).body.code).toBe('order.missing');
    expect((await note(winner.client, 'receipts', 'WE-1', [{ line: 1, quantity: '1' }])).body.code).toBe('order.missing');
    // Two at once that only fit singly.
    const both = await Promise.all(['LS-3', 'LS-4'].map((reference) => note(winner.client, 'deliveries', reference, [{ line: 1, quantity: '4' }])));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await note(member.client, 'receipts', 'WE-2', [{ line: 1, quantity: '8' }])).status).toBe(201);
    const back = (quantity: string, wants: string) => ({ line: 1, quantity, wants, reason: 'Damaged.' });
    expect((await note(member.client, 'returns', 'RT-1', [back('9', 'credit')])).body.code).toBe('order.moved_too_much');
    expect((await note(member.client, 'returns', 'RT-1', [back('3', 'credit')])).status).toBe(201);
    expect((await note(member.client, 'returns', 'RT-2', [back('1', 'replacement')])).status).toBe(201);
    const counted = async (): Promise<number> => {
      const { rows } = await house.database.query(
        `select (c.quantity - c.returned)::float as counted from call_off c join order_line l on l.call_off_id = c.id where l.order_id = $1 and l.line_no = 1`,
        [id],
      );
      return rows[0].counted;
    };
    // 10 ordered, 8 delivered, 4 on their way back: until the supplier confirms it, all 10 are called off and 2 are open.
    const [waiting] = (await member.client.must(200).get(`${orders}/${id}`)).body.lines;
    expect(waiting).toMatchObject({ returned: '0', returning: '4', open: '2' });
    expect(await counted()).toBe(10);
    expect((await winner.client.must(200).get(`${open.network.path}/tasks`)).body.items).toContainEqual(
      expect.objectContaining({ kind: 'answerReturn', place: expect.stringContaining(`/orders/${id}`) }),
    );
    const { items } = (await winner.client.must(200).get(`${orders}/${id}/movements`)).body;
    const returns = items.filter(({ kind }: { kind: string }) => kind === 'return');
    expect(returns.map(({ allowedActions }: { allowedActions: string[] }) => allowedActions)).toEqual([['answer'], ['answer']]);
    const confirm = (movement: string, client = winner.client) =>
      client.post(`${orders}/${id}/movements/${movement}/answer`, { answer: 'confirmed' });
    expect((await confirm(returns[0].id, member.client)).status).toBe(403);
    // Twice at once it counts once.
    const answers = await Promise.all([1, 2].map(() => confirm(returns[0].id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await confirm(returns[1].id)).status).toBe(201);
    expect(await keysOf(member.client)).toContain('order.return_confirmed');
    // 10 ordered, 8 delivered, 1 to be replaced.
    const [first] = (await member.client.must(200).get(`${orders}/${id}`)).body.lines;
    expect(first).toMatchObject({ delivered: '8', received: '8', returned: '4', open: '3' });
    const [callOff] = (await member.client.must(200).get(`${agreement}/call-offs?sort=reference&limit=500`)).body.items.filter(
      (one: { reference: string }) => one.reference === 'B10/1',
    );
    expect((await member.client.post(`${agreement}/call-offs/${callOff.id}/cancel`, { reason: 'No.' })).body.code).toBe('call_off.delivered');
    expect(await keysOf(winner.client)).toContain('order.returned');
    // What was credited is not called off any more.
    expect(await counted()).toBe(7);
  });

  test('is corrected where something was noted wrongly: by whom it binds, with the reason, and both sides see it', async () => {
    const { member, winner, network } = open;
    const { id } = (await member.client.must(201).post(orders, anOrder('B12'))).body;
    const on = today();
    const noted = async (client: OpenAgreement['member']['client'], what: string, reference: string, lines: readonly object[]): Promise<string> => {
      const { items } = (await client.must(201).post(`${orders}/${id}/${what}`, { reference, on, lines })).body;
      return items.at(-1).id;
    };
    const reversed = (client: OpenAgreement['member']['client'], movement: string) =>
      client.post(`${orders}/${id}/movements/${movement}/reversal`, { reason: 'Typed wrongly.' });
    const lineNow = async () => (await member.client.must(200).get(`${orders}/${id}`)).body.lines[0];
    const back = (wants: string, quantity = '2') => [{ line: 1, quantity, wants, reason: 'Damaged.' }];
    const wrong = await noted(winner.client, 'deliveries', 'LS-1', [{ line: 1, quantity: '10' }]);
    expect((await reversed(member.client, wrong)).body.code).toBe('order.not_yours_to_reverse');
    expect((await reversed(winner.client, wrong)).status).toBe(201);
    expect((await reversed(winner.client, wrong)).body.code).toBe('order.movement_reversed');
    expect(await lineNow()).toMatchObject({ state: 'waiting', delivered: '0', open: '10' });
    expect(await keysOf(member.client)).toContain('order.movement_reversed');
    // The right delivery has the same delivery note.
    const right = await noted(winner.client, 'deliveries', 'LS-1', [{ line: 1, quantity: '8' }]);
    const receipt = await noted(member.client, 'receipts', 'WE-1', [{ line: 1, quantity: '8' }]);
    expect((await reversed(winner.client, right)).body.code).toBe('order.moved_on');
    expect((await reversed(member.client, receipt)).status).toBe(201);
    // Refused it counts nowhere, and the goods may be sent back anew.
    const refused = await noted(member.client, 'returns', 'RT-1', back('credit', '8'));
    await winner.client.must(201).post(`${orders}/${id}/movements/${refused}/answer`, { answer: 'refused', reason: 'Nothing has arrived.' });
    expect(await keysOf(member.client)).toContain('order.return_refused');
    const withdrawn = await noted(member.client, 'returns', 'RT-2', back('credit'));
    expect((await reversed(member.client, withdrawn)).status).toBe(201);
    // Both agree on 2 for credit; only the office takes that back: 10 - 2 = 8 are called off, then 10 again.
    const agreed = await noted(member.client, 'returns', 'RT-3', back('credit'));
    await winner.client.must(201).post(`${orders}/${id}/movements/${agreed}/answer`, { answer: 'confirmed' });
    expect(await lineNow()).toMatchObject({ returned: '2', returning: '0' });
    expect((await reversed(member.client, agreed)).body.code).toBe('order.not_yours_to_reverse');
    expect((await reversed(network.office, agreed)).status).toBe(201);
    expect(await lineNow()).toMatchObject({ returned: '0' });
    const { rows } = await house.database.query(
      `select c.returned::float as returned from call_off c join order_line l on l.call_off_id = c.id where l.order_id = $1 and l.line_no = 1`,
      [id],
    );
    expect(rows).toEqual([{ returned: 0 }]);
    const listed = (await winner.client.must(200).get(`${orders}/${id}/movements`)).body.items;
    expect(listed.map(({ reference, reversedBecause, answer }: Record<string, string | null>) => [reference, reversedBecause, answer])).toEqual([
      ['LS-1', 'Typed wrongly.', null],
      ['LS-1', null, null],
      ['WE-1', 'Typed wrongly.', null],
      ['RT-1', null, 'refused'],
      ['RT-2', 'Typed wrongly.', null],
      ['RT-3', 'Typed wrongly.', 'confirmed'],
    ]);
  });

  test('a confirmed credit is not taken back above the maximum that others have used since', async () => {
    const { agreement, member, customer, winner, network } = await withMaximum();
    const { id } = (await member.client.must(201).post(`${agreement}/orders`, anOrder('M1', { lines: linesOf('1000') }))).body;
    const on = today();
    await winner.client.must(201).post(`${agreement}/orders/${id}/deliveries`, { reference: 'LS-1', on, lines: [{ line: 1, quantity: '1000' }] });
    const lines = [{ line: 1, quantity: '300', wants: 'credit', reason: 'Damaged.' }];
    const { items } = (await member.client.must(201).post(`${agreement}/orders/${id}/returns`, { reference: 'RT-1', on, lines })).body;
    const at = `${agreement}/orders/${id}/movements/${items.at(-1).id}`;
    await winner.client.must(201).post(`${at}/answer`, { answer: 'confirmed' });
    // 700 are called off; with the customer's 200 it is 900, and 300 more would make 1,200.
    await customer.client.must(201).post(`${agreement}/call-offs`, order('M2', { quantity: '200' }));
    expect((await network.office.must(409).post(`${at}/reversal`, { reason: 'Both agree.' })).body.code).toBe('order.above_maximum');
    // More than the maximum was reported anyway: 1,000 called off instead of 700 do not change that.
    await house.database.query(`update call_off set cancelled_at = clock_timestamp(), cancelled_because = 'Try.' where reference = 'M2'`);
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines: [line('R1', member.code, { quantity: '1100' })] });
    await network.office.must(201).post(`${at}/reversal`, { reason: 'Both agree.' });
  });

  test('a confirmed credit is taken back whatever became of the order’s other positions', async () => {
    const { agreement, member, winner, network } = await withMaximum();
    const { id } = (await member.client.must(201).post(`${agreement}/orders`, anOrder('M3'))).body;
    const on = today();
    await winner.client.must(201).post(`${agreement}/orders/${id}/deliveries`, { reference: 'LS-1', on, lines: [{ line: 2, quantity: '5' }] });
    const lines = [{ line: 2, quantity: '2', wants: 'credit', reason: 'Damaged.' }];
    const { items } = (await member.client.must(201).post(`${agreement}/orders/${id}/returns`, { reference: 'RT-1', on, lines })).body;
    const at = `${agreement}/orders/${id}/movements/${items.at(-1).id}`;
    await winner.client.must(201).post(`${at}/answer`, { answer: 'confirmed' });
    // W-1, the order's first line, is reported above its 1,000; what comes back is of W-2, which has no maximum.
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines: [line('M4', member.code, { quantity: '1200' })] });
    expect((await network.office.post(`${at}/reversal`, { reason: 'Both agree.' })).status).toBe(201);
  });
});
