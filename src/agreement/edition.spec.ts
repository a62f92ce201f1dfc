import { describe, expect, test } from '@jest/globals';
import { instant } from '../values/instant.js';
import { assertInTime, type Edition, type OpenEdition, issue, sign, supersede } from './edition.js';

const HASH = 'a'.repeat(64);
const at = (microseconds: bigint) => instant(microseconds);
const drafted: Edition = { state: 'drafted', number: 1 };
const issued = issue(drafted, HASH, at(1n));
const supplier = { personId: 'supplier-signatory', at: at(2n) };
const network = { personId: 'office', at: at(3n) };
const refusedWith = (code: string) => expect.objectContaining({ code });

function opened(): OpenEdition {
  const edition = sign(sign(issued, 'supplier', supplier), 'network', network);
  if (edition.state !== 'open') throw new Error('two signatures open an edition');
  return edition;
}

describe('an edition needs the supplier’s signature and the network’s before anyone can sign up', () => {
  test('a draft is issued once, with the hash of its content', () => {
    expect(issued).toEqual({ state: 'issued', number: 1, issuedAt: at(1n), documentHash: HASH });
    expect(() => issue(issued, HASH, at(2n))).toThrow(refusedWith('edition.already_issued'));
  });

  test('a draft cannot be signed', () => {
    expect(() => sign(drafted, 'supplier', supplier)).toThrow(refusedWith('edition.not_issued'));
  });

  test('one signature does not open it, the second does, in either order', () => {
    expect(sign(issued, 'supplier', supplier).state).toBe('signed_by_supplier');
    expect(sign(issued, 'network', network).state).toBe('signed_by_network');
    expect(sign(sign(issued, 'supplier', supplier), 'network', network)).toMatchObject({ state: 'open', openedAt: at(3n), supplier, network });
    expect(sign(sign(issued, 'network', network), 'supplier', supplier)).toMatchObject({ state: 'open', openedAt: at(2n), supplier, network });
  });

  test.each(['supplier', 'network'] as const)('the %s signs once', (by) => {
    expect(() => sign(sign(issued, by, supplier), by, supplier)).toThrow(refusedWith('edition.already_signed'));
    expect(() => sign(opened(), by, supplier)).toThrow(refusedWith('edition.already_signed'));
  });

  test('a signature to another document is refused', () => {
    expect(() => sign(issued, 'supplier', supplier, 'b'.repeat(64))).toThrow(refusedWith('edition.other_document'));
    expect(sign(issued, 'supplier', supplier, HASH).state).toBe('signed_by_supplier');
  });

  test('an open edition gives way to the next one and keeps its signatures', () => {
    expect(supersede(opened(), at(9n))).toMatchObject({
      openedAt: at(3n),
      state: 'superseded',
      supersededAt: at(9n),
      documentHash: HASH,
      supplier,
      network,
    });
  });

  test('an edition that is still on its way gives way without having been open, and is not signed any more', () => {
    const replaced = supersede(sign(issued, 'supplier', supplier), at(9n));
    expect(replaced).toEqual({ state: 'superseded', number: 1, issuedAt: at(1n), documentHash: HASH, supplier, supersededAt: at(9n) });
    expect(() => sign(replaced, 'network', network)).toThrow(refusedWith('edition.superseded'));
  });

  test.each([
    ['2027-09-29', 'opens'],
    ['2027-09-30', 'opens'],
    ['2027-10-01', 'is too late'],
  ])('signed by both on %s, one to be accepted by 2027-09-30 %s (Domain §13)', (today, expected) => {
    const opening = () => assertInTime(2, '2027-09-30', today);
    if (expected === 'opens') expect(opening).not.toThrow();
    else expect(opening).toThrow(refusedWith('edition.too_late'));
  });

  test('a first one, which nobody has to accept, opens on any day', () => {
    expect(() => assertInTime(1, null, '2099-01-01')).not.toThrow();
  });
});
