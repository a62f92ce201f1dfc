import { expect, test } from '@jest/globals';
import { assertAnother, needsConfirmation, type OfficePerson } from './office-person.js';

const person = (personId: string, over: Partial<OfficePerson> = {}): OfficePerson => ({ personId, role: 'office', isActive: true, ...over });

test('the first office person appoints alone until a second one has accepted', () => {
  expect(needsConfirmation([person('rosa')], 'rosa')).toBe(false);
  expect(needsConfirmation([person('rosa'), person('sam', { isActive: false })], 'rosa')).toBe(false);
  expect(needsConfirmation([person('rosa'), person('sam')], 'rosa')).toBe(true);
});

test('an auditor is no second office person', () => {
  expect(needsConfirmation([person('rosa'), person('ada', { role: 'auditor' })], 'rosa')).toBe(false);
});

test('who proposed cannot confirm', () => {
  expect(() => assertAnother('rosa', 'rosa')).toThrow(expect.objectContaining({ code: 'mandate_proposal.same_person' }));
  expect(() => assertAnother('rosa', 'sam')).not.toThrow();
});
