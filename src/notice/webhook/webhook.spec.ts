import { expect, test } from '@jest/globals';
import { afterAttempt, signatureOf, WEBHOOK_KINDS } from './webhook.js';

test('a delivery is tried again after longer and longer, for two days', () => {
  const waits: (number | string)[] = Array.from({ length: 9 }, (_, at) => {
    const after = afterAttempt(at + 1, { status: 500, durationMs: 1 });
    return after.state === 'waiting' ? after.waitSeconds / 60 : after.state;
  });
  expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 'failed']);
});

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [301, 'waiting'],
  [404, 'waiting'],
  [undefined, 'waiting'],
])('an answer %s means %s: redirects are not followed', (status, state) => {
  expect(afterAttempt(1, { status, durationMs: 1 }).state).toBe(state);
});

test('the signature is HMAC-SHA256 over timestamp and body', () => {
  // echo -n '1800000000.{"a":1}' | openssl dgst -sha256 -hmac secret
  expect(signatureOf('secret', '1800000000', '{"a":1}')).toBe('v1=440dfbb83aabca24d9e5027629cfd81cb45254690f8d410bb28f1cc17c990dbc');
});

test('nothing that is personal or secret can be chosen', () => {
  expect(WEBHOOK_KINDS).toContain('edition.issued');
  for (const kind of ['invitation', 'call.invitation', 'mandate.given', 'mail.undeliverable']) expect(WEBHOOK_KINDS).not.toContain(kind);
});
